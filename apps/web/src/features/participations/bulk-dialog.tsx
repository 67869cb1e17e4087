import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useId, useRef, useState } from 'react';
import type { ParticipationRow } from '../../api/contract.js';
import { isProblem } from '../../api/problem.js';
import { ActionFields } from '../../components/action-form/action-fields.js';
import { useActionForm } from '../../components/action-form/use-action-form.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { nameOf } from '../../components/person-name.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useStepProblem } from '../verification/use-step-problem.js';
import { doOneByOne, type Outcome } from './one-by-one.js';
import { type BulkStep, NothingToInviteTo } from './use-bulk-steps.js';

interface BulkDialogProps {
  step: BulkStep;
  rows: readonly ParticipationRow[];
  /** @param done ids of the records for which it is done */
  onClose: (done: readonly string[]) => void;
}

/**
 * One step on several records: asked once, done one after another, with what became of each. What was refused stays chosen;
 * a second press tries those again, under the same keys, so that nothing is done twice.
 */
export function BulkDialog({ step, rows, onClose }: BulkDialogProps) {
  const { t, number } = useLanguage();
  const id = useId();
  const fitting = rows.filter(step.isFor);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const stopped = useRef(false);
  const done = fitting.filter((row) => outcomes.get(row.id)?.done === true);
  const left = fitting.filter((row) => outcomes.get(row.id)?.done !== true);
  const form = useActionForm(
    {
      ...step.form,
      send: async (body, key) => {
        stopped.current = false;
        await doOneByOne(
          left,
          (row) => step.take(row, body, `${key}:${row.id}`),
          (row, outcome) => setOutcomes((former) => new Map(former).set(row.id, outcome)),
          () => stopped.current,
        );
      },
    },
    { id, onDone: () => undefined },
  );
  const begun = outcomes.size > 0;
  const close = () => {
    stopped.current = true;
    onClose(done.map((row) => row.id));
  };
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={close} aria-labelledby={`${id}--heading`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <DialogTitle id={`${id}--heading`}>{step.form.title}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 1 }}>{t('participations.bulk.fitting', { count: fitting.length })}</Typography>
          {fitting.length < rows.length && (
            <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
              {t('participations.bulk.leftOut', { count: rows.length - fitting.length })}
            </Alert>
          )}
          {step.form.text !== undefined && <Typography sx={{ mb: 2 }}>{step.form.text}</Typography>}
          <ErrorSummary errors={form.summary} attempt={form.attempt} />
          <ActionFields
            id={id}
            fields={step.form.fields}
            values={form.values}
            errors={form.errors}
            onChange={(name, value) => form.set(name, value)}
          />
          <Box role="status" sx={{ mt: begun || form.busy ? 2.5 : 0 }}>
            {form.busy && (
              <LinearProgress
                variant="determinate"
                value={fitting.length === 0 ? 0 : (outcomes.size / fitting.length) * 100}
                aria-label={t('participations.bulk.progress')}
              />
            )}
            {begun && (
              <Typography sx={{ mt: 1, fontWeight: 600 }}>
                {t('participations.bulk.outcome', { done: number(done.length), total: number(fitting.length) })}
              </Typography>
            )}
          </Box>
          {begun && <Outcomes rows={fitting} outcomes={outcomes} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={close}>{begun ? t('common.actions.close') : t('common.actions.cancel')}</Button>
          {left.length > 0 && (
            <Button type="submit" variant="contained" loading={form.busy}>
              {begun && !form.busy ? t('participations.bulk.again') : t('participations.bulk.go')}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Outcomes({ rows, outcomes }: { rows: readonly ParticipationRow[]; outcomes: ReadonlyMap<string, Outcome> }) {
  const { t } = useLanguage();
  const textOf = useStepProblem();
  const why = (error: unknown): string => {
    if (error instanceof NothingToInviteTo) return t('participations.bulk.nothingToInviteTo');
    if (isProblem(error) && error.errors.length > 0) return error.errors.map(({ message }) => message).join('; ');
    return textOf(error);
  };
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, display: 'grid', gap: 0.75 }}>
      {rows.flatMap((row) => {
        const outcome = outcomes.get(row.id);
        if (!outcome) return [];
        return (
          <Box component="li" key={row.id} sx={{ overflowWrap: 'anywhere' }}>
            {nameOf(row) ?? row.externalId}:{' '}
            <StatusMark
              tone={outcome.done ? 'good' : 'bad'}
              label={outcome.done ? t('participations.bulk.done') : why(outcome.error)}
            />
          </Box>
        );
      })}
    </Box>
  );
}
