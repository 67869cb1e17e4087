import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useLanguage } from '../../language/use-language.js';
import type { FilterName } from './kpi-search.js';
import { useDimensionNames, useDimensionOptions } from './use-dimensions.js';

interface DimensionFilterProps {
  dimension: FilterName;
  /** Codes separated by commas. */
  value: string;
  onChange: (value: string) => void;
}

/** One or several values of a dimension, found by typing part of their names. */
export function DimensionFilter({ dimension, value, onChange }: DimensionFilterProps) {
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
