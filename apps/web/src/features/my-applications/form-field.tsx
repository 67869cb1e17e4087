import type { Field } from '#domain/fields/field.js';
import { DIRECTIONS_OF_TRAINING } from '#reference/directions-of-training.js';
import { type CodeListName } from '#reference/code-lists.js';
import { REGIONS } from '#reference/regions.js';
import { useCountryOptions } from '../../components/country-options.js';
import { DateField } from '../../components/form/date-field.js';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { useSubjectNames } from '../../language/use-subject-names.js';
import { SelectField } from './select-field.js';

/** What a field holds while it is typed. */
export type FormValue = string;

interface FormFieldProps {
  id: string;
  field: Field;
  label: string;
  value: FormValue;
  error?: string | undefined;
  onChange: (value: FormValue) => void;
}

const LISTS: Readonly<Record<string, CodeListName>> = {
  sex: 'sex',
  category: 'category',
  studyLanguage: 'studyLanguage',
  kind: 'commitmentKind',
  proposalForm: 'proposalForm',
};
const LONG = 1000;

/** The control for one field of an application, by its type. */
export function FormField({ id, field, label, value, error, onChange }: FormFieldProps) {
  const { t } = useLanguage();
  const code = useCodeNames();
  const { region } = usePlaceNames();
  const { field: fieldName } = useSubjectNames();
  const countries = useCountryOptions();
  const words = { id, label, error };
  const { type } = field;
  switch (type.kind) {
    case 'date':
      return <DateField {...words} hint={t('promises.dateHint')} value={value} onChange={onChange} />;
    case 'yes_no':
      return (
        <SelectField
          {...words}
          value={value}
          onChange={onChange}
          options={[
            { code: 'true', name: t('common.yes') },
            { code: 'false', name: t('common.no') },
          ]}
        />
      );
    case 'code': {
      const list = LISTS[field.property];
      const options = type.values.map((known) => ({ code: known, name: list ? code(list, known) : known }));
      return <SelectField {...words} value={value} onChange={onChange} options={options} />;
    }
    case 'reference': {
      const options = {
        country: countries,
        region: Object.keys(REGIONS).map((known) => ({ code: known, name: region(known) })),
        field: DIRECTIONS_OF_TRAINING.map((direction) => ({
          code: direction.code,
          name: `${direction.code} – ${fieldName(direction.code)}`,
        })),
      }[type.list];
      return <SelectField {...words} value={value} onChange={onChange} options={options} />;
    }
    case 'integer':
      if (field.property === 'priority') {
        const numbers = Array.from({ length: type.max - type.min + 1 }, (_, index) => String(type.min + index));
        const options = numbers.map((known) => ({
          code: known,
          name: `${known} – ${code('researchPriority', known)}`,
        }));
        return <SelectField {...words} value={value} onChange={onChange} options={options} />;
      }
      return <Line {...words} value={value} onChange={onChange} numeric />;
    case 'decimal':
      return <Line {...words} value={value} onChange={onChange} numeric />;
    case 'text':
      return <Line {...words} value={value} onChange={onChange} {...(type.max > LONG ? { rows: 4 } : {})} />;
    default:
      return <Line {...words} value={value} onChange={onChange} numeric={field.property === 'iin'} />;
  }
}

interface LineProps {
  id: string;
  label: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  numeric?: boolean;
  rows?: number;
}

function Line({ numeric = false, rows, value, onChange, ...words }: LineProps) {
  return (
    <TextField
      {...words}
      {...(rows === undefined ? {} : { rows })}
      {...(numeric ? { width: 14 } : {})}
      input={{
        value,
        autoComplete: 'off',
        ...(numeric ? { inputMode: 'decimal' as const } : {}),
        onChange: (event) => onChange(event.currentTarget.value),
      }}
    />
  );
}
