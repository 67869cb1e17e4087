import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { isCodeOf } from '#reference/label.js';
import { WAVE_LABELS } from '#reference/report-labels.js';
import { dataRatesQuery, type UniversityRates } from '../../api/data-quality.js';
import { Failure } from '../../components/failure.js';
import { FilterRow } from '../../components/filter-row.js';
import { Loading } from '../../components/loading.js';
import { OptionSelect } from '../../components/option-select.js';
import { PeriodSelect } from '../../components/period-select.js';
import { RegisterTable } from '../../components/register-table.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { FieldsFilled } from './fields-filled.js';

/** What the address says about the rates. */
export interface RatesSearch {
  period?: string;
  wave?: string;
}

interface RatesSectionProps {
  search: RatesSearch;
  national: boolean;
  onChange: (search: RatesSearch) => void;
}

/** Reports expected, received and on time, per university in the order of names; then how far key fields are filled. */
export function RatesSection({ search, national, onChange }: RatesSectionProps) {
  const { t, language, number, percent, date, period: periodName, compare } = useLanguage();
  const name = useUniversityName();
  const period = search.period ?? 'all';
  const { data, error, refetch } = useQuery(dataRatesQuery(period));
  const wave = search.wave !== undefined && isCodeOf(WAVE_LABELS, search.wave) ? search.wave : undefined;
  const ratesOf = ({ waves, all }: UniversityRates) => (wave === undefined ? all : waves[wave]);
  const nameOf = ({ university }: UniversityRates) => (university === null ? t('common.country') : name(university));
  const rows = [...(data?.items ?? [])].sort((a, b) => {
    if (a.university === null || b.university === null) return a.university === null ? -1 : 1;
    return compare(nameOf(a), nameOf(b));
  });
  const columns: Column<UniversityRates>[] = [
    {
      key: 'university',
      heading: t('dataQuality.columns.university'),
      rowHeading: true,
      cell: (row) => (row.university === null ? <strong>{nameOf(row)}</strong> : nameOf(row)),
      csv: nameOf,
    },
    ...(['expected', 'received', 'onTime'] as const).map((key): Column<UniversityRates> => ({
      key,
      heading: t(`dataQuality.rates.${key}`),
      from: 'tablet',
      numeric: true,
      cell: (row) => number(ratesOf(row)[key]),
      csv: (row) => ratesOf(row)[key],
    })),
    ...(['completeness', 'timeliness'] as const).map((key): Column<UniversityRates> => ({
      key,
      heading: t(`dataQuality.rates.${key}`),
      numeric: true,
      cell: (row) => percent(ratesOf(row)[key]),
      csv: (row) => ratesOf(row)[key],
    })),
  ];
  const shown = national ? rows.find(({ university }) => university === null) : rows[0];
  return (
    <section>
      <Typography variant="h2" gutterBottom>
        {t('dataQuality.rates.title')}
      </Typography>
      <Typography color="textSecondary" sx={{ mb: 2, maxWidth: 860 }}>
        {t('dataQuality.rates.intro')}
      </Typography>
      <FilterRow>
        <PeriodSelect
          label={t('dataQuality.rates.period')}
          allText={t('common.periods.all')}
          allValue="all"
          value={period}
          onChange={(next) => onChange({ ...search, ...(next === 'all' ? { period: undefined } : { period: next }) })}
        />
        <OptionSelect
          label={t('dataQuality.rates.wave')}
          any={t('dataQuality.rates.allWaves')}
          options={Object.entries(WAVE_LABELS).map(([value, label]) => ({ value, text: label[language] }))}
          value={wave}
          onChange={(next) => onChange({ ...search, wave: next })}
        />
      </FilterRow>
      {!data && !error && <Loading />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <Typography role="status">{t('dataQuality.rates.none')}</Typography>}
      {data && rows.length > 0 && (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('dataQuality.rates.asOf', { period: periodName(data.period), date: date(data.asOf) })}
          </Typography>
          <RegisterTable
            name="data-quality-rates"
            caption={t('dataQuality.rates.title')}
            columns={columns}
            rows={rows}
            rowKey={({ university }) => university ?? 'country'}
            total={rows.length}
          />
        </>
      )}
      {shown && shown.fields.length > 0 && (
        <Box sx={{ mt: 4 }}>
          <FieldsFilled fields={shown.fields} />
        </Box>
      )}
    </section>
  );
}
