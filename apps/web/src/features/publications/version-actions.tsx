import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { PUBLICATION_LIFE_CYCLE } from '#domain/publication/publication-life-cycle.js';
import { isProblem } from '../../api/problem.js';
import {
  discardPublication,
  type PublicationVersion,
  publishPublication,
  retryPublication,
  versionQuery,
  withdrawPublication,
  type Words,
} from '../../api/publications.js';
import { notify } from '../../app/notices.js';
import { useSession } from '../../app/use-session.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useTranslation } from '../../language/use-translation.js';

/** Loaded when they are first asked for. */
const ReasonDialog = lazy(async () => ({ default: (await import('../../components/reason-dialog.js')).ReasonDialog }));
const WithdrawDialog = lazy(async () => ({ default: (await import('./withdraw-dialog.js')).WithdrawDialog }));
const PublishDialog = lazy(async () => ({ default: (await import('./publish-dialog.js')).PublishDialog }));

type Step =
  { kind: 'retry' } | { kind: 'publish' } | { kind: 'discard'; reason: string } | { kind: 'withdraw'; reason: Words };

const CODES = ['publisher_prepared_publication', 'publication_outdated'] as const;

/** The steps that may be taken from where the version stands; publishing is for another official than the one who prepared it. */
export function VersionActions({ version }: { version: PublicationVersion }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<'publish' | 'discard' | 'withdraw'>();
  const stepping = useMutation({
    mutationFn: (step: Step) => {
      switch (step.kind) {
        case 'retry':
          return retryPublication(version.version);
        case 'publish':
          return publishPublication(version.version);
        case 'discard':
          return discardPublication(version.version, step.reason);
        case 'withdraw':
          return withdrawPublication(version.version, step.reason);
      }
    },
    onSuccess: async (stored, { kind }) => {
      queryClient.setQueryData(versionQuery(version.version).queryKey, stored);
      setAsked(undefined);
      notify(t(`publications.done.${kind}`));
      await queryClient.invalidateQueries({ queryKey: ['publication-versions', 'list'] });
    },
  });
  const actions: string[] = availableActions(PUBLICATION_LIFE_CYCLE, version.status, 'ministry');
  const own = version.preparedBy === user.id;
  const code = CODES.find((known) => isProblem(stepping.error, known));
  const refusal = stepping.error && (code ? t(`publications.errors.${code}`) : textOf(stepping.error));
  const close = () => {
    setAsked(undefined);
    stepping.reset();
  };
  if (actions.length === 0) return null;
  return (
    <Box>
      {actions.includes('publish') && own && (
        <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
          {t('publications.secondOfficial')}
        </Alert>
      )}
      {refusal && asked === undefined && (
        <Alert severity="error" variant="outlined" sx={{ mb: 2 }}>
          {refusal}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {actions.includes('publish') && !own && (
          <Button variant="contained" onClick={() => setAsked('publish')}>
            {t('publications.publish.open')}
          </Button>
        )}
        {actions.includes('retry') && (
          <Button variant="contained" loading={stepping.isPending} onClick={() => stepping.mutate({ kind: 'retry' })}>
            {t('publications.retry')}
          </Button>
        )}
        {actions.includes('withdraw') && (
          <Button variant="outlined" color="error" onClick={() => setAsked('withdraw')}>
            {t('publications.withdraw.open')}
          </Button>
        )}
        {actions.includes('discard') && (
          <Button variant="outlined" color="error" onClick={() => setAsked('discard')}>
            {t('publications.discard.open')}
          </Button>
        )}
      </Box>
      <Suspense>
        {asked === 'publish' && (
          <PublishDialog
            version={version}
            busy={stepping.isPending}
            refusal={refusal ?? undefined}
            onConfirm={() => stepping.mutate({ kind: 'publish' })}
            onClose={close}
          />
        )}
        {asked === 'discard' && (
          <ReasonDialog
            title={t('publications.discard.title')}
            text={t('publications.discard.text')}
            confirmText={t('publications.discard.open')}
            busy={stepping.isPending}
            error={stepping.error}
            onConfirm={(reason) => stepping.mutate({ kind: 'discard', reason })}
            onClose={close}
          />
        )}
        {asked === 'withdraw' && (
          <WithdrawDialog
            busy={stepping.isPending}
            refusal={refusal ?? undefined}
            onConfirm={(reason) => stepping.mutate({ kind: 'withdraw', reason })}
            onClose={close}
          />
        )}
      </Suspense>
    </Box>
  );
}
