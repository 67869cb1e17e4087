import { isProblem } from '../../api/problem.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';

const CODES = [
  'approver_prepared_report',
  'publisher_is_approver',
  'transition_not_allowed',
  'comment_missing',
  'remarks_invalid',
  'report_not_draft',
  'report_exists',
  'period_invalid',
  'version_mismatch',
] as const;

/** Words for what the rules of reports refuse; the usual ones for all else. */
export function useReportProblem(): (error: unknown) => string {
  const { t } = useLanguage();
  const textOf = useProblemText();
  return (error) => {
    const code = isProblem(error) ? CODES.find((known) => known === error.code) : undefined;
    return code ? t(`kpiReport.errors.${code}`) : textOf(error);
  };
}
