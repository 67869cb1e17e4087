import { SUPPRESSION_REASONS } from '#domain/mail/mail-templates.js';
import type { Mail } from '../../api/oversight.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useTranslation } from '../../language/use-translation.js';

const TONES: Record<Mail['status'], Tone> = {
  queued: 'accent',
  sending: 'accent',
  deferred: 'waiting',
  sent: 'good',
  failed: 'bad',
  bounced: 'bad',
  suppressed: 'neutral',
  unknown: 'waiting',
};

const REASONS = [
  ...SUPPRESSION_REASONS,
  'smtp_not_configured',
  'address_refused',
  'worker_lost',
  'rendering_failed',
] as const;

/** Where a mail stands, and why, where there is a reason. */
export function MailMark({ mail }: { mail: Pick<Mail, 'status' | 'reason'> }) {
  const { t } = useTranslation();
  const reason = REASONS.find((known) => known === mail.reason);
  return (
    <>
      <StatusMark
        tone={TONES[mail.status]}
        hollow={mail.status === 'suppressed'}
        label={t(`mails.statuses.${mail.status}`)}
      />
      {mail.reason !== null && (
        <div className="secondary">{reason ? t(`mails.reasons.${reason}`) : <code>{mail.reason}</code>}</div>
      )}
    </>
  );
}
