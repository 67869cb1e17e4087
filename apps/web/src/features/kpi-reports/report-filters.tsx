import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { CodeSelect } from '../../components/code-select.js';
import { PeriodSelect } from '../../components/period-select.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import type { ReportsSearch } from './reports-search.js';

const STANDING = [7, 15, 30, 60] as const;

interface ReportFiltersProps {
  search: ReportsSearch;
  national: boolean;
  onChange: (search: ReportsSearch) => void;
}

/** Which reports are listed: by status, period, how long they have stood, and for the ministry by university. */
export function ReportFilters({ search, national, onChange }: ReportFiltersProps) {
  const { t } = useLanguage();
  const universities = useUniversityOptions(national);
  const set = (name: keyof ReportsSearch, value: string) => {
    const { [name]: _former, ...others } = search;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <Box
      role="search"
      className="no-print"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 270px), 1fr))',
        gap: 1.75,
        alignItems: 'end',
        mb: 2.5,
      }}
    >
      <CodeSelect
        label={t('kpiReport.columns.status')}
        list="kpiReportStatus"
        first={{ value: '', text: t('kpiView.any') }}
        value={search.status ?? ''}
        onChange={(status) => set('status', status)}
      />
      {national && (
        <NamedAutocomplete
          id="kpi-reports-university"
          label={t('kpi.university')}
          placeholder={t('kpiView.any')}
          options={universities}
          value={search.university ?? ''}
          onChange={(code) => set('university', code)}
        />
      )}
      <PeriodSelect
        label={t('kpi.period')}
        allText={t('kpiView.any')}
        allValue=""
        value={search.period ?? ''}
        onChange={(period) => set('period', period)}
      />
      <TextField
        select
        fullWidth
        id="kpi-reports-standing"
        label={t('kpiReport.standing.label')}
        value={search.standingDays ?? ''}
        onChange={(event) => set('standingDays', event.target.value)}
        slotProps={{ select: { native: true } }}
      >
        <option value="">{t('kpiView.any')}</option>
        {STANDING.map((days) => (
          <option key={days} value={days}>
            {t('kpiReport.standing.days', { number: days })}
          </option>
        ))}
      </TextField>
    </Box>
  );
}
