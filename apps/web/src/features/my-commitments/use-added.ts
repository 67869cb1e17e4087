import { useQueryClient } from '@tanstack/react-query';
import { commitmentQuery } from '../../api/own-records.js';
import { notify } from '../../app/notices.js';
import { useLanguage } from '../../language/use-language.js';

/** Shows a commitment anew after a piece of evidence was added to it, and says so. */
export function useAdded(id: string) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: commitmentQuery(id).queryKey });
    notify(t('promises.evidence.added'));
  };
}
