import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { CODE_LISTS } from '#reference/code-lists.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { useTranslation } from '../../language/use-translation.js';
import { useCountryOptions } from '../country-options.js';
import { Choices } from '../form/choices.js';
import { DateField } from '../form/date-field.js';
import { Field, FieldGroup, type FieldWords } from '../form/field.js';
import { NativeSelect } from '../form/native-select.js';
import { TextField } from '../form/text-field.js';
import type { ActionField, ActionValues } from './action.js';

interface ActionFieldsProps {
  id: string;
  fields: readonly ActionField[];
  values: ActionValues;
  errors: Readonly<Record<string, string>>;
  onChange: (name: string, value: string) => void;
}

/** What an action asks for, field under field. */
export function ActionFields({ id, fields, values, errors, onChange }: ActionFieldsProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.25 }}>
      {fields.map((field) => {
        const hint = field.hint ?? (field.kind === 'date' ? t('steps.dateHint') : undefined);
        const words: FieldWords = {
          id: `${id}-${field.name}`,
          label: field.optional === true ? t('steps.optional', { label: field.label }) : field.label,
          error: errors[field.name],
          ...(hint === undefined ? {} : { hint }),
        };
        return (
          <Control
            key={field.name}
            field={field}
            words={words}
            value={values[field.name] ?? ''}
            onChange={(value) => onChange(field.name, value)}
          />
        );
      })}
    </Box>
  );
}

interface ControlProps {
  field: ActionField;
  words: FieldWords;
  value: string;
  onChange: (value: string) => void;
}

function Control({ field, words, value, onChange }: ControlProps) {
  const code = useCodeNames();
  switch (field.kind) {
    case 'date':
      return <DateField {...words} value={value} onChange={onChange} />;
    case 'text':
      return (
        <TextField
          {...words}
          {...(field.width === undefined ? {} : { width: field.width })}
          input={{ value, maxLength: field.max, onChange: ({ target }) => onChange(target.value) }}
        />
      );
    case 'long':
      return (
        <TextField
          {...words}
          rows={3}
          input={{ value, maxLength: field.max, onChange: ({ target }) => onChange(target.value) }}
        />
      );
    case 'number':
    case 'share':
      return (
        <TextField
          {...words}
          width={16}
          {...(field.kind === 'share' ? { endAdornment: '%' } : {})}
          input={{ value, inputMode: 'decimal', autoComplete: 'off', onChange: ({ target }) => onChange(target.value) }}
        />
      );
    case 'choice':
      return <Choices {...words} choices={field.choices} value={value === '' ? null : value} onChange={onChange} />;
    case 'codes':
      return <Several field={field} words={words} value={value} onChange={onChange} />;
    case 'country':
      return <Country words={words} value={value} onChange={onChange} />;
    case 'code':
      return (
        <Listed
          words={words}
          value={value}
          onChange={onChange}
          options={(field.codes ?? Object.keys(CODE_LISTS[field.list])).map((known) => ({
            value: known,
            text: code(field.list, known),
          }))}
        />
      );
  }
}

function Country(props: Omit<ControlProps, 'field'>) {
  const countries = useCountryOptions();
  return <Listed {...props} options={countries.map(({ code, name }) => ({ value: code, text: name }))} />;
}

function Listed({
  words,
  value,
  onChange,
  options,
}: Omit<ControlProps, 'field'> & { options: readonly { value: string; text: string }[] }) {
  const { t } = useTranslation();
  return (
    <Field {...words}>
      {({ id, ...control }) => (
        <NativeSelect
          id={id}
          value={value}
          onChange={onChange}
          faulty={words.error !== undefined}
          control={control as Readonly<Record<`aria-${string}`, string | boolean | undefined>>}
        >
          <option value="">{t('steps.choose')}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </NativeSelect>
      )}
    </Field>
  );
}

function Several({
  field,
  words,
  value,
  onChange,
}: Omit<ControlProps, 'field'> & { field: Extract<ActionField, { kind: 'codes' }> }) {
  const code = useCodeNames();
  const chosen = value === '' ? [] : value.split(',');
  return (
    <FieldGroup {...words}>
      {field.codes.map((known, index) => (
        <FormControlLabel
          key={known}
          sx={{ display: 'flex', mr: 0 }}
          label={code(field.list, known)}
          control={
            <Checkbox
              checked={chosen.includes(known)}
              slotProps={{ input: index === 0 ? { id: words.id } : {} }}
              onChange={(_event, on) =>
                onChange(field.codes.filter((other) => (other === known ? on : chosen.includes(other))).join(','))
              }
            />
          }
        />
      ))}
    </FieldGroup>
  );
}
