import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { BenchmarkComparison, IndicatorCode } from '../../api/contract.js';
import type { KpiSelection } from '../../api/kpi.js';
import { benchmarkQuery } from '../../api/national.js';
import { ColumnsTable } from '../../components/columns-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { Section } from '../../components/section.js';
import type { Column } from '../../components/table-columns.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { Answer } from '../national/national-frame.js';
import { usePoints } from './differences-chart.js';

interface PartProps {
  selection: KpiSelection;
  indicator: IndicatorCode;
  /** Codes of those that are compared. */
  universities: readonly string[];
}

type Row = BenchmarkComparison['universities'][number];

/** The compared universities against what the sector would have reached with their mix. */
export function BenchmarkPart({ selection, indicator, universities }: PartProps) {
  const { t, language } = useLanguage();
  const query = useQuery(benchmarkQuery(selection, indicator));
  const columns = useColumns();
  return (
    <Section title={t('compare.benchmark.title')}>
      <Typography color="textSecondary" sx={{ maxWidth: 900 }}>
        {t('compare.benchmark.intro')}
      </Typography>
      <Answer query={query}>
        {(benchmark) => {
          const rows = benchmark.universities.filter(({ university }) => universities.includes(university));
          return (
            <>
              <Typography sx={{ mb: 1.5, maxWidth: 900 }}>{benchmark.note[language]}</Typography>
              <Box className="no-print" sx={{ mb: 1 }}>
                <TableDownloads name={`qaitu-benchmark-${indicator}-${benchmark.asOf}`} columns={columns} rows={rows} />
              </Box>
              <ColumnsTable
                caption={t('chart.caption', { title: t('compare.benchmark.title') })}
                columns={columns}
                rows={rows}
                rowKey={({ university }) => university}
              />
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

function useColumns(): Column<Row>[] {
  const { t, language, percent, decimal, number } = useLanguage();
  const points = usePoints();
  const markText = ({ benchmark }: Row) => {
    if (!benchmark) return null;
    if (benchmark.marks === 0) return t('compare.benchmark.marks.none');
    const side = benchmark.difference < 0 ? 'below' : 'above';
    return t(`compare.benchmark.marks.${side}`, { marks: benchmark.marks === 2 ? '● ●' : '●' });
  };
  return [
    {
      key: 'university',
      heading: t('kpi.columns.university'),
      rowHeading: true,
      cell: ({ names }) => names[language],
      csv: ({ names }) => names[language],
    },
    {
      key: 'value',
      heading: t('kpi.columns.value'),
      numeric: true,
      cell: ({ figure }) => percent(figure.value),
      csv: ({ figure }) => figure.value,
    },
    {
      key: 'known',
      heading: t('funnel.columns.known'),
      numeric: true,
      cell: ({ figure }) => number(figure.yes + figure.no),
      csv: ({ figure }) => figure.yes + figure.no,
    },
    {
      key: 'benchmark',
      heading: t('compare.benchmark.benchmark'),
      numeric: true,
      cell: ({ benchmark }) => percent(benchmark?.benchmark),
      csv: ({ benchmark }) => benchmark?.benchmark ?? null,
    },
    {
      key: 'difference',
      heading: t('compare.differences.difference'),
      numeric: true,
      cell: ({ benchmark }) => (benchmark ? points(benchmark.difference) : NO_VALUE),
      csv: ({ benchmark }) => benchmark?.difference ?? null,
    },
    {
      key: 'z',
      heading: 'z',
      numeric: true,
      cell: ({ benchmark }) => decimal(benchmark?.z, 2),
      csv: ({ benchmark }) => benchmark?.z ?? null,
    },
    {
      key: 'own',
      heading: t('compare.benchmark.own'),
      numeric: true,
      cell: ({ benchmark }) => percent(benchmark?.ownContribution),
      csv: ({ benchmark }) => benchmark?.ownContribution ?? null,
    },
    { key: 'marks', heading: t('compare.benchmark.mark'), cell: (row) => markText(row) ?? NO_VALUE, csv: markText },
  ];
}
