import { useQuery } from '@tanstack/react-query';
import { type BreachProposal, breachesQuery, decideBreach, outcomesQuery } from '../../api/verification.js';
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
import { Loaded, Missing } from './loaded.js';
import { useActorNames } from './use-actor-names.js';
import { useReasons } from './use-reasons.js';

/** A breach that the register proposes: what was promised by when, beside what is known. */
export function BreachCase({ id }: { id: string }) {
  return (
    <Loaded query={useQuery(breachesQuery())}>
      {({ items }) => {
        const breach = items.find((item) => item.id === id);
        return breach ? <View breach={breach} /> : <Missing />;
      }}
    </Loaded>
  );
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
          <>
            <Fields>
              <FieldLine name={t('checking.breach.due')}>{date(breach.dueOn)}</FieldLine>
              <FieldLine name={t('checking.breach.proposedOn')}>{date(breach.proposedOn)}</FieldLine>
            </Fields>
            {breach.commitmentId === null ? (
              <Return id={breach.participationId} />
            ) : (
              <Promise id={breach.commitmentId} />
            )}
          </>
        ),
      }}
      right={{
        title: t('checking.known.title'),
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

function Return({ id }: { id: string }) {
  const { data } = useQuery(participationQuery(id));
  return data ? (
    <FieldsList record={data} columns={['status', 'plannedEnd', 'actualEnd', 'returnStatus', 'returnDate']} />
  ) : null;
}

function Promise({ id }: { id: string }) {
  const { data } = useQuery(commitmentQuery(id));
  return data ? (
    <FieldsList record={data} table="commitments" columns={['title', 'dueDate', 'weight', 'status', 'claimedOn']} />
  ) : null;
}

function Known({ id }: { id: string }) {
  const { data } = useQuery(outcomesQuery(id));
  return data ? <KnownSince outcomes={data} /> : null;
}

function Shown({ id }: { id: string }) {
  const { data } = useQuery(commitmentQuery(id));
  const nameOf = useActorNames(data?.participationId ?? null);
  return data ? <EvidencePanel items={data.evidenceItems} text={data.evidence} nameOf={nameOf} /> : null;
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
