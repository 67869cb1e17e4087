import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { MAIL_LIFE_CYCLE } from '#domain/mail/mail-life-cycle.js';
import { isProblem } from '../../api/problem.js';
import { mailQuery, sendMailAgain, settleMail } from '../../api/oversight.js';
import { NotFound } from '../../app/layout/not-found.js';
import { notify } from '../../app/notices.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { NO_VALUE } from '../../language/format.js';
import { LANGUAGE_NAMES } from '../../language/language-names.js';
import { useLanguage } from '../../language/use-language.js';
import { MailMark } from './mail-mark.js';

const route = getRouteApi('/signed-in/mails/$id');

type Step = 'settle_arrived' | 'settle_lost' | 'send_again';

/** One mail: where it stands, what the server said, its words without the personal link, and what can be done. */
export function MailPage() {
  const { t, number, instant } = useLanguage();
  const { id } = route.useParams();
  const queryClient = useQueryClient();
  const { data: mail, error, refetch } = useQuery(mailQuery(id));
  const stepping = useMutation({
    mutationFn: (step: Step) => (step === 'send_again' ? sendMailAgain(id) : settleMail(id, step === 'settle_arrived')),
    onSuccess: async (stored, step) => {
      queryClient.setQueryData(mailQuery(id).queryKey, stored);
      notify(t(`mails.done.${step}`));
      await queryClient.invalidateQueries({ queryKey: ['mails', 'list'] });
    },
  });
  if (isProblem(error) && [400, 404].includes(error.status)) return <NotFound />;
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!mail) return <Loading />;
  const actions = availableActions(MAIL_LIFE_CYCLE, mail.status, 'operator');
  const steps = (['settle_arrived', 'settle_lost', 'send_again'] as const).filter((step) =>
    actions.some((action) => action === step),
  );
  return (
    <>
      <PageHeading
        title={t(`mails.templates.${mail.template}`)}
        trail={[
          <RouterLink key="mails" to="/mails">
            {t('mails.title')}
          </RouterLink>,
        ]}
      >
        <Box sx={{ mt: 1 }} role="status">
          <MailMark mail={mail} />
        </Box>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5, maxWidth: 960 }}>
        {steps.length > 0 && (
          <Section title={t('mails.next')}>
            {mail.status === 'unknown' && <Typography sx={{ mb: 2 }}>{t('mails.unknownText')}</Typography>}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              {steps.map((step) => (
                <Button
                  key={step}
                  variant="outlined"
                  loading={stepping.isPending && stepping.variables === step}
                  onClick={() => stepping.mutate(step)}
                >
                  {t(`mails.steps.${step}`)}
                </Button>
              ))}
            </Box>
            {stepping.error && <Failure error={stepping.error} />}
          </Section>
        )}
        <Section title={t('mails.delivery')}>
          <Fields>
            <FieldLine name={t('mails.recipient')}>{mail.recipient ?? t('mails.noAddress')}</FieldLine>
            <FieldLine name={t('mails.template')}>{t(`mails.templates.${mail.template}`)}</FieldLine>
            <FieldLine name={t('mails.language')}>
              <span lang={mail.locale}>{LANGUAGE_NAMES[mail.locale]}</span>
            </FieldLine>
            <FieldLine name={t('mails.queuedAt')}>{instant(mail.queuedAt)}</FieldLine>
            <FieldLine name={t('mails.sentAt')}>{instant(mail.sentAt)}</FieldLine>
            <FieldLine name={t('mails.attempts')}>{number(mail.attempts)}</FieldLine>
            <FieldLine name={t('mails.serverAnswer')}>{mail.serverAnswer ?? NO_VALUE}</FieldLine>
            <FieldLine name={t('mails.messageId')}>{mail.id}</FieldLine>
          </Fields>
        </Section>
        <Section title={t('mails.words')}>
          <Typography color="textSecondary" sx={{ mb: 1.5 }}>
            {t('mails.withoutLink')}
          </Typography>
          <Box
            component="div"
            lang={mail.locale}
            sx={{
              whiteSpace: 'pre-wrap',
              overflowWrap: 'anywhere',
              borderInlineStart: 3,
              borderColor: 'divider',
              pl: 2,
            }}
          >
            <strong>{mail.subject}</strong>
            {`\n\n${mail.text}`}
          </Box>
        </Section>
      </Box>
    </>
  );
}
