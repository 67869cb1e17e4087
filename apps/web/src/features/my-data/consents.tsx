import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CONSENT_PURPOSES, type ConsentPurpose } from '#domain/consent/consent-purposes.js';
import { consentsQuery, giveConsents, withdrawConsent } from '../../api/invitations.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';

/** Each thing consented to: since when, in which words, and the way to withdraw it or give it after all. */
export function Consents() {
  const { t, language, instant } = useLanguage();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const { data, error: failure, refetch } = useQuery(consentsQuery);
  const onSuccess = (stored: NonNullable<typeof data>) => {
    queryClient.setQueryData(consentsQuery.queryKey, stored);
    notify(t('ownData.consents.changed'));
  };
  const withdrawing = useMutation({ mutationFn: withdrawConsent, onSuccess });
  const giving = useMutation({
    mutationFn: (purpose: ConsentPurpose) => giveConsents([purpose], data?.currentVersion ?? 0, language),
    onSuccess,
  });
  if (!data) return failure ? <Failure error={failure} onRetry={() => void refetch()} /> : <Loading lines={3} />;
  const error = withdrawing.error ?? giving.error;
  return (
    <Section title={t('ownData.consents.title')}>
      {error && (
        <Typography role="alert" color="error" sx={{ mb: 1.5, fontWeight: 600 }}>
          {isProblem(error, 'consent_bound_by_commitments') ? t('ownData.consents.bound') : textOf(error)}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {CONSENT_PURPOSES.map((purpose) => {
          const latest = data.items.find((consent) => consent.purpose === purpose);
          const stands = latest !== undefined && latest.withdrawnAt === null;
          return (
            <li key={purpose}>
              <Typography sx={{ fontWeight: 600 }}>{t(`consent.purposes.${purpose}`)}</Typography>
              <StatusMark
                tone={stands ? 'good' : 'neutral'}
                hollow={!stands}
                label={
                  stands
                    ? t('ownData.consents.given', { time: instant(latest.givenAt), version: latest.textVersion })
                    : latest
                      ? t('ownData.consents.withdrawn', { time: instant(latest.withdrawnAt) })
                      : t('ownData.consents.never')
                }
              />
              <div>
                {stands ? (
                  <Button
                    size="small"
                    sx={{ px: 0, minWidth: 0 }}
                    loading={withdrawing.isPending && withdrawing.variables === latest.id}
                    aria-label={t('ownData.consents.withdrawNamed', { purpose: t(`consent.purposes.${purpose}`) })}
                    onClick={() => withdrawing.mutate(latest.id)}
                  >
                    {t('ownData.consents.withdraw')}
                  </Button>
                ) : (
                  <Button
                    size="small"
                    sx={{ px: 0, minWidth: 0 }}
                    loading={giving.isPending && giving.variables === purpose}
                    aria-label={t('ownData.consents.giveNamed', { purpose: t(`consent.purposes.${purpose}`) })}
                    onClick={() => giving.mutate(purpose)}
                  >
                    {t('ownData.consents.give')}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
      </Box>
    </Section>
  );
}
