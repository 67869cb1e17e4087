import { useTranslation } from '../../language/use-translation.js';
import { isProblem } from '../../api/problem.js';
import { useProblemText } from '../../components/use-problem-text.js';

const OWN = [
  'call_closed',
  'call_not_open',
  'application_exists',
  'application_invalid',
  'results_not_published',
  'transition_not_allowed',
  'person_mismatch',
  'person_already_linked',
  'group_project_closed',
] as const;

/** Words for what may go wrong with an application. */
export function useApplicationProblem(): (error: unknown) => string {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return (error) => {
    const code = OWN.find((known) => isProblem(error, known));
    return code ? t(`applying.problems.${code}`) : textOf(error);
  };
}
