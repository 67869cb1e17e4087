import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { ParticipationRecord } from '../../api/contract.js';
import { chooseReminders, ownParticipationsQuery, remindersQuery } from '../../api/own-records.js';
import { participationQuery } from '../../api/participations.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { AccessLog } from './access-log.js';
import { Consents } from './consents.js';
import { ExportButtons } from './export-buttons.js';

/** The tables that put the values into words come after the page. */
const Stored = lazy(async () => ({ default: (await import('./stored-record.js')).StoredRecord }));

const OwnRequests = lazy(async () => ({ default: (await import('../data-requests/own-requests.js')).OwnRequests }));

/** What is stored about the reader, who looked at it, what they consented to, and how to take a copy. */
export function DataPage() {
  const { t } = useLanguage();
  const { user } = useSession();
  const list = useQuery(ownParticipationsQuery);
  const records = useQueries({ queries: (list.data?.items ?? []).map(({ id }) => participationQuery(id)) });
  const error = list.error ?? records.find((record) => record.error)?.error;
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeading title={t('ownData.title')}>
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('ownData.intro')} <RouterLink to="/privacy">{t('consent.privacy')}</RouterLink>
        </Typography>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('ownData.account')}>
          <Fields>
            <FieldLine name={t('account.name')}>{user.displayName}</FieldLine>
            <FieldLine name={t('account.email')}>{user.email}</FieldLine>
          </Fields>
        </Section>
        {error && <Failure error={error} onRetry={() => void list.refetch()} />}
        {(list.isPending || records.some(({ isPending }) => isPending)) && !error && <Loading lines={4} />}
        <Suspense fallback={<Loading lines={4} />}>
          {records.map(({ data }) => data && <Stored key={data.id} record={data} />)}
        </Suspense>
        <Section title={t('ownData.copy.title')}>
          <Typography sx={{ mb: 2 }}>{t('ownData.copy.text')}</Typography>
          <ExportButtons />
        </Section>
        <Consents />
        {records.some(({ data }) => data !== undefined) && (
          <Section title={t('ownData.reminders.title')}>
            <Typography sx={{ mb: 1 }}>{t('ownData.reminders.text')}</Typography>
            {records.map(({ data }) => data && <Reminders key={data.id} record={data} />)}
          </Section>
        )}
        <Section title={t('ownData.rights.title')}>
          <Suspense fallback={<Loading lines={3} />}>
            <OwnRequests records={list.data?.items ?? []} />
          </Suspense>
        </Section>
        <AccessLog />
      </Box>
    </Box>
  );
}

function Reminders({ record }: { record: ParticipationRecord }) {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const { data } = useQuery(remindersQuery(record.id));
  const choosing = useMutation({
    mutationFn: (wanted: boolean) => chooseReminders(record.id, wanted),
    onSuccess: (stored) => queryClient.setQueryData(remindersQuery(record.id).queryKey, stored),
  });
  return (
    <>
      <FormControlLabel
        control={
          <Switch
            checked={data?.reminders ?? false}
            disabled={data === undefined || choosing.isPending}
            onChange={(_event, wanted) => choosing.mutate(wanted)}
          />
        }
        label={t('ownData.reminders.label', { externalId: record.externalId })}
      />
      {choosing.error && (
        <Typography role="alert" color="error">
          {textOf(choosing.error)}
        </Typography>
      )}
    </>
  );
}
