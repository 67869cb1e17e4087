import FormHelperText from '@mui/material/FormHelperText';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';
import { useLanguage } from '../../language/use-language.js';
import { ANSWER_ID } from './answer-id.js';
import { labelling, type LabelledField } from './labelled-field.js';
import { parseNumber } from './parse-number.js';

/** A number as typed; what is none is handed on as it is, and refused by the check of answers. */
export function NumberField(props: LabelledField<AnswerValue | null>) {
  const [text, setText] = useState(props.value === null ? '' : String(props.value).replace('.', ','));
  return (
    <OutlinedInput
      notched={false}
      value={text}
      error={props.invalid}
      autoComplete="off"
      onChange={(event) => {
        setText(event.target.value);
        props.onChange(parseNumber(event.target.value));
      }}
      inputProps={{ ...labelling(props), id: ANSWER_ID, inputMode: 'decimal' }}
      sx={{ width: 160 }}
    />
  );
}

/** Free words, and how many characters are left once it matters. */
export function TextAnswer(props: LabelledField<string> & { max: number }) {
  const { t, number } = useLanguage();
  const { value, max, invalid, onChange } = props;
  const left = max - value.length;
  return (
    <>
      <OutlinedInput
        fullWidth
        multiline
        notched={false}
        minRows={max > 300 ? 5 : 2}
        maxRows={14}
        value={value}
        error={invalid || left < 0}
        onChange={(event) => onChange(event.target.value || null)}
        inputProps={{ ...labelling(props), id: ANSWER_ID }}
      />
      <FormHelperText role="status" error={left < 0}>
        {left < 0 && t('reportForm.tooMany', { number: number(-left) })}
        {left >= 0 && left < max / 4 && t('reportForm.left', { number: number(left) })}
      </FormHelperText>
    </>
  );
}
