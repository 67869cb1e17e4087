import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';

/** Days after which officials ask why a record is stuck (features.md, ANET #155). */
const STUCK_AFTER = 15;

/** For how long something has waited, marked where it is stuck. */
export function Waiting({ days }: { days: number }) {
  const { t } = useLanguage();
  const text = t('work.days', { count: days });
  return days > STUCK_AFTER ? <StatusMark tone="waiting" label={text} /> : text;
}
