import TextField from '@mui/material/TextField';
import { useId } from 'react';

interface SelectOption<Value extends string> {
  value: Value;
  text: string;
}

interface OptionSelectProps<Value extends string> {
  label: string;
  options: readonly SelectOption<Value>[];
  /** The value chosen; none shows `any`. */
  value: Value | undefined;
  /** Text of the choice before the others that chooses nothing; without it something is always chosen. */
  any?: string;
  onChange: (value: Value | undefined) => void;
}

/** A choice from a short list whose words the page brings. */
export function OptionSelect<Value extends string>(props: OptionSelectProps<Value>) {
  const { label, options, value, any, onChange } = props;
  const id = useId();
  return (
    <TextField
      select
      fullWidth
      id={id}
      label={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value)}
      slotProps={{ select: { native: true } }}
    >
      {any !== undefined && <option value="">{any}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </TextField>
  );
}
