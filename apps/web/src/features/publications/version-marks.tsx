import type { PublicationStatus } from '#domain/publication/publication-life-cycle.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useTranslation } from '../../language/use-translation.js';

const TONES: Record<PublicationStatus, Tone> = {
  preparing: 'accent',
  prepared: 'waiting',
  failed: 'bad',
  discarded: 'neutral',
  published: 'good',
  superseded: 'neutral',
  withdrawn: 'bad',
};

/** Where a version stands. */
export function VersionMark({ status }: { status: PublicationStatus }) {
  const { t } = useTranslation();
  return (
    <StatusMark
      tone={TONES[status]}
      hollow={status === 'discarded' || status === 'superseded'}
      label={t(`publications.statuses.${status}`)}
    />
  );
}
