import { useQuery } from '@tanstack/react-query';
import type { Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { acceptReport, outcomesQuery, returnReport } from '../../api/verification.js';
import { type ReportRecord, reportQuery } from '../../api/reports.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldsList } from '../../components/fields-list.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { KnownSince } from './known-since.js';
import { Loaded } from './loaded.js';
import { ReportAnswers } from './report-answers.js';

const RETURN_CODES = ['incomplete', 'contradictory', 'unclear', 'evidence_missing', 'wrong_period', 'other'] as const;

/** A report that was sent in: its answers, beside what other sources say of the same time. */
export function ReportCase({ id }: { id: string }) {
  return <Loaded query={useQuery(reportQuery(id))}>{(record) => <View report={record} />}</Loaded>;
}

function View({ report }: { report: ReportRecord }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const outcomes = useQuery(outcomesQuery(report.participationId));
  const decisions = useReportDecisions(report);
  const returned = report.returnReasons.map(
    ({ code: ground, comment }) => `${code('reportReturn', ground)}: ${comment}`,
  );
  return (
    <CaseView
      title={t('record.life.report', { wave: code('wave', report.wave) })}
      participationId={report.participationId}
      decisions={decisions}
      left={{
        title: t('checking.report.answers'),
        content: (
          <>
            <FieldsList record={report} table="reports" columns={['status', 'submittedOn', 'evidenceLevel']} />
            <div style={{ marginTop: 20 }}>
              <ReportAnswers report={report} />
            </div>
          </>
        ),
      }}
      right={{
        title: t('checking.known.title'),
        content: (
          <>
            {outcomes.isPending && <Loading lines={3} />}
            {outcomes.error && <Failure error={outcomes.error} onRetry={() => void outcomes.refetch()} />}
            {outcomes.data && <KnownSince outcomes={outcomes.data} />}
          </>
        ),
      }}
      {...(report.acceptedOn !== null || report.status === 'returned'
        ? {
            decided: (
              <DecisionText
                text={`${code('reportStatus', report.status)}, ${date(report.acceptedOn ?? report.returnedOn)}`}
                reason={report.status === 'returned' ? returned.join('\n') : null}
              />
            ),
          }
        : {})}
    />
  );
}

/** What may be decided about a report: to accept it, or to give it back with a ground and a comment about one section. */
export function useReportDecisions({ id, actions, questionnaire }: ReportRecord): Action[] {
  const { t, language } = useLanguage();
  const code = useCodeNames();
  const definition = questionnaire as unknown as Questionnaire | null;
  const whole = { value: '*', label: t('checking.report.whole') };
  const sections =
    definition?.sections.map((section) => ({ value: section.code, label: section.title[language] })) ?? [];
  return [
    ...(actions.includes('accept')
      ? [
          action<object>({
            key: 'accept',
            title: t('checking.report.accept'),
            text: t('checking.report.acceptText'),
            fields: [],
            send: (_body, key) => acceptReport(id, key),
            done: t('checking.report.accepted'),
          }),
        ]
      : []),
    ...(actions.includes('return')
      ? [
          action<{ section: string; ground: (typeof RETURN_CODES)[number]; comment: string }>({
            key: 'return',
            title: t('checking.report.return'),
            text: t('checking.report.returnText'),
            fields: [
              {
                name: 'section',
                kind: 'choice',
                label: t('checking.report.section'),
                choices: [whole, ...sections],
                initial: '*',
              },
              {
                name: 'ground',
                kind: 'choice',
                label: t('checking.ground.label'),
                choices: RETURN_CODES.map((value) => ({ value, label: code('reportReturn', value) })),
              },
              {
                name: 'comment',
                kind: 'long',
                max: 2000,
                label: t('checking.ground.comment'),
                hint: t('checking.ground.commentHint'),
              },
            ],
            send: ({ section, ground, comment }, key) =>
              returnReport(
                id,
                { reasons: [{ section: section === '*' ? null : section, code: ground, comment }] },
                key,
              ),
            done: t('checking.report.returned'),
          }),
        ]
      : []),
  ];
}
