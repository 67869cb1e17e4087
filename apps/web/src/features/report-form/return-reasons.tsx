import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { REPORT_RETURN_LABELS } from '#reference/report-labels.js';
import type { ReportRecord } from '../../api/reports.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';

/** Statuses in which what was returned still waits for the participant. */
const WAITING: ReadonlySet<string> = new Set(['returned', 'draft', 'overdue']);

/**
 * Why the report came back: all reasons, or those about one section.
 * @param section code of a section; all of them where not given
 */
export function ReturnReasons({ report, section }: { report: ReportRecord; section?: string }) {
  const { t, language } = useLanguage();
  const label = useLabels();
  if (report.returnedOn === null || !WAITING.has(report.status)) return null;
  const reasons = report.returnReasons.filter((reason) => section === undefined || reason.section === section);
  if (reasons.length === 0) return null;
  const titleOf = (of: string) =>
    report.questionnaire.sections.find((candidate) => candidate.code === of)?.title[language] ?? of;
  return (
    <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
      <AlertTitle component="h2" sx={{ fontSize: '1rem', fontWeight: 650 }}>
        {t('reportForm.returnedFor')}
      </AlertTitle>
      <ul style={{ margin: 0, paddingInlineStart: 18 }}>
        {reasons.map((reason) => (
          <li key={`${reason.section}:${reason.code}:${reason.comment}`} style={{ overflowWrap: 'anywhere' }}>
            <strong>
              {section === undefined && reason.section !== null ? `${titleOf(reason.section)}: ` : ''}
              {label(REPORT_RETURN_LABELS, reason.code)}
            </strong>
            . {reason.comment}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
