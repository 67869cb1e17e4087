import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useLanguage } from '../../language/use-language.js';
import { ANSWER_ID } from './answer-id.js';
import { toggled } from './toggled.js';

interface Choice {
  code: string;
  text: string;
}

interface ChoicesProps {
  choices: readonly Choice[];
  labelledBy: string;
  describedBy: string | undefined;
  invalid: boolean;
}

/** A choice is a whole line to press, not a dot. */
const LINE = {
  m: 0,
  px: 0.5,
  minHeight: 48,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  '&:hover': { borderColor: 'primary.main' },
  '&:has(:checked)': { borderColor: 'primary.main' },
  '&:has(:focus-visible)': { outline: '3px solid var(--mui-palette-primary-main)', outlineOffset: '2px' },
  '& .MuiFormControlLabel-label': { py: 1, pr: 1.5, overflowWrap: 'anywhere' },
} as const;
const LIST = { gap: 1, flexWrap: 'nowrap' } as const;

/** One of a few. An answer that may be left out can be taken back. */
export function RadioChoices(
  props: ChoicesProps & {
    chosen: string | null;
    question: { readonly required: boolean };
    onChoose: (code: string) => void;
    onChange: (value: null) => void;
  },
) {
  const { t } = useLanguage();
  const { choices, chosen, labelledBy, describedBy, invalid, onChoose, onChange, question } = props;
  return (
    <>
      <RadioGroup
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-required={question.required || undefined}
        value={chosen ?? ''}
        onChange={(_event, code) => onChoose(code)}
        sx={LIST}
      >
        {choices.map(({ code, text }, index) => (
          <FormControlLabel
            key={code}
            value={code}
            label={text}
            control={<Radio slotProps={{ input: index === 0 ? { id: ANSWER_ID } : {} }} />}
            sx={LINE}
          />
        ))}
      </RadioGroup>
      {!question.required && chosen !== null && (
        <Button size="small" onClick={() => onChange(null)} sx={{ mt: 1 }}>
          {t('reportForm.clear')}
        </Button>
      )}
    </>
  );
}

/** Any number of them; one that stands alone takes the others away. */
export function CheckboxChoices(
  props: ChoicesProps & {
    chosen: readonly string[];
    exclusive: string | undefined;
    onChoose: (codes: string[]) => void;
  },
) {
  const { choices, chosen, exclusive, labelledBy, describedBy, onChoose } = props;
  return (
    <FormGroup role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} sx={LIST}>
      {choices.map(({ code, text }, index) => (
        <FormControlLabel
          key={code}
          label={text}
          control={
            <Checkbox
              checked={chosen.includes(code)}
              onChange={() => onChoose(toggled(chosen, code, exclusive))}
              slotProps={{ input: index === 0 ? { id: ANSWER_ID } : {} }}
            />
          }
          sx={LINE}
        />
      ))}
    </FormGroup>
  );
}
