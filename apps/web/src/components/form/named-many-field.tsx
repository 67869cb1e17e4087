import Autocomplete from '@mui/material/Autocomplete';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { NamedOption } from '../named-autocomplete.js';
import { Field, type FieldWords } from './field.js';

export interface NamedManyProps extends FieldWords {
  options: readonly NamedOption[];
  /** Codes chosen, in the order of choosing. */
  values: readonly string[];
  onChange: (codes: string[]) => void;
  placeholder?: string;
}

/** Any number out of a long list, each found by typing part of its name. */
export function NamedManyField({ options, values, onChange, placeholder, ...words }: NamedManyProps) {
  return (
    <Field {...words}>
      {({ id, ...control }) => (
        <Autocomplete
          multiple
          id={id}
          size="small"
          fullWidth
          disablePortal
          options={options}
          value={values.flatMap((code) => options.find((option) => option.code === code) ?? [])}
          onChange={(_event, chosen) => onChange(chosen.map(({ code }) => code))}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ code }) => code}
          isOptionEqualToValue={(option, chosen) => option.code === chosen.code}
          renderInput={({ slotProps }) => (
            <OutlinedInput
              {...slotProps.input}
              fullWidth
              size="small"
              placeholder={values.length === 0 ? placeholder : undefined}
              inputProps={{ ...slotProps.htmlInput, ...control }}
              error={words.error !== undefined}
            />
          )}
        />
      )}
    </Field>
  );
}
