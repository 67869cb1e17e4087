import ExpandIcon from '@mui/icons-material/ExpandMore';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { useDimensionNames, useDimensionOptions } from './use-dimensions.js';
import { FILTER_NAMES, type FilterName, type KpiSearch, readKpiSearch } from './kpi-search.js';

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
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
          gap: 1.75,
          alignItems: 'end',
          mt: 1,
        }}
      >
        {open &&
          FILTER_NAMES.map((name) => (
            <DimensionFilter
              key={name}
              dimension={name}
              value={search[name] ?? ''}
              onChange={(value) => onChange(readKpiSearch({ ...search, [name]: value }))}
            />
          ))}
      </Box>
    </Box>
  );
}

interface DimensionFilterProps {
  dimension: FilterName;
  /** Codes separated by commas. */
  value: string;
  onChange: (value: string) => void;
}

/** One or several values of a dimension, found by typing part of their names. */
function DimensionFilter({ dimension, value, onChange }: DimensionFilterProps) {
  const { t } = useLanguage();
  const { dimensionName } = useDimensionNames();
  const options = useDimensionOptions(dimension);
  const chosen = value.split(',');
  return (
    <Autocomplete
      id={`kpi-filter-${dimension}`}
      multiple
      size="small"
      fullWidth
      disablePortal
      limitTags={2}
      options={options}
      value={options.filter(({ code }) => chosen.includes(code))}
      onChange={(_event, picked) => onChange(picked.map(({ code }) => code).join(','))}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ code }) => code}
      isOptionEqualToValue={(option, picked) => option.code === picked.code}
      renderInput={(input) => (
        <TextField {...input} label={dimensionName(dimension)} placeholder={chosen[0] === '' ? t('kpiView.any') : ''} />
      )}
    />
  );
}
