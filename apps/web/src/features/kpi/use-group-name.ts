import type { GroupAccess } from '#domain/kpi/k20-equity-of-access.js';
import { CODE_LISTS } from '#reference/code-lists.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';

/** The name of a group of K20. */
export function useGroupName() {
  const { t } = useLanguage();
  const code = useCodeNames();
  const { region } = usePlaceNames();
  return ({ dimension, group }: Pick<GroupAccess, 'dimension' | 'group'>): string => {
    switch (dimension) {
      case 'sex':
      case 'category':
        return code(dimension, group);
      case 'region':
        return region(group);
      case 'rural':
        return group === 'yes' ? t('common.yes') : t('common.no');
      case 'language':
        return Object.hasOwn(CODE_LISTS.studyLanguage, group) ? code('studyLanguage', group) : group;
    }
  };
}
