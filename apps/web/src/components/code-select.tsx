import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { CODE_LISTS, type CodeListName } from '#reference/code-lists.js';
import { useCodeNames } from '../language/use-code-names.js';

interface CodeSelectProps {
  label: string;
  list: CodeListName;
  value: string;
  onChange: (code: string) => void;
  /** The choice before the codes, such as "all". */
  first?: { value: string; text: string };
  /** A choice that is not in the list, after it. */
  extra?: { value: string; text: string };
}

/** A choice of one code of a list, by its name. */
export function CodeSelect({ label, list, value, onChange, first, extra }: CodeSelectProps) {
  const code = useCodeNames();
  const id = useId();
  return (
    <TextField
      select
      fullWidth
      id={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true } }}
    >
      {first && <option value={first.value}>{first.text}</option>}
      {Object.keys(CODE_LISTS[list]).map((known) => (
        <option key={known} value={known}>
          {code(list, known)}
        </option>
      ))}
      {extra && <option value={extra.value}>{extra.text}</option>}
    </TextField>
  );
}
