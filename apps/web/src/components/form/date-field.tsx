import { useState } from 'react';
import type { FieldWords } from './field.js';
import { TextField } from './text-field.js';
import { readTypedDate, writeTypedDate } from './typed-date.js';

interface DateFieldProps extends FieldWords {
  /** ISO date; what was typed where it is none yet; empty for nothing. */
  value: string;
  /** @param value ISO once what was typed is a date, else the text itself, which the form then refuses */
  onChange: (value: string) => void;
}

/** A date typed or pasted as `dd.mm.yyyy`, day first in every language; no calendar to click through. */
export function DateField({ value, onChange, ...words }: DateFieldProps) {
  const [text, setText] = useState(() => writeTypedDate(value));
  const [sent, setSent] = useState(value);
  // Changed from outside, as by "clear": the value wins over what stands in the box.
  if (value !== sent) {
    setSent(value);
    setText(writeTypedDate(value));
  }
  return (
    <TextField
      {...words}
      width={12}
      input={{
        inputMode: 'decimal',
        autoComplete: 'off',
        value: text,
        onChange: ({ target }) => {
          const next = readTypedDate(target.value) ?? target.value;
          setText(target.value);
          setSent(next);
          onChange(next);
        },
        onBlur: () => setText(writeTypedDate(value)),
      }}
    />
  );
}
