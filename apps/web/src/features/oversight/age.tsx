import { useLanguage } from '../../language/use-language.js';
import { Waiting } from '../work/waiting.js';

/** The age of the oldest record that waits, and since when it has. */
export function Age({ days, since }: { days: number | null; since: string | null }) {
  const { t, date } = useLanguage();
  if (days === null) return t('work.queue.unknownAge');
  return (
    <>
      {days >= 0 && <Waiting days={days} />}
      <div className="secondary">{t(days < 0 ? 'work.ahead' : 'work.since', { date: date(since) })}</div>
    </>
  );
}
