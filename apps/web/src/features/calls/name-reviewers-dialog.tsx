import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Call, nameReviewers, type Reviewer, reviewersQuery } from '../../api/calls.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Failure } from '../../components/failure.js';
import { Checks } from '../../components/form/checks.js';
import { Loading } from '../../components/loading.js';
import { useLanguage } from '../../language/use-language.js';
import { AddReviewer } from './add-reviewer.js';
import { useCallStep } from './use-call-step.js';
import { useSelectionProblem } from './use-selection-problem.js';

interface NameReviewersDialogProps {
  call: Call;
  named: readonly Reviewer[];
  onClose: () => void;
}

/** Names further reviewers of a call; whoever is named stays so. */
export function NameReviewersDialog({ call, named, onClose }: NameReviewersDialogProps) {
  const { t } = useLanguage();
  const textOf = useSelectionProblem();
  const all = useQuery(reviewersQuery);
  const [chosen, setChosen] = useState<string[]>([]);
  const [attempt, setAttempt] = useState(0);
  const naming = useCallStep(
    call.id,
    () => nameReviewers(call.id, chosen),
    () => t('calls.reviewers.done'),
    onClose,
  );
  const known = new Set(named.map(({ id }) => id));
  const others = (all.data?.items ?? []).filter(({ id }) => !known.has(id));
  const missing = attempt > 0 && chosen.length === 0 ? t('calls.reviewers.missing') : undefined;
  const errors = missing
    ? [{ fieldId: 'reviewers', message: missing }]
    : naming.error && !naming.isPending
      ? [{ message: textOf(naming.error) }]
      : [];
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby="name-reviewers">
      <DialogTitle id="name-reviewers">{t('calls.reviewers.name')}</DialogTitle>
      <DialogContent>
        <ErrorSummary errors={errors} attempt={attempt} />
        {all.error && <Failure error={all.error} onRetry={() => void all.refetch()} />}
        {all.isPending && <Loading lines={3} />}
        {all.data && others.length > 0 && (
          <form
            id="reviewers-form"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setAttempt(attempt + 1);
              if (chosen.length > 0) naming.mutate(undefined);
            }}
          >
            <Checks
              id="reviewers"
              label={t('calls.reviewers.choose')}
              hint={t('calls.reviewers.hint')}
              error={missing}
              values={chosen}
              onChange={setChosen}
              choices={others.map(({ id, displayName, email }) => ({ value: id, label: `${displayName}, ${email}` }))}
            />
          </form>
        )}
        <AddReviewer onAdded={({ id }) => setChosen([...chosen, id])} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('common.actions.back')}</Button>
        {others.length > 0 && (
          <Button type="submit" form="reviewers-form" variant="contained" loading={naming.isPending}>
            {t('calls.reviewers.submit')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
