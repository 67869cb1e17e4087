import { isCodeOf } from '#reference/label.js';
import { useTranslation } from '../../language/use-translation.js';

/**
 * What an action and a kind of record are called. The log keeps codes for good: one that an earlier version of the register
 * wrote and this one does not know stands as it is.
 */
export function useAuditWords() {
  const { t } = useTranslation();
  const actions: Readonly<Record<string, string>> = t('auditLog.actions', { returnObjects: true });
  const things: Readonly<Record<string, string>> = t('auditLog.things', { returnObjects: true });
  const queues: Readonly<Record<string, string>> = t('work.queues', { returnObjects: true });
  return {
    action: (code: string): string => (isCodeOf(actions, code) ? (actions[code] ?? code) : code),
    /** What a record is known by: its id, of a list of waiting work its name. */
    record: (thing: string, id: string): string =>
      thing === 'work_queue' && isCodeOf(queues, id) ? (queues[id] ?? id) : id,
    thing: (code: string): string => (isCodeOf(things, code) ? (things[code] ?? code) : code),
  };
}
