import { STUCK_AFTER_DAYS } from '#domain/work-queue/stuck.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';

/** For how long something has waited, marked where it is stuck. */
export function Waiting({ days }: { days: number }) {
  const { t } = useLanguage();
  const text = t('work.days', { count: days });
  return days > STUCK_AFTER_DAYS ? <StatusMark tone="waiting" label={text} /> : text;
}
