import { isProblem } from '../../api/problem.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useTranslation } from '../../language/use-translation.js';

const OWN = [
  'verifier_is_author',
  'already_waived',
  'breach_outdated',
  'commitment_not_amendable',
  'amendment_open',
  'amendment_empty',
  'due_date_past',
  'participation_cancelled',
  'already_reversed',
  'line_not_reversible',
  'ledger_above_limit',
  'ledger_negative',
  'invitation_sent_today',
  'report_not_open',
  'correction_already_requested',
  'observation_from_report',
  'waves_confirmed_already',
  'wave_not_supported',
  'evidence_report_of_that_day',
  'report_exists',
  'evidence_missing',
] as const;

/** Words for why a step on a record was refused. */
export function useStepProblem(): (error: unknown) => string {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return (error) => {
    const code = OWN.find((known) => isProblem(error, known));
    return code ? t(`checking.problems.${code}`) : textOf(error);
  };
}
