import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';

export interface NamedOption {
  code: string;
  name: string;
}

export interface NamedAutocompleteProps {
  id: string;
  label: string;
  options: readonly NamedOption[];
  /** Code chosen; empty for none. */
  value: string;
  onChange: (code: string) => void;
  placeholder?: string;
  error?: boolean;
  helperText?: string | undefined;
}

/** A choice from a long list, found by typing part of its name. */
export function NamedAutocompleteField(props: NamedAutocompleteProps) {
  const { id, label, options, value, onChange, placeholder, error, helperText } = props;
  return (
    <Autocomplete
      id={id}
      size="small"
      fullWidth
      disablePortal
      options={options}
      value={options.find(({ code }) => code === value) ?? null}
      onChange={(_event, option) => onChange(option?.code ?? '')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ code }) => code}
      isOptionEqualToValue={(option, chosen) => option.code === chosen.code}
      renderInput={(input) => (
        <TextField {...input} label={label} placeholder={placeholder} error={error} helperText={helperText} />
      )}
    />
  );
}
