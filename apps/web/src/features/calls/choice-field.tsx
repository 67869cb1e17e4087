import { Field, type FieldWords } from '../../components/form/field.js';
import { NativeSelect } from '../../components/form/native-select.js';

interface ChoiceFieldProps extends FieldWords {
  value: string;
  onChange: (code: string) => void;
  options: readonly { code: string; name: string }[];
  /** The choice before the others, for none. */
  none?: string;
}

/** One of a list. */
export function ChoiceField({ value, onChange, options, none, ...words }: ChoiceFieldProps) {
  return (
    <Field {...words}>
      {({ id, ...control }) => (
        <NativeSelect id={id} value={value} faulty={words.error !== undefined} onChange={onChange} control={control}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}
