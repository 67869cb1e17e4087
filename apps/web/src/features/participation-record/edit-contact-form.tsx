import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { REGIONS } from '#reference/regions.js';
import { changeParticipation, participationHistoryQuery, participationQuery } from '../../api/participations.js';
import type { ParticipationRecord } from '../../api/contract.js';
import { isProblem } from '../../api/problem.js';
import { toColumn } from '../../components/column-name.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { useFields } from '../../components/field-value.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { useCountryOptions } from '../../components/country-options.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { CONTACT_FIELDS, contactChange, type ContactField, contactValuesOf } from './contact-values.js';

interface EditContactFormProps {
  record: ParticipationRecord;
  /** @param stored whether something was written */
  onClose: (stored: boolean) => void;
}

/**
 * Contact and host data of a participation. When somebody else has changed the record meanwhile, nothing is written; a
 * reload keeps what was typed and shows beside it what is stored now.
 */
export function EditContactForm({ record, onClose }: EditContactFormProps) {
  const { t } = useLanguage();
  const { region } = usePlaceNames();
  const fields = useFields();
  const textOf = useProblemText();
  const countries = useCountryOptions();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(record);
  const [storedMeanwhile, setStoredMeanwhile] = useState<Partial<Record<ContactField, string>>>();
  const { register, control, handleSubmit, reset, setError, formState } = useForm({
    defaultValues: contactValuesOf(record),
    shouldFocusError: false,
  });
  const { errors, dirtyFields } = formState;

  const saving = useMutation({
    mutationFn: (change: ReturnType<typeof contactChange>) => changeParticipation(base.id, base.version, change),
    onSuccess: async (stored) => {
      queryClient.setQueryData(participationQuery(base.id).queryKey, stored);
      await queryClient.invalidateQueries({ queryKey: ['participations', 'list'] });
      await queryClient.invalidateQueries({ queryKey: participationHistoryQuery(base.id).queryKey });
      onClose(true);
    },
    onError: (error) => {
      if (!isProblem(error)) return;
      for (const { field, message } of error.errors) {
        const known = CONTACT_FIELDS.find((name) => name === field || toColumn(name) === field);
        if (known) setError(known, { message });
      }
    },
  });
  const conflict = isProblem(saving.error, 'version_mismatch');

  const reload = useMutation({
    mutationFn: () => queryClient.fetchQuery({ ...participationQuery(base.id), staleTime: 0 }),
    onSuccess: (current) => {
      const former = contactValuesOf(base);
      const now = contactValuesOf(current);
      const changed = CONTACT_FIELDS.filter((field) => dirtyFields[field] && now[field] !== former[field]);
      setStoredMeanwhile(Object.fromEntries(changed.map((field) => [field, now[field]])));
      setBase(current);
      saving.reset();
      reset(now, { keepDirtyValues: true });
    },
  });

  const faulty = CONTACT_FIELDS.filter((field) => errors[field]?.message !== undefined);
  const unplaced = isProblem(saving.error)
    ? saving.error.errors.filter(
        ({ field }) => !CONTACT_FIELDS.some((name) => name === field || toColumn(name) === field),
      )
    : [];
  const general = saving.error && !conflict && faulty.length === 0 && unplaced.length === 0;
  const summary: SummaryError[] = [
    ...faulty.map((field) => ({
      fieldId: `edit-${field}`,
      message: `${fields.name(toColumn(field))}: ${errors[field]?.message}`,
    })),
    ...unplaced.map(({ message }) => ({ message })),
    ...(general ? [{ message: textOf(saving.error) }] : []),
  ];

  const help = (field: ContactField): string | undefined => {
    const message = errors[field]?.message;
    if (message) return message;
    const now = storedMeanwhile?.[field];
    if (now === undefined) return field === 'hostRor' ? t('record.edit.rorHint') : undefined;
    return t('record.edit.nowStored', { value: fields.value(toColumn(field), now) });
  };
  const common = (field: ContactField) => ({
    id: `edit-${field}`,
    label: fields.name(toColumn(field)),
    error: errors[field] !== undefined,
    helperText: help(field),
    fullWidth: true,
  });

  return (
    <Dialog open onClose={() => onClose(false)} fullWidth maxWidth="sm" aria-labelledby="edit-title">
      <form
        noValidate
        onSubmit={(event) =>
          void handleSubmit((values) => {
            const change = contactChange(values, contactValuesOf(base));
            if (Object.keys(change).length === 0) onClose(false);
            else saving.mutate(change);
          })(event)
        }
      >
        <DialogTitle id="edit-title">{t('record.edit.title')}</DialogTitle>
        <DialogContent>
          <ErrorSummary errors={summary} attempt={saving.submittedAt + formState.submitCount} />
          {conflict && (
            <Alert
              severity="warning"
              variant="outlined"
              sx={{ mb: 2 }}
              action={
                <Button color="inherit" size="small" loading={reload.isPending} onClick={() => reload.mutate()}>
                  {t('common.actions.reload')}
                </Button>
              }
            >
              {t('record.edit.changedMeanwhile')}
            </Alert>
          )}
          {storedMeanwhile && !conflict && (
            <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
              {t('record.edit.reloaded')}
            </Alert>
          )}
          <Box sx={{ display: 'grid', gap: 2.25, pt: 1 }}>
            <TextField
              {...common('email')}
              type="email"
              {...register('email', {
                validate: (text) =>
                  text.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim()) || t('record.edit.emailInvalid'),
              })}
            />
            <TextField {...common('phone')} type="tel" {...register('phone')} />
            <TextField
              {...common('homeRegion')}
              select
              slotProps={{ select: { native: true } }}
              {...register('homeRegion')}
            >
              <option value="">{t('common.notKnown')}</option>
              {Object.keys(REGIONS).map((code) => (
                <option key={code} value={code}>
                  {region(code)}
                </option>
              ))}
            </TextField>
            <Controller
              control={control}
              name="hostCountry"
              render={({ field }) => (
                <NamedAutocomplete
                  {...common('hostCountry')}
                  options={countries}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
            <TextField {...common('hostInstitution')} {...register('hostInstitution')} />
            <TextField {...common('hostRor')} {...register('hostRor')} />
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button onClick={() => onClose(false)}>{t('common.actions.cancel')}</Button>
          <Button type="submit" variant="contained" loading={saving.isPending} disabled={conflict}>
            {t('common.actions.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
