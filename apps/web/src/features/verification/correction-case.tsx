import { useQuery } from '@tanstack/react-query';
import { type CorrectionRequest, correctionQuery, grantCorrection, refuseCorrection } from '../../api/verification.js';
import { reportQuery } from '../../api/reports.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { Loaded } from './loaded.js';
import { ReportAnswers } from './report-answers.js';
import { useReasons } from './use-reasons.js';

/** A request to correct an accepted report: why, beside the answers as they stand. */
export function CorrectionCase({ id }: { id: string }) {
  return <Loaded query={useQuery(correctionQuery(id))}>{(request) => <View request={request} />}</Loaded>;
}

function View({ request }: { request: CorrectionRequest }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const report = useQuery(reportQuery(request.reportId));
  const decisions = useDecisions(request);
  return (
    <CaseView
      title={t('checking.correction.title', { wave: code('wave', request.wave) })}
      participationId={request.participationId}
      decisions={decisions}
      decideUnder="left"
      left={{
        title: t('checking.correction.asked'),
        content: (
          <Fields>
            <FieldLine name={t('checking.correction.on')}>{date(request.requestedOn)}</FieldLine>
            <FieldLine name={t('common.reason.label')}>{request.reason}</FieldLine>
          </Fields>
        ),
      }}
      right={{
        title: t('checking.report.answers'),
        content: report.data ? <ReportAnswers report={report.data} /> : t('common.loading'),
      }}
      {...(request.status === 'proposed'
        ? {}
        : {
            decided: (
              <DecisionText
                text={`${code('reportCorrection', request.status)}, ${date(request.decidedOn)}`}
                reason={request.decisionReason}
              />
            ),
          })}
    />
  );
}

function useDecisions({ id, status }: CorrectionRequest): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  if (status !== 'proposed') return [];
  return [
    action<object>({
      key: 'grant',
      title: t('checking.correction.grant'),
      text: t('checking.correction.grantText'),
      fields: [],
      send: (_body, key) => grantCorrection(id, key),
      done: t('checking.correction.granted'),
    }),
    action<{ reason: string }>({
      key: 'refuse',
      title: t('checking.correction.refuse'),
      grave: true,
      fields: [reasons.plain],
      send: (body, key) => refuseCorrection(id, body, key),
      done: t('checking.correction.refused'),
    }),
  ];
}
