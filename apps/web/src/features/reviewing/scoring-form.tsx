import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { completeReview, type ReviewedApplication, reviewedQuery, reviewingQuery } from '../../api/reviewing.js';
import { notify } from '../../app/notices.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { Section } from '../../components/section.js';
import { formatTime } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCriterionName } from '../calls/use-criterion-name.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';
import { faultsOfScores, toScores, totalOf } from './score-values.js';
import { useScoreDraft } from './use-score-draft.js';

const idOf = (code: string, field: 'score' | 'reason') => `${field}-${code}`;

/** Scores with their reasons, criterion by criterion: saved as they are typed, completed when all are given. */
export function ScoringForm({ application }: { application: ReviewedApplication }) {
  const { t, degree, decimal } = useLanguage();
  const nameOf = useCriterionName();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const draft = useScoreDraft(application);
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState(false);
  const { id, criteria } = application;
  const completing = useMutation({
    mutationFn: () => {
      draft.stop();
      return completeReview(
        id,
        toScores(
          draft.typed,
          criteria.map(({ code }) => code),
        ),
      );
    },
    onSuccess: async (stored) => {
      setAsked(false);
      queryClient.setQueryData(reviewedQuery(id).queryKey, stored);
      notify(t('reviewing.scoring.done'));
      await queryClient.invalidateQueries({ queryKey: reviewingQuery.queryKey });
    },
  });
  const faults = faultsOfScores(criteria, draft.typed);
  const errorOf = (code: string, field: 'score' | 'reason') => {
    const found = faults.find((fault) => fault.code === code && fault.field === field);
    // A number that is none is said at once, since it is not saved.
    if (!found || (attempt === 0 && found.fault !== 'scoreInvalid')) return undefined;
    return t(`reviewing.scoring.faults.${found.fault}`);
  };
  const summary: SummaryError[] =
    attempt === 0
      ? []
      : faults.map(({ code, field, fault }) => ({
          fieldId: idOf(code, field),
          message: `${nameOf(criteria.find((criterion) => criterion.code === code) ?? { nameKk: '', nameRu: '', nameEn: '' })}: ${t(`reviewing.scoring.faults.${fault}`)}`,
        }));
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const total = totalOf(criteria, draft.typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (faults.length === 0) setAsked(true);
    else void draft.save().catch(() => undefined);
  };
  return (
    <Section title={t('reviewing.scoring.title')}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t('reviewing.scoring.scale')}
      </Typography>
      <ErrorSummary errors={summary} attempt={attempt} />
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 3 }}>
        {criteria.map((criterion) => {
          const { code, weight } = criterion;
          const typed = draft.typed[code] ?? { score: '', reason: '' };
          return (
            <Box
              component="fieldset"
              key={code}
              sx={{
                m: 0,
                p: 2,
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                minWidth: 0,
                display: 'grid',
                gap: 2,
              }}
            >
              <Typography component="legend" variant="h3" sx={{ px: 0.5 }}>
                {t('reviewing.scoring.criterion', { name: nameOf(criterion), share: degree(weight / weights) })}
              </Typography>
              <TextField
                id={idOf(code, 'score')}
                label={t('reviewing.scoring.score')}
                error={errorOf(code, 'score')}
                width={6}
                input={{
                  value: typed.score,
                  inputMode: 'decimal',
                  autoComplete: 'off',
                  onChange: ({ currentTarget }) => draft.change(code, { score: currentTarget.value }),
                }}
              />
              <TextField
                id={idOf(code, 'reason')}
                label={t('reviewing.scoring.reason')}
                hint={t('reviewing.scoring.reasonHint')}
                error={errorOf(code, 'reason')}
                rows={2}
                input={{
                  value: typed.reason,
                  maxLength: 4000,
                  onChange: ({ currentTarget }) => draft.change(code, { reason: currentTarget.value }),
                }}
              />
            </Box>
          );
        })}
        <Typography>
          {total === undefined
            ? t('reviewing.scoring.totalLater')
            : t('reviewing.scoring.total', { total: decimal(total, 1) })}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained">
            {t('reviewing.scoring.complete')}
          </Button>
          <Box role="status" sx={{ minHeight: 24 }}>
            {draft.error ? (
              <Typography color="error" sx={{ fontWeight: 600 }}>
                {t('reviewing.scoring.notSaved', { why: textOf(draft.error) })}
              </Typography>
            ) : draft.saving ? (
              t('reviewing.scoring.saving')
            ) : (
              draft.savedAt !== undefined && t('reviewing.scoring.saved', { time: formatTime(draft.savedAt) })
            )}
          </Box>
          {draft.error && (
            <Button onClick={() => void draft.save().catch(() => undefined)}>{t('common.actions.retry')}</Button>
          )}
        </Box>
      </Box>
      {asked && (
        <ConfirmDialog
          title={t('reviewing.scoring.complete')}
          text={t('reviewing.scoring.final')}
          confirmText={t('reviewing.scoring.complete')}
          busy={completing.isPending}
          errors={completing.error ? [{ message: textOf(completing.error) }] : []}
          onConfirm={() => completing.mutate()}
          onClose={() => {
            setAsked(false);
            completing.reset();
          }}
        />
      )}
    </Section>
  );
}
