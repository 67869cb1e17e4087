import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { accessLogQuery } from '../../api/reports.js';
import { Failure } from '../../components/failure.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { accessKind } from './access-kind.js';

const ROLES = ['participant', 'reviewer', 'coordinator', 'ministry', 'admin'] as const;
const OBJECTS = ['participation', 'commitment', 'report', 'application'] as const;

/** Who looked at the reader's records or changed them: by role, without what the reader did. */
export function AccessLog() {
  const { t, instant } = useLanguage();
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    accessLogQuery(true),
  );
  const entries = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Section title={t('ownData.access.title')}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t('ownData.access.text')}
      </Typography>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && entries.length === 0 && <Typography>{t('ownData.access.none')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {entries.map(({ id, occurredAt, role, action, objectType }) => {
          const who = ROLES.find((known) => known === role);
          const what = OBJECTS.find((known) => known === objectType);
          return (
            <Box component="li" key={id} sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
              <Typography variant="body2" color="textSecondary">
                {instant(occurredAt)}
              </Typography>
              {t('ownData.access.entry', {
                who: who ? t(`common.roles.${who}`) : t('ownData.access.system'),
                did: t(`ownData.access.kinds.${accessKind(action)}`),
                what: what ? t(`ownData.access.objects.${what}`) : t('ownData.access.other'),
              })}
            </Box>
          );
        })}
      </Box>
      {hasNextPage && (
        <Button sx={{ mt: 1.5 }} loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('common.actions.showMore')}
        </Button>
      )}
    </Section>
  );
}
