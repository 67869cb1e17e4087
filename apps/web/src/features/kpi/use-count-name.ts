import type { RecordsOf } from '../../api/kpi.js';
import { useLanguage } from '../../language/use-language.js';
import { COUNTED_STATES, EXTRA_COUNTS } from './record-counts.js';
import { useGroupName } from './use-group-name.js';

/** A count in words. */
export function useCountName(): (records: Pick<RecordsOf, 'count' | 'dimension' | 'group'>) => string {
  const { t } = useLanguage();
  const groupName = useGroupName();
  return ({ count, dimension, group }) => {
    if (dimension !== undefined && group !== undefined) return groupName({ dimension, group });
    const state = COUNTED_STATES.find((known) => known === count);
    if (state) return t(`kpi.counts.${state}`);
    const extra = EXTRA_COUNTS.find((known) => known === count);
    if (extra) return t(`kpi.extras.${extra}`);
    const [variant, part] = count.split('.');
    const variantState = COUNTED_STATES.find((known) => known === part);
    if (variantState) {
      const name = variant === 'strict' ? t('kpi.extras.strict') : t('kpi.extras.claimed');
      return `${name}: ${t(`kpi.counts.${variantState}`)}`;
    }
    return count === 'known' ? t('kpiView.groupKnown') : t('kpiView.groupLeftOut');
  };
}
