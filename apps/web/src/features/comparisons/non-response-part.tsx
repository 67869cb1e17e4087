import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import type { IndicatorCode, NonResponseSensitivity } from '../../api/contract.js';
import type { KpiSelection } from '../../api/kpi.js';
import { nonResponseQuery } from '../../api/national.js';
import { ColumnsTable } from '../../components/columns-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePoints } from './differences-chart.js';

interface NonResponsePartProps {
  selection: KpiSelection;
  indicator: IndicatorCode;
  universities: readonly string[];
}

/** How far the compared rates depend on who is known: a check beside the headline, for the country too. */
export function NonResponsePart({ selection, indicator, universities }: NonResponsePartProps) {
  const { t, language } = useLanguage();
  const columns = useColumns();
  const queries = useQueries({
    queries: [...universities, null].map((university) => nonResponseQuery(selection, indicator, university)),
  });
  const failed = queries.find(({ error }) => error !== null);
  const rows = queries.flatMap(({ data }) => (data ? [data] : []));
  return (
    <Section title={t('compare.nonResponse.title')}>
      <Typography sx={{ mb: 1.5, maxWidth: 900 }}>{rows[0]?.note[language]}</Typography>
      {failed && <Failure error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && rows.length < queries.length && <Loading lines={4} />}
      {!failed && rows.length === queries.length && (
        <>
          <Box className="no-print" sx={{ mb: 1 }}>
            <TableDownloads name={`qaitu-non-response-${indicator}`} columns={columns} rows={rows} />
          </Box>
          <ColumnsTable
            caption={t('chart.caption', { title: t('compare.nonResponse.title') })}
            columns={columns}
            rows={rows}
            rowKey={({ university }) => university ?? '*'}
          />
        </>
      )}
    </Section>
  );
}

function useColumns(): Column<NonResponseSensitivity>[] {
  const { t, percent } = useLanguage();
  const points = usePoints();
  const university = useUniversityName();
  const code = useCodeNames();
  const nameOf = (row: NonResponseSensitivity) =>
    row.university === null ? t('common.country') : university(row.university);
  const shift = ({ figure, weightedValue }: NonResponseSensitivity) =>
    figure.value === null || weightedValue === null ? null : weightedValue - figure.value;
  const silent = ({ silentStrata }: NonResponseSensitivity) =>
    silentStrata
      .map(({ category, sex, due }) =>
        t('compare.nonResponse.stratum', { category: code('category', category), sex: code('sex', sex), due }),
      )
      .join('; ');
  return [
    { key: 'university', heading: t('kpi.columns.university'), rowHeading: true, cell: nameOf, csv: nameOf },
    {
      key: 'value',
      heading: t('kpi.columns.value'),
      numeric: true,
      cell: ({ figure }) => percent(figure.value),
      csv: ({ figure }) => figure.value,
    },
    {
      key: 'known',
      heading: t('kpi.columns.knownShare'),
      numeric: true,
      cell: ({ figure }) => percent(figure.knownShare),
      csv: ({ figure }) => figure.knownShare,
    },
    {
      key: 'weighted',
      heading: t('compare.nonResponse.weighted'),
      numeric: true,
      cell: ({ weightedValue }) => percent(weightedValue),
      csv: ({ weightedValue }) => weightedValue,
    },
    {
      key: 'shift',
      heading: t('compare.differences.difference'),
      numeric: true,
      cell: (row) => {
        const difference = shift(row);
        return difference === null ? NO_VALUE : points(difference);
      },
      csv: shift,
    },
    {
      key: 'represented',
      heading: t('compare.nonResponse.represented'),
      numeric: true,
      cell: ({ representedShare }) => percent(representedShare),
      csv: ({ representedShare }) => representedShare,
    },
    {
      key: 'silent',
      heading: t('compare.nonResponse.silent'),
      cell: (row) => silent(row) || t('compare.nonResponse.noneSilent'),
      csv: (row) => silent(row) || null,
    },
  ];
}
