import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { FunnelView } from '../../api/contract.js';
import { funnelQuery } from '../../api/national.js';
import { Chart } from '../../components/chart/chart.js';
import { NothingHere } from '../../components/nothing-here.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { hasLimits, readIndicator } from '../national/indicator-sections.js';
import { IndicatorSelect } from '../national/indicator-select.js';
import { NationalFilters } from '../national/national-filters.js';
import { Answer, NationalFrame } from '../national/national-frame.js';
import { useIndicatorName } from '../national/use-indicator-name.js';
import { selectionOf, useSelectionText } from '../national/use-selection.js';
import { useFunnelColumns } from './funnel-columns.js';
import { drawFunnel } from './funnel-drawing.js';
import { type LimitsKind, outsideOf, readLimits } from './funnel-reading.js';

const route = getRouteApi('/signed-in/national/funnel');

/** One indicator of all universities against how many are known: which lie further off than chance explains. */
export function FunnelPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = selectionOf(search);
  const indicator = readIndicator(search.indicator, hasLimits);
  const limits = readLimits(search.limits);
  const query = useQuery(funnelQuery(selection, indicator));
  return (
    <NationalFrame view="funnel" intro={t('funnel.intro')}>
      <NationalFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        asOf={selection.asOf ?? query.data?.asOf ?? today()}
      >
        <IndicatorSelect
          label={t('kpi.indicator')}
          value={indicator}
          isShown={hasLimits}
          onChange={(code) => void navigate({ search: { ...search, indicator: code }, replace: true })}
        />
        <TextField
          select
          fullWidth
          id="funnel-limits"
          label={t('funnel.limits')}
          value={limits}
          onChange={({ target }) => {
            const { limits: _before, ...rest } = search;
            void navigate({
              search: target.value === 'byChance' ? { ...rest, limits: 'chance' } : rest,
              replace: true,
            });
          }}
          slotProps={{ select: { native: true } }}
        >
          <option value="overdispersed">{t('funnel.overdispersed')}</option>
          <option value="byChance">{t('funnel.byChance')}</option>
        </TextField>
      </NationalFilters>
      <Answer query={query}>{(funnel) => <FunnelParts funnel={funnel} limits={limits} />}</Answer>
    </NationalFrame>
  );
}

function FunnelParts({ funnel, limits }: { funnel: FunnelView; limits: LimitsKind }) {
  const { t, language, percent, number, decimal, degree } = useLanguage();
  const indicatorName = useIndicatorName();
  const selectionText = useSelectionText();
  const columns = useFunnelColumns(limits);
  const nameOf = (row: FunnelView['universities'][number]) => row.names[language];
  const drawing = useMemo(
    () =>
      drawFunnel(funnel, limits, {
        percent: degree,
        number,
        name: (row) => row.names[language],
        known: t('funnel.axis'),
        centre: t('common.country'),
        inner: degree(0.95),
        outer: degree(0.998),
      }),
    [funnel, limits, t, language, number, degree],
  );
  const outside = outsideOf(funnel.universities, limits);
  const shown = funnel.universities.filter((row) => row[limits] !== null);
  if (funnel.centre === null) return <NothingHere title={t('funnel.nobodyKnown')} />;
  const title = indicatorName(funnel.indicator);
  const made = selectionText(funnel);
  return (
    <Box sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
      <Section title={`${title}. ${made}`}>
        <Chart
          name={`qaitu-funnel-${funnel.indicator}-${funnel.asOf}`}
          title={t('funnel.title', { indicator: title })}
          description={t('funnel.description', {
            count: number(shown.length),
            centre: percent(funnel.centre),
            outside: number(outside.length),
          })}
          source={t('national.source', { selection: made })}
          drawing={drawing}
          table={{ columns, rows: funnel.universities, rowKey: ({ university }) => university }}
        />
      </Section>
      <Section title={t('funnel.outside')}>
        {outside.length === 0 ? (
          <Typography>{t('funnel.none')}</Typography>
        ) : (
          <Box component="ul" sx={{ m: 0, pl: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
            {outside.map(({ row, place }) => (
              <li key={row.university}>
                <strong>{nameOf(row)}</strong> ({row.university}): {percent(row.figure.value)},{' '}
                {t('national.cell.n', { n: number(row.figure.yes + row.figure.no) })}.{' '}
                <StatusMark tone={place.startsWith('far') ? 'accent' : 'waiting'} label={t(`funnel.places.${place}`)} />
              </li>
            ))}
          </Box>
        )}
      </Section>
      <Section title={t('funnel.howToRead')}>
        <Typography gutterBottom>{funnel.note[language]}</Typography>
        <Typography gutterBottom>{t('funnel.lines')}</Typography>
        <Typography gutterBottom>
          {t('funnel.dispersion', { phi: decimal(funnel.phi, 2), tau: decimal(Math.sqrt(funnel.tauSquared), 3) })}
        </Typography>
        <Typography color="textSecondary">{funnel.shrinkageNote[language]}</Typography>
      </Section>
    </Box>
  );
}
