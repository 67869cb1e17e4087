import Box from '@mui/material/Box';
import type { QualityRules } from '../../api/data-quality.js';
import { FilterRow, isFiltered } from '../../components/filter-row.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { OptionSelect } from '../../components/option-select.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import type { FindingSearch } from './finding-search.js';

interface FindingFiltersProps {
  search: FindingSearch;
  rules: QualityRules | undefined;
  national: boolean;
  onChange: (search: FindingSearch) => void;
}

/** Which findings are shown; the choice stands in the address. */
export function FindingFilters({ search, rules, national, onChange }: FindingFiltersProps) {
  const { t, language } = useLanguage();
  const universities = useUniversityOptions(national);
  const any = t('dataQuality.findings.any');
  const set = (change: FindingSearch) => onChange({ ...search, ...change });
  const named = (list: QualityRules['statuses'] | undefined) =>
    (list ?? []).map(({ code, label }) => ({ value: code, text: label[language] }));
  return (
    <FilterRow onClear={isFiltered(search) ? () => onChange({}) : undefined}>
      {/* The name of a rule is a sentence and takes the room of two. */}
      <Box sx={{ gridColumn: { sm: 'span 2' } }}>
        <OptionSelect
          label={t('dataQuality.columns.rule')}
          any={any}
          options={(rules?.items ?? []).map(({ code, title }) => ({ value: code, text: title[language] }))}
          value={search.rule}
          onChange={(rule) => set({ rule })}
        />
      </Box>
      <OptionSelect
        label={t('dataQuality.columns.severity')}
        any={any}
        options={(['error', 'warning'] as const).map((value) => ({ value, text: t(`dataQuality.severity.${value}`) }))}
        value={search.severity === 'error' || search.severity === 'warning' ? search.severity : undefined}
        onChange={(severity) => set({ severity })}
      />
      <OptionSelect
        label={t('dataQuality.findings.status')}
        any={t('dataQuality.findings.allButResolved')}
        options={named(rules?.statuses)}
        value={search.status}
        onChange={(status) => set({ status })}
      />
      <OptionSelect
        label={t('dataQuality.findings.subject')}
        any={any}
        options={named(rules?.subjects)}
        value={search.subject}
        onChange={(subject) => set({ subject })}
      />
      {national && (
        <NamedAutocomplete
          id="finding-university"
          label={t('dataQuality.columns.university')}
          placeholder={any}
          options={universities}
          value={search.university ?? ''}
          onChange={(university) => set({ university: university === '' ? undefined : university })}
        />
      )}
    </FilterRow>
  );
}
