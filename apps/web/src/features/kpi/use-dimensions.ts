import { CODE_LISTS } from '#reference/code-lists.js';
import { DIRECTIONS_OF_TRAINING } from '#reference/directions-of-training.js';
import { HOST_REGIONS } from '#reference/host-regions.js';
import { isCodeOf } from '#reference/label.js';
import { REGION_CODES } from '#reference/regions.js';
import { useCountryOptions } from '../../components/country-options.js';
import type { NamedOption } from '../../components/named-autocomplete.js';
import { listPeriods } from '../../components/period-options.js';
import { useUniversityName } from '../../components/university-names.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { useSubjectNames } from '../../language/use-subject-names.js';
import type { Dimension } from './dimensions.js';
import type { FilterName } from './kpi-search.js';
import { NOT_ENTERED } from './kpi-selection.js';

/** Dimensions that everybody has a value of. */
const ALWAYS_ENTERED: ReadonlySet<Dimension> = new Set([
  'university',
  'academicYear',
  'calendarYear',
  'category',
  'funding',
  'participationForm',
]);

/** Names of dimensions and of their values. */
export function useDimensionNames() {
  const { t, language } = useLanguage();
  const code = useCodeNames();
  const { country, region } = usePlaceNames();
  const { field } = useSubjectNames();
  const university = useUniversityName();

  const valueName = (dimension: Dimension, value: string | null): string => {
    if (value === null || value === NOT_ENTERED) return t('kpiView.notEntered');
    switch (dimension) {
      case 'university':
        return university(value);
      case 'category':
      case 'sex':
      case 'programme':
      case 'mode':
      case 'funding':
        return code(dimension, value);
      case 'field':
        return field(value);
      case 'homeRegion':
        return region(value);
      case 'hostCountry':
        return country(value);
      case 'hostRegion':
        return isCodeOf(HOST_REGIONS, value) ? HOST_REGIONS[value][language] : value;
      case 'rural':
        return value === 'true' ? t('common.yes') : t('common.no');
      case 'participationForm':
        return value === 'group' ? t('kpiView.forms.group') : t('kpiView.forms.individual');
      case 'academicYear':
      case 'calendarYear':
        return value;
    }
  };
  return { dimensionName: (dimension: Dimension) => t(`kpiView.dimensions.${dimension}`), valueName };
}

/** The values to choose from in a filter, by their names; those that nobody has entered last. */
export function useDimensionOptions(dimension: FilterName): NamedOption[] {
  const { compare } = useLanguage();
  const countries = useCountryOptions();
  const { valueName } = useDimensionNames();
  const named = (codes: readonly string[]) => codes.map((code) => ({ code, name: valueName(dimension, code) }));
  const options = (): NamedOption[] => {
    switch (dimension) {
      case 'hostCountry':
        return countries;
      case 'field':
        return named(DIRECTIONS_OF_TRAINING.map(({ code }) => code));
      case 'homeRegion':
        return named(REGION_CODES).sort((a, b) => compare(a.name, b.name));
      case 'hostRegion':
        return named(Object.keys(HOST_REGIONS));
      case 'rural':
        return named(['true', 'false']);
      case 'participationForm':
        return named(['individual', 'group']);
      case 'academicYear':
        return named(listPeriods(today()).academicYears);
      case 'calendarYear':
        return named(listPeriods(today()).calendarYears);
      default:
        return named(Object.keys(CODE_LISTS[dimension]));
    }
  };
  return ALWAYS_ENTERED.has(dimension) ? options() : [...options(), ...named([NOT_ENTERED])];
}
