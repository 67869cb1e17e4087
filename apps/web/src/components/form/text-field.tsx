import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { Field, type FieldWords } from './field.js';

interface TextFieldProps extends FieldWords {
  /** Attributes of the input; those of react-hook-form's `register` among them. */
  input?: OutlinedInputProps['inputProps'];
  endAdornment?: OutlinedInputProps['endAdornment'];
  /** For several lines of text. */
  rows?: number;
  /** How much room the answer takes, in characters; as wide as the page where absent. */
  width?: number;
}

/** A question answered by text. */
export function TextField({ input, endAdornment, rows, width, ...words }: TextFieldProps) {
  return (
    <Field {...words}>
      {(control) => (
        <OutlinedInput
          fullWidth
          notched={false}
          error={words.error !== undefined}
          endAdornment={endAdornment}
          {...(rows === undefined ? { size: 'small' } : { multiline: true, minRows: rows })}
          sx={width === undefined ? {} : { maxWidth: `${width + 4}ch` }}
          inputProps={{ ...input, ...control }}
        />
      )}
    </Field>
  );
}
