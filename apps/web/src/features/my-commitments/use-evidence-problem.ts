import { useTranslation } from '../../language/use-translation.js';
import { isProblem } from '../../api/problem.js';
import { useProblemText } from '../../components/use-problem-text.js';

const OWN = [
  'evidence_missing',
  'evidence_invalid',
  'evidence_closed',
  'evidence_settled',
  'evidence_last',
  'evidence_type_not_allowed',
  'file_too_large',
  'file_empty',
  'transition_not_allowed',
  'amendment_empty',
  'amendment_open',
  'due_date_past',
  'commitment_not_amendable',
] as const;

/** Words for what may go wrong with a promise and its evidence. */
export function useEvidenceProblem(): (error: unknown) => string {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return (error) => {
    const code = OWN.find((known) => isProblem(error, known));
    return code ? t(`promises.problems.${code}`) : textOf(error);
  };
}
