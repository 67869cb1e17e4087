import Box from '@mui/material/Box';
import { addDays } from '#domain/calendar/calendar-date.js';
import { MIN_DAYS_PUBLISHED } from '#domain/selection/call-rules.js';
import { DateField } from '../../components/form/date-field.js';
import { TextField } from '../../components/form/text-field.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import type { CallFormPart } from './call-form-part.js';

/** When applications are taken in, how many places there are, for how long one may appeal. */
export function CallDatesFields({ values, change, errorOf }: CallFormPart) {
  const { t, date } = useLanguage();
  const words = (id: 'opensOn' | 'closesOn' | 'places' | 'budgetKzt' | 'appealWindowDays') => ({
    id,
    label: t(`calls.fields.${id}`),
    error: errorOf(id),
  });
  const numeric = (id: 'places' | 'budgetKzt' | 'appealWindowDays') => ({
    ...words(id),
    width: 16,
    input: {
      value: values[id],
      inputMode: 'numeric' as const,
      autoComplete: 'off',
      onChange: ({ currentTarget }: { currentTarget: { value: string } }) => change({ [id]: currentTarget.value }),
    },
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        alignItems: 'end',
      }}
    >
      <DateField
        {...words('opensOn')}
        hint={t('calls.form.dateHint')}
        value={values.opensOn}
        onChange={(opensOn) => change({ opensOn })}
      />
      <DateField
        {...words('closesOn')}
        hint={t('calls.form.closesHint', { date: date(addDays(today(), MIN_DAYS_PUBLISHED)) })}
        value={values.closesOn}
        onChange={(closesOn) => change({ closesOn })}
      />
      <TextField {...numeric('places')} />
      <TextField {...numeric('budgetKzt')} />
      <TextField {...numeric('appealWindowDays')} hint={t('calls.form.appealHint')} />
    </Box>
  );
}
