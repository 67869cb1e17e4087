import ExpandIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { lazy, Suspense, useId, useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { changedSearch, FILTER_NAMES, type KpiSearch } from './kpi-search.js';

/** Loaded when the filters are first opened. */
const DimensionFilter = lazy(async () => ({ default: (await import('./dimension-filter.js')).DimensionFilter }));

interface MoreFiltersProps {
  search: KpiSearch;
  onChange: (search: KpiSearch) => void;
}

/** Figures of those alone who have, in every dimension named, one of the values chosen. */
export function MoreFilters({ search, onChange }: MoreFiltersProps) {
  const { t } = useLanguage();
  const panelId = useId();
  const active = FILTER_NAMES.filter((name) => search[name] !== undefined);
  const [open, setOpen] = useState(active.length > 0);
  const clear = () => {
    const rest = { ...search };
    for (const name of FILTER_NAMES) delete rest[name];
    onChange(rest);
  };
  return (
    <Box className="no-print" sx={{ mt: 1.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          size="small"
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
          endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
        >
          {active.length > 0 ? t('kpiView.filtersActive', { number: active.length }) : t('kpiView.filters')}
        </Button>
        {active.length > 0 && (
          <Button size="small" onClick={clear}>
            {t('kpiView.clearFilters')}
          </Button>
        )}
      </Box>
      <Box
        id={panelId}
        sx={{
          display: open ? 'grid' : 'none',
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 250px), 1fr))',
          gap: 1.75,
          alignItems: 'end',
          mt: 1,
        }}
      >
        {open && (
          <Suspense>
            {FILTER_NAMES.map((name) => (
              <DimensionFilter
                key={name}
                dimension={name}
                value={search[name] ?? ''}
                onChange={(value) => onChange(changedSearch(search, { [name]: value }))}
              />
            ))}
          </Suspense>
        )}
      </Box>
    </Box>
  );
}
