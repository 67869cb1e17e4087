import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { FieldGroup, type FieldWords } from './field.js';

interface ChecksProps extends FieldWords {
  choices: readonly { value: string; label: ReactNode; disabled?: boolean }[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** Whether the choices stand side by side where there is room. */
  wide?: boolean;
}

/** Any number of a few answers, all in sight. The first one carries the id, so that the error summary leads there. */
export function Checks({ choices, values, onChange, wide = false, ...words }: ChecksProps) {
  return (
    <FieldGroup {...words}>
      <Box
        sx={{
          display: 'grid',
          columnGap: 3,
          gridTemplateColumns: wide ? 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))' : 'minmax(0, 1fr)',
        }}
      >
        {choices.map(({ value, label, disabled = false }, index) => (
          <FormControlLabel
            key={value}
            label={label}
            disabled={disabled}
            sx={{
              mr: 0,
              alignItems: 'flex-start',
              '& .MuiFormControlLabel-label': { py: 1.1, overflowWrap: 'anywhere' },
            }}
            control={
              <Checkbox
                checked={values.includes(value)}
                onChange={(_event, checked) =>
                  onChange(checked ? [...values, value] : values.filter((other) => other !== value))
                }
                slotProps={{ input: index === 0 ? { id: words.id } : {} }}
              />
            }
          />
        ))}
      </Box>
    </FieldGroup>
  );
}
