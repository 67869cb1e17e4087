import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { CodeSelect } from '../../components/code-select.js';
import { DateField } from '../../components/form/date-field.js';
import { PeriodSelect } from '../../components/period-select.js';
import { useLanguage } from '../../language/use-language.js';
import type { NationalSearch } from './national-search.js';

interface NationalFiltersProps {
  search: NationalSearch;
  onChange: (search: NationalSearch) => void;
  /** The day the figures shown are of, ISO. */
  asOf: string;
  /** Whether the page is of one period. */
  withPeriod?: boolean;
  /** What this page alone asks for, before the rest. */
  children?: ReactNode;
}

/** What the figures are of; every choice stands in the address. */
export function NationalFilters({ search, onChange, asOf, withPeriod = true, children }: NationalFiltersProps) {
  const { t } = useLanguage();
  const set = (change: { [Key in keyof NationalSearch]: string | undefined }) => {
    const next = { ...search, ...change };
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)));
  };
  return (
    <Box
      className="no-print"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 270px), 1fr))',
        gap: 1.75,
        alignItems: 'end',
        mb: 2.5,
      }}
    >
      {children}
      {withPeriod && (
        <PeriodSelect
          label={t('kpi.period')}
          allText={t('common.periods.all')}
          allValue="all"
          value={search.period ?? 'all'}
          onChange={(period) => set({ period: period === 'all' ? undefined : period })}
        />
      )}
      <CodeSelect
        label={t('kpi.funding')}
        list="funding"
        value={search.funding ?? 'state_budget'}
        onChange={(funding) => set({ funding: funding === 'state_budget' ? undefined : funding })}
        extra={{ value: 'all', text: t('common.fundingAll') }}
      />
      <DateField
        id="national-as-of"
        label={t('kpi.asOf')}
        value={asOf}
        onChange={(day) => {
          if (isCalendarDate(day) && day >= '1990-01-01') set({ asOf: day });
        }}
      />
    </Box>
  );
}
