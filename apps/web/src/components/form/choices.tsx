import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { FieldGroup, type FieldWords } from './field.js';

interface Choice<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  /** Language of the label where it is not that of the page. */
  lang?: string;
}

interface ChoicesProps<Value extends string> extends FieldWords {
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of a few answers, all in sight. The first one carries the id, so that the error summary leads there. */
export function Choices<Value extends string>({ choices, value, onChange, ...words }: ChoicesProps<Value>) {
  return (
    <FieldGroup {...words}>
      <RadioGroup
        name={words.id}
        value={value ?? ''}
        onChange={(_event, chosen) => {
          const known = choices.find((choice) => choice.value === chosen);
          if (known) onChange(known.value);
        }}
      >
        {choices.map((choice, index) => (
          <FormControlLabel
            key={choice.value}
            value={choice.value}
            lang={choice.lang}
            sx={{ alignItems: 'flex-start', mr: 0 }}
            control={<Radio slotProps={{ input: index === 0 ? { id: words.id } : {} }} />}
            label={
              <Box sx={{ py: 1.1 }}>
                <Box sx={{ fontWeight: choice.hint === undefined ? 400 : 600 }}>{choice.label}</Box>
                {choice.hint !== undefined && (
                  <Typography variant="body2" color="textSecondary">
                    {choice.hint}
                  </Typography>
                )}
              </Box>
            }
          />
        ))}
      </RadioGroup>
    </FieldGroup>
  );
}
