import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { DELIVERABLE_FIELDS } from '#domain/selection/application-fields.js';
import {
  type ApplicationChange,
  type ApplicationRecord,
  applicationQuery,
  type DeliverableInput,
  saveApplication,
} from '../../api/applications.js';
import { isProblem } from '../../api/problem.js';
import type { SummaryError } from '../../components/error-summary.js';
import { Failure } from '../../components/failure.js';
import { QuestionPage } from '../../components/form/question-page.js';
import { Loading } from '../../components/loading.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { fieldsOf } from './application-steps.js';
import { APPLICATION_STEPS, type ApplicationStep } from './step-names.js';
import { toStored, toText } from './form-values.js';
import { useApplicationProblem } from './use-application-problem.js';

const route = getRouteApi('/signed-in/consented/my/applications/$id/edit');

/** The tables of its lists come after the page. */
const FormField = lazy(async () => ({ default: (await import('./form-field.js')).FormField }));

/** Filling an application in, part by part; each is saved as it is left. */
export function ApplicationFormPage() {
  const { id } = route.useParams();
  const { step } = route.useSearch();
  const { data, error, refetch } = useQuery(applicationQuery(id));
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      {step === 'deliverables' ? (
        <Deliverables application={data} />
      ) : (
        <Fields key={step} application={data} step={step} />
      )}
    </Suspense>
  );
}

/** Saves, and goes on to the next part, or to the application as a whole after the last. */
function useSaving(application: ApplicationRecord, step: ApplicationStep) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id } = application;
  return useMutation({
    mutationFn: (change: ApplicationChange) => saveApplication(id, application.version, change),
    networkMode: 'always',
    onSuccess: async (stored) => {
      queryClient.setQueryData(applicationQuery(id).queryKey, stored);
      const next = APPLICATION_STEPS[APPLICATION_STEPS.indexOf(step) + 1];
      if (next) await navigate({ to: '/my/applications/$id/edit', params: { id }, search: { step: next } });
      else await navigate({ to: '/my/applications/$id', params: { id } });
    },
    onError: async (error) => {
      if (isProblem(error, 'version_mismatch')) await queryClient.invalidateQueries(applicationQuery(id));
    },
  });
}

function useStepWords(application: ApplicationRecord, step: ApplicationStep) {
  const { t } = useLanguage();
  const place = APPLICATION_STEPS.indexOf(step);
  const before = APPLICATION_STEPS[place - 1];
  const { id } = application;
  return {
    step: t('applying.step', { step: place + 1, of: APPLICATION_STEPS.length }),
    title: t(`applying.sections.${step}`),
    back: before ? (
      <RouterLink to="/my/applications/$id/edit" params={{ id }} search={{ step: before }}>
        ← {t('reportForm.back')}
      </RouterLink>
    ) : (
      <RouterLink to="/my/applications/$id" params={{ id }}>
        ← {t('reportForm.back')}
      </RouterLink>
    ),
    aside: (
      <RouterLink to="/my/applications/$id" params={{ id }}>
        {t('reportForm.saveAndReturn')}
      </RouterLink>
    ),
  };
}

/** The refusals of the server, each beside its field, by the field's name in it. */
function useRefusals(error: unknown, idOf: (field: string) => string | undefined): SummaryError[] {
  const textOf = useApplicationProblem();
  if (!error) return [];
  const fields = isProblem(error)
    ? error.errors.flatMap(({ field, message }) => {
        const fieldId = idOf(field);
        return fieldId === undefined ? [] : [{ fieldId, message }];
      })
    : [];
  return fields.length > 0 ? fields : [{ message: textOf(error) }];
}

