import { useCountryOptions } from '../../components/country-options.js';
import { NativeSelect } from '../../components/form/native-select.js';
import { useLanguage } from '../../language/use-language.js';
import { ANSWER_ID } from './answer-id.js';
import { labelling, type LabelledField } from './labelled-field.js';

/** One country, Kazakhstan on top: a phone shows its own list, in which one can type. */
export function CountryField(props: LabelledField<string>) {
  const { t } = useLanguage();
  const options = useCountryOptions();
  const home = options.filter(({ code }) => code === 'KZ');
  return (
    <NativeSelect
      id={ANSWER_ID}
      value={props.value}
      faulty={props.invalid}
      onChange={(code) => props.onChange(code || null)}
      control={labelling(props)}
    >
      <option value="">{t('reportForm.choose')}</option>
      {[...home, ...options.filter(({ code }) => code !== 'KZ')].map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
