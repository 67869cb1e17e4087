import { isProblem } from '../../api/problem.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useTranslation } from '../../language/use-translation.js';

const CODES = [
  'call_code_taken',
  'call_invalid',
  'call_published',
  'call_not_publishable',
  'call_closed',
  'call_still_open',
  'call_not_closed',
  'closes_on_not_later',
  'decisions_missing',
  'reviewer_unknown',
  'reviews_missing',
  'scores_not_open',
  'scores_invalid',
  'places_exceeded',
  'identity_not_checked',
  'results_not_published',
  'email_taken',
  'email_invalid',
  'review_closed',
  'review_incomplete',
  'appeal_answered_by_scorer',
  'conflict_declared',
  'group_code_taken',
  'due_date_past',
  'group_project_not_agreed',
  'group_shares_above_one',
  'group_member_unknown',
  'group_member_elsewhere',
  'verifier_is_author',
  'evidence_missing',
] as const;

/** Why a call cannot be published or stored, one reason each. */
const LACKS = [
  'programme_missing',
  'places_missing',
  'opening_date_missing',
  'closing_date_missing',
  'appeal_window_missing',
  'criteria_missing',
  'reviewers_too_few',
  'closes_before_opening',
  'closes_too_soon',
  'tie_break_unknown',
  'criterion_repeated',
] as const;

/** Words for what the API refuses in the selection. */
export function useSelectionProblem(): (error: unknown) => string {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return (error) => {
    const code = CODES.find((known) => isProblem(error, known));
    // The end of this code would be taken for a plural form.
    if (code === 'group_shares_above_one') return t('calls.problems.group_shares');
    return code ? t(`calls.problems.${code}`) : textOf(error);
  };
}

/** Words for one reason why a call cannot be published. */
export function useLackText(): (code: string) => string {
  const { t } = useTranslation();
  return (code) => {
    const known = LACKS.find((lack) => lack === code);
    if (known === 'reviewers_too_few') return t('calls.lacks.reviewers');
    return known ? t(`calls.lacks.${known}`) : t('calls.problems.call_invalid');
  };
}
