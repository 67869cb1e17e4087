import { useLanguage } from '../../language/use-language.js';

const QUEUES = ['mail', 'publication'] as const;

/** The name of a background queue; one that has none yet goes by its code. */
export function useQueueName(): (queue: string) => string {
  const { t } = useLanguage();
  return (queue) => {
    const known = QUEUES.find((name) => name === queue);
    return known ? t(`jobs.queues.${known}`) : queue;
  };
}
