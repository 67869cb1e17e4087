import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { CorrelationView, IndicatorCode } from '../../api/contract.js';
import { correlationQuery } from '../../api/national.js';
import { Chart } from '../../components/chart/chart.js';
import { stepsFor } from '../../components/chart/domain.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Section } from '../../components/section.js';
import type { Column } from '../../components/table-columns.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigures } from '../kpi/use-figures.js';
import { readIndicator } from '../national/indicator-sections.js';
import { IndicatorSelect } from '../national/indicator-select.js';
import { NationalFilters } from '../national/national-filters.js';
import { Answer, NationalFrame } from '../national/national-frame.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { selectionOf, useSelectionText } from '../national/use-selection.js';
import { drawCorrelation } from './correlation-drawing.js';

const route = getRouteApi('/signed-in/national/correlation');

/** How two indicators go together across universities, and why no cause must be read into it. */
export function CorrelationPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = selectionOf(search);
  const x = readIndicator(search.x ?? 'K07');
  const y = readIndicator(search.y ?? (x === 'K11' ? 'K07' : 'K11'), (code) => code !== x);
  const query = useQuery(correlationQuery(selection, x, y));
  return (
    <NationalFrame view="correlation" intro={t('correlation.intro')}>
      <NationalFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        asOf={selection.asOf ?? query.data?.asOf ?? today()}
      >
        <IndicatorSelect
          label={t('correlation.x')}
          value={x}
          isShown={(code) => code !== y}
          onChange={(code) => void navigate({ search: { ...search, x: code, y }, replace: true })}
        />
        <IndicatorSelect
          label={t('correlation.y')}
          value={y}
          isShown={(code) => code !== x}
          onChange={(code) => void navigate({ search: { ...search, x, y: code }, replace: true })}
        />
      </NationalFilters>
      <Answer query={query}>{(correlation) => <CorrelationParts correlation={correlation} />}</Answer>
    </NationalFrame>
  );
}

function CorrelationParts({ correlation }: { correlation: CorrelationView }) {
  const { t, language, number, decimal } = useLanguage();
  const { figure, tick } = useFigures();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const columns = useColumns(correlation.x, correlation.y);
  const drawing = useMemo(() => {
    const axis = (code: IndicatorCode, which: 'x' | 'y') => {
      const { format } = PRESENTATIONS[code];
      const steps = stepsFor(
        correlation.universities.flatMap((each) => each[which].value ?? []),
        4,
        format === 'share' ? 1 : format === 'index' ? 100 : undefined,
      );
      return {
        name: indicatorName(code),
        domain: { from: steps.from, to: steps.from + 4 * steps.width },
        format: (value: number) => figure(format, value),
        tick: (value: number) => tick(format, value),
      };
    };
    return drawCorrelation(correlation, {
      x: axis(correlation.x, 'x'),
      y: axis(correlation.y, 'y'),
      name: ({ names }) => names[language],
    });
    // Everything else changes with the language alone.
  }, [correlation, language]);
  const coefficient = (value: CorrelationView['pearson']) =>
    value
      ? t('correlation.coefficient', {
          coefficient: decimal(value.coefficient, 2),
          low: decimal(value.low, 2),
          high: decimal(value.high, 2),
        })
      : t('correlation.notDefined');
  const made = selectionText(correlation);
  const names = { x: indicatorName(correlation.x), y: indicatorName(correlation.y) };
  return (
    <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
      <Alert severity="warning" variant="outlined">
        <strong>{correlation.warning[language]}</strong>
      </Alert>
      <Section title={made}>
        <Box sx={{ mb: 2.5 }}>
          <Fields>
            <FieldLine name={t('correlation.pearson')}>{coefficient(correlation.pearson)}</FieldLine>
            <FieldLine name={t('correlation.spearman')}>{coefficient(correlation.spearman)}</FieldLine>
            <FieldLine name={t('correlation.n')}>{number(correlation.n)}</FieldLine>
            <FieldLine name={t('correlation.tooFew', { least: number(correlation.leastKnown) })}>
              {number(correlation.leftOut.tooFewKnown)}
            </FieldLine>
            <FieldLine name={t('correlation.withoutValue')}>{number(correlation.leftOut.notDefined)}</FieldLine>
          </Fields>
        </Box>
        {correlation.n === 0 ? (
          <Typography>{t('correlation.nobody')}</Typography>
        ) : (
          <Chart
            name={`qaitu-${correlation.x}-${correlation.y}-${correlation.asOf}`}
            title={t('correlation.title', names)}
            description={t('correlation.description', {
              n: number(correlation.n),
              spearman: coefficient(correlation.spearman),
            })}
            source={`${t('national.source', { selection: made })} ${correlation.warning[language]}`}
            drawing={drawing}
            table={{ columns, rows: correlation.universities, rowKey: ({ university }) => university }}
          />
        )}
      </Section>
    </Box>
  );
}

function useColumns(x: IndicatorCode, y: IndicatorCode): Column<CorrelationView['universities'][number]>[] {
  const { t, language, number } = useLanguage();
  const { figure } = useFigures();
  const indicatorName = useIndicatorName();
  const of = (which: 'x' | 'y', code: IndicatorCode): Column<CorrelationView['universities'][number]>[] => [
    {
      key: which,
      heading: indicatorName(code),
      numeric: true,
      cell: (row) => figure(PRESENTATIONS[code].format, row[which].value),
      csv: (row) => row[which].value,
    },
    {
      key: `${which}-n`,
      heading: t('correlation.nOf', { code: code.replace('_', '.') }),
      numeric: true,
      cell: (row) => number(row[which].n),
      csv: (row) => row[which].n,
    },
  ];
  return [
    {
      key: 'university',
      heading: t('kpi.columns.university'),
      rowHeading: true,
      cell: ({ names }) => names[language],
      csv: ({ names }) => names[language],
    },
    ...of('x', x),
    ...of('y', y),
  ];
}
