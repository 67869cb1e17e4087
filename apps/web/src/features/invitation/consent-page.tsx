import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { ConsentPurpose } from '#domain/consent/consent-purposes.js';
import { consentsQuery, consentTextQuery, giveConsents } from '../../api/invitations.js';
import { isProblem } from '../../api/problem.js';
import { useSignOut } from '../../app/use-sign-out.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useLanguage } from '../../language/use-language.js';
import { ConsentText } from './consent-text.js';

const route = getRouteApi('/signed-in/consent');

/** The consent that comes before everything else, each purpose by itself; only one of them is needed. */
export function ConsentPage() {
  const { t, language } = useLanguage();
  const { returnTo } = route.useSearch();
  const router = useRouter();
  const queryClient = useQueryClient();
  const textOf = useProblemText();
  const leaving = useSignOut();
  const { data: text } = useSuspenseQuery(consentTextQuery);
  const [chosen, setChosen] = useState<readonly ConsentPurpose[]>([]);
  const [attempt, setAttempt] = useState(0);
  const giving = useMutation({
    mutationFn: () => giveConsents([...chosen], text.version, language),
    networkMode: 'always',
    onSuccess: (consents) => {
      queryClient.setQueryData(consentsQuery.queryKey, consents);
      router.history.replace(returnTo ?? '/my');
    },
    onError: async (error) => {
      if (isProblem(error, 'consent_text_outdated')) await queryClient.invalidateQueries(consentTextQuery);
    },
  });
  const lacking = text.questions.filter(({ purpose, required }) => required && !chosen.includes(purpose));
  const faulty = attempt > 0 && lacking.length > 0;
  const errors: SummaryError[] = faulty
    ? lacking.map(({ purpose }) => ({ fieldId: `consent-to-${purpose}`, message: t('consent.missing') }))
    : giving.error
      ? [
          {
            message: isProblem(giving.error, 'consent_text_outdated') ? t('consent.outdated') : textOf(giving.error),
          },
        ]
      : [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (lacking.length === 0) giving.mutate();
  };
  return (
    <Box sx={{ maxWidth: 680 }}>
      <ErrorSummary errors={errors} attempt={attempt + giving.failureCount} />
      <PageHeading title={t('consent.title')} intro={t('consent.intro')} />
      <ConsentText />
      <form noValidate onSubmit={submit}>
        <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
          <Typography component="legend" variant="h2" sx={{ mb: 1, p: 0 }}>
            {t('consent.yours')}
          </Typography>
          {text.questions.map(({ purpose, label, explanation, required }) => (
            <Box
              key={purpose}
              sx={{
                border: 1,
                borderColor: faulty && required ? 'error.main' : 'divider',
                borderRadius: 1,
                bgcolor: 'background.paper',
                mb: 1.5,
                px: 1.5,
                py: 0.5,
              }}
            >
              {faulty && required && !chosen.includes(purpose) && (
                <Typography id={`consent-error-${purpose}`} color="error" sx={{ fontWeight: 600, mt: 1 }}>
                  {t('consent.missing')}
                </Typography>
              )}
              <FormControlLabel
                sx={{ alignItems: 'flex-start', mr: 0 }}
                control={
                  <Checkbox
                    checked={chosen.includes(purpose)}
                    onChange={(_event, yes) =>
                      setChosen(yes ? [...chosen, purpose] : chosen.filter((other) => other !== purpose))
                    }
                    slotProps={{
                      input: {
                        id: `consent-to-${purpose}`,
                        'aria-describedby':
                          `consent-note-${purpose}` +
                          (faulty && required && !chosen.includes(purpose) ? ` consent-error-${purpose}` : ''),
                      },
                    }}
                  />
                }
                label={<Box sx={{ py: 1.1, fontWeight: 600 }}>{label[language]}</Box>}
              />
              <Typography
                id={`consent-note-${purpose}`}
                variant="body2"
                color="textSecondary"
                sx={{ pl: '42px', mt: -0.5, pb: 1 }}
              >
                {explanation[language]}
              </Typography>
            </Box>
          ))}
        </Box>
        <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 2, mt: 3 }}>
          <Button type="submit" variant="contained" size="large" loading={giving.isPending}>
            {t('consent.submit')}
          </Button>
          <Button size="large" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('consent.decline')}
          </Button>
        </Box>
      </form>
    </Box>
  );
}