function Fields({ application, step }: { application: ApplicationRecord; step: ApplicationStep }) {
  const { t } = useLanguage();
  const fields = fieldsOf(step);
  const stored = application as unknown as Readonly<Record<string, unknown>>;
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ property }) => [property, toText(stored[property])])),
  );
  const saving = useSaving(application, step);
  const words = useStepWords(application, step);
  const errors = useRefusals(
    saving.error,
    (name) => fields.find(({ column, property }) => column === name || property === name)?.property,
  );
  const save = () => {
    const change = fields.flatMap((field) => {
      const text = values[field.property] ?? '';
      // What is known by its mask alone is not shown again, and stays where nothing is typed.
      const known = field.property === 'iin' || field.property === 'documentNumber';
      return known && text === '' ? [] : [[field.property, toStored(field, text)] as const];
    });
    saving.mutate(Object.fromEntries(change));
  };
  return (
    <QuestionPage
      {...words}
      errors={errors}
      attempt={saving.submittedAt + saving.failureCount}
      busy={saving.isPending}
      onSubmit={save}
    >
      {fields.map((field) => {
        const { property } = field;
        const mask =
          property === 'iin' ? application.iinMask : property === 'documentNumber' ? application.documentMask : null;
        return (
          <Box key={property}>
            <FormField
              id={property}
              field={field}
              label={t(`applying.fields.${property}`)}
              value={values[property] ?? ''}
              error={errors.find(({ fieldId }) => fieldId === property)?.message}
              onChange={(value) => setValues((former) => ({ ...former, [property]: value }))}
            />
            {mask !== null && (
              <Typography variant="body2" color="textSecondary">
                {t('applying.saved')}: {mask}
              </Typography>
            )}
          </Box>
        );
      })}
    </QuestionPage>
  );
}

type Row = Readonly<Record<string, string>>;
const EMPTY: Row = { title: '', kind: '', priority: '', dueDate: '', weight: '1' };

function Deliverables({ application }: { application: ApplicationRecord }) {
  const { t } = useLanguage();
  const [rows, setRows] = useState<readonly Row[]>(() => {
    const stored = application.deliverables.map((deliverable) => {
      const values = deliverable as unknown as Readonly<Record<string, unknown>>;
      return Object.fromEntries(DELIVERABLE_FIELDS.map(({ property }) => [property, toText(values[property])]));
    });
    return stored.length > 0 ? stored : [EMPTY];
  });
  const saving = useSaving(application, 'deliverables');
  const words = useStepWords(application, 'deliverables');
  const idOf = (row: number, property: string) => `deliverable-${row}-${property}`;
  const errors = useRefusals(saving.error, (name) => {
    const [, row, rest] = /(\d+)\W*\.?(\w+)$/.exec(name) ?? [];
    const property = DELIVERABLE_FIELDS.find(
      ({ column, property: known }) => column === rest || known === rest,
    )?.property;
    return row === undefined || property === undefined ? undefined : idOf(Number(row), property);
  });
  const save = () =>
    saving.mutate({
      deliverables: rows.map(
        (row) =>
          Object.fromEntries(
            DELIVERABLE_FIELDS.map((field) => [field.property, toStored(field, row[field.property] ?? '')]),
          ) as unknown as DeliverableInput,
      ),
    });
  return (
    <QuestionPage
      {...words}
      errors={errors}
      attempt={saving.submittedAt + saving.failureCount}
      busy={saving.isPending}
      onSubmit={save}
    >
      {rows.map((row, place) => (
        <Paper
          key={place}
          variant="outlined"
          component="fieldset"
          sx={{ p: 2, m: 0, display: 'grid', gap: 2.5, minWidth: 0 }}
        >
          <Typography component="legend" variant="h2" sx={{ px: 0.5 }}>
            {t('applying.deliverable', { number: place + 1 })}
          </Typography>
          {DELIVERABLE_FIELDS.map((field) => (
            <FormField
              key={field.property}
              id={idOf(place, field.property)}
              field={field}
              label={t(`applying.fields.${field.property}`)}
              value={row[field.property] ?? ''}
              error={errors.find(({ fieldId }) => fieldId === idOf(place, field.property))?.message}
              onChange={(value) =>
                setRows((former) => former.map((old, at) => (at === place ? { ...old, [field.property]: value } : old)))
              }
            />
          ))}
          {rows.length > 1 && (
            <Button
              aria-label={`${t('applying.removeDeliverable')}: ${t('applying.deliverable', { number: place + 1 })}`}
              onClick={() => setRows((former) => former.filter((_, at) => at !== place))}
              sx={{ justifySelf: 'start' }}
            >
              {t('applying.removeDeliverable')}
            </Button>
          )}
        </Paper>
      ))}
      <Button variant="outlined" onClick={() => setRows((former) => [...former, EMPTY])} sx={{ justifySelf: 'start' }}>
        {t('applying.addDeliverable')}
      </Button>
    </QuestionPage>
  );
}
