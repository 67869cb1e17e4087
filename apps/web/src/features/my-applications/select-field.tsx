import { Field, type FieldWords } from '../../components/form/field.js';
import { NativeSelect } from '../../components/form/native-select.js';
import { useLanguage } from '../../language/use-language.js';

interface SelectFieldProps extends FieldWords {
  value: string;
  onChange: (code: string) => void;
  options: readonly { code: string; name: string }[];
}

/** One of a list that is too long to show: the phone shows its own. */
export function SelectField({ value, onChange, options, ...words }: SelectFieldProps) {
  const { t } = useLanguage();
  return (
    <Field {...words}>
      {({ id, ...control }) => (
        <NativeSelect id={id} value={value} faulty={words.error !== undefined} onChange={onChange} control={control}>
          <option value="">{t('applying.choose')}</option>
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
