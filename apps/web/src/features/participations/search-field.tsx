import SearchIcon from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a key before the list is asked for. */
const PAUSE = 300;

interface SearchFieldProps {
  label: string;
  hint: string;
  value: string;
  onChange: (text: string) => void;
}

/** A search box that waits for a pause in the typing; Enter does not wait. */
export function SearchField({ label, hint, value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [sent, setSent] = useState(value);
  const timer = useRef<number>(undefined);
  // The address changed by other means (back, "clear filters"): it wins over what stands in the box.
  if (value !== sent) {
    setSent(value);
    setText(value);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const send = (next: string) => {
    window.clearTimeout(timer.current);
    const trimmed = next.trim();
    setSent(trimmed);
    if (trimmed !== value) onChange(trimmed);
  };

  return (
    <TextField
      type="search"
      fullWidth
      label={label}
      helperText={hint}
      value={text}
      onChange={(event) => {
        const next = event.target.value;
        setText(next);
        window.clearTimeout(timer.current);
        timer.current = window.setTimeout(() => send(next), PAUSE);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send(text);
      }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
