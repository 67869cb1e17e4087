import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { getKpiText, KPI_CODES } from '#reference/kpi-names.js';
import { CodeSelect } from '../../components/code-select.js';
import type { NamedOption } from '../../components/named-autocomplete.js';
import { DateField } from '../../components/form/date-field.js';
import { PeriodSelect } from '../../components/period-select.js';
import { useLanguage } from '../../language/use-language.js';
import { indicatorOf } from './kpi-selection.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { COUNTRY_OPTION } from './use-university-choice.js';
import { changedSearch, type KpiSearch } from './kpi-search.js';
import { MoreFilters } from './more-filters.js';

interface KpiFiltersProps {
  search: KpiSearch;
  onChange: (search: KpiSearch) => void;
  /** The universities to choose from, the whole country among them; none where there is nothing to choose. */
  universities: readonly NamedOption[];
  /** The day the figures shown are of, ISO. */
  asOf: string;
  /** Whether a single indicator is chosen, whatever the view. */
  ofIndicator?: boolean;
  /** Whether the reader chooses between one university and one indicator. */
  views?: boolean;
  /** Whether figures of a part of the participations may be asked for. */
  filters?: boolean;
}

/** What the table is of: period, as-of date, funding, and one university or one indicator. */
export function KpiFilters(props: KpiFiltersProps) {
  const { search, onChange, universities, asOf, ofIndicator = false, views = true, filters = true } = props;
  const { t, language } = useLanguage();
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const byIndicator = views && search.view === 'indicator';
  const set = (change: Parameters<typeof changedSearch>[1]) => onChange(changedSearch(search, change));
  return (
    <Box className="no-print" sx={{ display: 'grid', gap: 2 }}>
      {universities.length > 0 && views && (
        <ToggleButtonGroup
          exclusive
          size="small"
          value={byIndicator ? 'indicator' : 'university'}
          aria-label={t('kpi.view')}
          orientation={phone ? 'vertical' : 'horizontal'}
          sx={{ justifySelf: 'start', '& .MuiToggleButton-root': { px: 1.5 } }}
        >
          <ToggleButton value="university" onClick={() => set({ view: undefined })}>
            {t('kpi.byUniversity')}
          </ToggleButton>
          <ToggleButton value="indicator" onClick={() => set({ view: 'indicator' })}>
            {t('kpi.byIndicator')}
          </ToggleButton>
        </ToggleButtonGroup>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 270px), 1fr))',
          gap: 1.75,
          alignItems: 'end',
        }}
      >
        {universities.length > 0 && !byIndicator && (
          <NamedAutocomplete
            id="kpi-university"
            label={t('kpi.university')}
            options={universities}
            value={search.university ?? COUNTRY_OPTION}
            onChange={(code) => set({ university: code === COUNTRY_OPTION ? undefined : code })}
          />
        )}
        {(byIndicator || ofIndicator) && (
          <TextField
            select
            fullWidth
            id="kpi-indicator"
            label={t('kpi.indicator')}
            value={indicatorOf(search)}
            sx={{ gridColumn: { md: 'span 2' } }}
            onChange={(event) => set({ indicator: event.target.value })}
            slotProps={{ select: { native: true } }}
          >
            {KPI_CODES.map((code) => (
              <option key={code} value={code}>
                {code.replace('_', '.')} {getKpiText(code).name[language]}
              </option>
            ))}
          </TextField>
        )}
        <PeriodSelect
          label={t('kpi.period')}
          allText={t('common.periods.all')}
          allValue="all"
          value={search.period ?? 'all'}
          onChange={(period) => set({ period: period === 'all' ? undefined : period })}
        />
        <CodeSelect
          label={t('kpi.funding')}
          list="funding"
          value={search.funding ?? 'state_budget'}
          onChange={(funding) => set({ funding: funding === 'state_budget' ? undefined : funding })}
          extra={{ value: 'all', text: t('common.fundingAll') }}
        />
        <DateField
          id="kpi-as-of"
          label={t('kpi.asOf')}
          value={asOf}
          onChange={(day) => {
            if (isCalendarDate(day) && day >= '1990-01-01') set({ asOf: day });
          }}
        />
      </Box>
      {filters && <MoreFilters search={search} onChange={onChange} />}
    </Box>
  );
}
