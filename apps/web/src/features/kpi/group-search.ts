import type { KpiGroup } from '../../api/kpi.js';
import { isDimension } from './dimensions.js';
import type { KpiSearch } from './kpi-search.js';
import { NOT_ENTERED, selectionSearch } from './kpi-selection.js';

/**
 * Of whom the figure of a group is, as filters: the records behind it are found by them. Nothing for those of whom nobody has
 * entered the source of money, which is not a filter but part of the selection and cannot name them.
 */
export function groupSearch(search: KpiSearch, group: KpiGroup['group'], asOf: string): KpiSearch | undefined {
  const of: KpiSearch = { ...selectionSearch(search), asOf };
  for (const [name, value] of Object.entries(group)) {
    if (!isDimension(name)) continue;
    if (name === 'funding' && value === null) return undefined;
    of[name] = value ?? NOT_ENTERED;
  }
  return of;
}
