import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type BreachProposal, breachQuery, decideBreach, outcomesQuery } from '../../api/verification.js';
import { commitmentQuery } from '../../api/own-records.js';
import { participationQuery } from '../../api/participations.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { FieldsList } from '../../components/fields-list.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { EvidencePanel } from './evidence-panel.js';
import { KnownSince } from './known-since.js';
import { Loaded } from './loaded.js';
import { useActorNames } from './use-actor-names.js';
import { useReasons } from './use-reasons.js';

/** A breach that the register proposes: what was promised by when, beside what is known. */
export function BreachCase({ id }: { id: string }) {
  return <Loaded query={useQuery(breachQuery(id))}>{(breach) => <View breach={breach} />}</Loaded>;
}

function View({ breach }: { breach: BreachProposal }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const decisions = useBreachDecisions(breach);
  return (
    <CaseView
      title={code('breachKind', breach.kind)}
      participationId={breach.participationId}
      decisions={decisions}
      left={{
        title: t('checking.promised'),
        content: (
          <Promised breach={breach}>
            <FieldLine name={t('checking.breach.due')}>{date(breach.dueOn)}</FieldLine>
            <FieldLine name={t('checking.breach.proposedOn')}>{date(breach.proposedOn)}</FieldLine>
          </Promised>
        ),
      }}
      right={{
        title: breach.commitmentId === null ? t('checking.known.title') : t('checking.evidence.title'),
        content:
          breach.commitmentId === null ? <Known id={breach.participationId} /> : <Shown id={breach.commitmentId} />,
      }}
      {...(breach.status === 'proposed'
        ? {}
        : {
            decided: (
              <DecisionText
                text={`${code('breachStatus', breach.status)}, ${date(breach.decidedOn)}`}
                reason={breach.reason}
                by={breach.decidedBy?.displayName}
              />
            ),
          })}
    />
  );
}

/** The return or the commitment that was due, with the days of the proposal. */
function Promised({
  breach: { commitmentId, participationId },
  children,
}: {
  breach: BreachProposal;
  children: ReactNode;
}) {
  return commitmentId === null ? (
    <Return id={participationId}>{children}</Return>
  ) : (
    <Promise id={commitmentId}>{children}</Promise>
  );
}

function Return({ id, children }: { id: string; children: ReactNode }) {
  const { data } = useQuery(participationQuery(id));
  if (!data) return <Fields>{children}</Fields>;
  return (
    <FieldsList record={data} columns={['status', 'plannedEnd', 'actualEnd', 'returnStatus', 'returnDate']}>
      {children}
    </FieldsList>
  );
}

function Promise({ id, children }: { id: string; children: ReactNode }) {
  const { data } = useQuery(commitmentQuery(id));
  if (!data) return <Fields>{children}</Fields>;
  return (
    <FieldsList record={data} table="commitments" columns={['title', 'dueDate', 'weight', 'status', 'claimedOn']}>
      {children}
    </FieldsList>
  );
}

function Known({ id }: { id: string }) {
  const { data } = useQuery(outcomesQuery(id));
  return data ? <KnownSince outcomes={data} /> : null;
}

function Shown({ id }: { id: string }) {
  const { data } = useQuery(commitmentQuery(id));
  const { authorOf } = useActorNames(data?.participationId ?? null);
  return data ? <EvidencePanel items={data.evidenceItems} text={data.evidence} authorOf={authorOf} /> : null;
}

/** What may be decided about a proposed breach; a named person decides, never the register. */
export function useBreachDecisions({ id, status }: BreachProposal): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  if (status !== 'proposed') return [];
  return [
    action<{ reason: string }>({
      key: 'confirm',
      title: t('checking.breach.confirm'),
      text: t('checking.breach.confirmText'),
      grave: true,
      fields: [reasons.plain],
      send: (body, key) => decideBreach(id, 'confirm', body, key),
      done: t('checking.breach.confirmed'),
    }),
    action<{ reason: string }>({
      key: 'dismiss',
      title: t('checking.breach.dismiss'),
      text: t('checking.breach.dismissText'),
      fields: [reasons.plain],
      send: (body, key) => decideBreach(id, 'dismiss', body, key),
      done: t('checking.breach.dismissed'),
    }),
  ];
}
