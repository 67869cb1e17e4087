import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { FiguresView } from '../../api/contract.js';
import { figuresQuery } from '../../api/national.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { ExplainFigure } from './explain-figure.js';
import { useFigureColumns } from './figure-columns.js';
import { type AskedFigure, FiguresTable, rowsOf } from './figures-table.js';
import { INDICATOR_SECTIONS, type IndicatorSection, readSection, SECTION_NAMES } from './indicator-sections.js';
import { NationalFilters } from './national-filters.js';
import { Answer, NationalFrame } from './national-frame.js';
import type { NationalSearch } from './national-search.js';
import { selectionOf, useSelectionText } from './use-selection.js';

const route = getRouteApi('/signed-in/national');

function queryOf(search: NationalSearch) {
  return figuresQuery(selectionOf(search), INDICATOR_SECTIONS[readSection(search.section)]);
}

/** Longer than this nobody should look at a page that has not changed. */
const PATIENCE_MS = 200;

/** Waits a moment for the figures of an address: where they are on their way, the page is drawn once, with them. */
export async function awaitFigures(queryClient: QueryClient, search: NationalSearch): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([queryClient.prefetchQuery(queryOf(search)), patience]);
}

/** Every university's indicators, one section at a time, by name: no league table. */
export function NationalPage() {
  const { t } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = selectionOf(search);
  const section = readSection(search.section);
  const query = useQuery(queryOf(search));
  const [asked, setAsked] = useState<AskedFigure>();

  return (
    <NationalFrame view="overview" intro={t('national.intro')}>
      <NationalFilters
        search={search}
        onChange={(next) => void navigate({ search: next, replace: true })}
        asOf={selection.asOf ?? query.data?.asOf ?? today()}
      >
        <TextField
          select
          fullWidth
          id="national-section"
          sx={{ gridColumn: { md: 'span 2' } }}
          label={t('national.section')}
          value={section}
          onChange={({ target }) => void navigate({ search: { ...search, section: target.value }, replace: true })}
          slotProps={{ select: { native: true } }}
        >
          {SECTION_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(`national.sections.${name}`)}
            </option>
          ))}
        </TextField>
      </NationalFilters>
      <Answer query={query}>
        {(data) => (
          <Figures
            data={data}
            section={section}
            find={search.find ?? ''}
            onFind={(find) => {
              const { find: _before, ...rest } = search;
              void navigate({ search: find === '' ? rest : { ...rest, find }, replace: true });
            }}
            onExplain={setAsked}
          />
        )}
      </Answer>
      {asked && <ExplainFigure asked={asked} selection={selection} onClose={() => setAsked(undefined)} />}
    </NationalFrame>
  );
}

interface FiguresProps {
  data: FiguresView;
  section: IndicatorSection;
  find: string;
  onFind: (find: string) => void;
  onExplain: (asked: AskedFigure) => void;
}

function Figures({ data, section, find, onFind, onExplain }: FiguresProps) {
  const { t, language, compare, number } = useLanguage();
  const selectionText = useSelectionText();
  const columns = useFigureColumns(data);
  const wanted = useDeferredValue(find);
  const country = t('common.country');
  const indicators = useMemo(() => data.indicators.map(({ indicator }) => indicator), [data]);
  const rows = useMemo(
    () => rowsOf(data, { country, language, compare, find: wanted }),
    [data, country, language, compare, wanted],
  );
  const caption = t('national.caption', {
    section: t(`national.sections.${section}`),
    selection: selectionText(data),
  });
  const lines = rows.flatMap(({ university, name, figures }) =>
    indicators.map((indicator, place) => ({ university, name, indicator, figure: figures[place] })),
  );
  return (
    <>
      <Typography variant="h2" gutterBottom>
        {caption}
      </Typography>
      <Alert severity="info" icon={false} sx={{ mb: 1.5 }}>
        {data.note[language]} {t('national.legend')}
      </Alert>
      <Box
        className="no-print"
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          alignItems: 'flex-end',
          justifyContent: 'space-between',
          mb: 1,
        }}
      >
        <TextField
          id="national-find"
          type="search"
          label={t('national.find')}
          value={find}
          onChange={({ target }) => onFind(target.value)}
          sx={{ width: 320, maxWidth: '100%' }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography color="textSecondary" role="status">
            {t('national.shown', { shown: number(rows.length - 1), total: number(data.universities.length) })}
          </Typography>
          <TableDownloads name={`qaitu-${section}-${data.asOf}`} columns={columns} rows={lines} />
        </Box>
      </Box>
      <FiguresTable caption={caption} indicators={indicators} rows={rows} onExplain={onExplain} />
    </>
  );
}
