import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import type { IndicatorCode } from '../../api/contract.js';
import { useLanguage } from '../../language/use-language.js';
import { IndicatorSelect } from '../national/indicator-select.js';
import { NationalFilters } from '../national/national-filters.js';
import type { NationalSearch } from '../national/national-search.js';

interface YearsFiltersProps {
  search: NationalSearch;
  onChange: (search: NationalSearch) => void;
  indicator: IndicatorCode;
  asOf: string;
}

/** Whether an address wants small years pooled: yes, unless it says no. */
export function readPooled({ pooled }: NationalSearch): boolean {
  return pooled !== 'no';
}

/** The kind of years of an address: academic ones, unless it says otherwise. */
export function readYearKind({ years }: NationalSearch): 'academic' | 'calendar' {
  return years === 'calendar' ? 'calendar' : 'academic';
}

/** What a page over the years is of: the indicator, which years, and whether small ones are pooled. */
export function YearsFilters({ search, onChange, indicator, asOf }: YearsFiltersProps) {
  const { t } = useLanguage();
  const { pooled: _pooled, years: _years, ...rest } = search;
  const kept = { ...(readPooled(search) ? {} : { pooled: 'no' }), ...(search.years ? { years: search.years } : {}) };
  return (
    <>
      <NationalFilters search={search} onChange={onChange} asOf={asOf} withPeriod={false}>
        <IndicatorSelect
          label={t('kpi.indicator')}
          value={indicator}
          onChange={(code) => onChange({ ...search, indicator: code })}
        />
        <TextField
          select
          fullWidth
          id="years-kind"
          label={t('years.kind')}
          value={readYearKind(search)}
          onChange={({ target }) => {
            const { years: _before, ...others } = { ...rest, ...kept };
            onChange(target.value === 'calendar' ? { ...others, years: 'calendar' } : others);
          }}
          slotProps={{ select: { native: true } }}
        >
          <option value="academic">{t('common.periods.academicYears')}</option>
          <option value="calendar">{t('common.periods.calendarYears')}</option>
        </TextField>
      </NationalFilters>
      <FormControlLabel
        className="no-print"
        label={t('years.pooled')}
        control={
          <Switch
            checked={readPooled(search)}
            onChange={(_event, checked) => {
              const { pooled: _before, ...others } = { ...rest, ...kept };
              onChange(checked ? others : { ...others, pooled: 'no' });
            }}
          />
        }
        sx={{ mb: 1 }}
      />
    </>
  );
}
