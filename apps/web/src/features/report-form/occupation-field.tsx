import { findOccupationLabel, OCCUPATION_MAJOR_GROUPS } from '#reference/occupations.js';
import { NativeSelect } from '../../components/form/native-select.js';
import { useLanguage } from '../../language/use-language.js';
import { ANSWER_ID } from './answer-id.js';
import { labelling, type LabelledField } from './labelled-field.js';

/** The major group of the national classifier; a longer code that is known already stays a choice. */
export function OccupationField(props: LabelledField<string>) {
  const { t, language } = useLanguage();
  const { value, invalid, onChange } = props;
  const groups = Object.keys(OCCUPATION_MAJOR_GROUPS);
  const known = value === '' || groups.includes(value) ? groups : [value, ...groups];
  return (
    <NativeSelect
      id={ANSWER_ID}
      value={value}
      faulty={invalid}
      onChange={(code) => onChange(code || null)}
      control={labelling(props)}
    >
      <option value="">{t('reportForm.choose')}</option>
      {known.map((code) => (
        <option key={code} value={code}>{`${code} – ${findOccupationLabel(code)?.[language] ?? code}`}</option>
      ))}
    </NativeSelect>
  );
}
