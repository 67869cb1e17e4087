import Box from '@mui/material/Box';
import { CATEGORIES, FUNDING_SOURCES, PROGRAMMES } from '#domain/participation/participation-codes.js';
import { useCountryOptions } from '../../components/country-options.js';
import { Checks } from '../../components/form/checks.js';
import { NamedMany } from '../../components/form/named-many.js';
import { TextField } from '../../components/form/text-field.js';
import { listPeriods } from '../../components/period-options.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import type { CallFormPart } from './call-form-part.js';
import { ChoiceField } from './choice-field.js';

const GRID = {
  display: 'grid',
  gap: 2.5,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
  alignItems: 'end',
} as const;

/** What is called for: the title, the programme, who may apply and where to. */
export function CallTermsFields({ values, change, errorOf }: CallFormPart) {
  const { t } = useLanguage();
  const code = useCodeNames();
  const countries = useCountryOptions();
  const years = listPeriods(today()).academicYears;
  const words = (id: 'title' | 'code' | 'academicYear' | 'programme' | 'funding') => ({
    id,
    label: t(`calls.fields.${id}`),
    error: errorOf(id),
  });
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <TextField
        {...words('title')}
        input={{
          value: values.title,
          maxLength: 300,
          onChange: ({ currentTarget }) => change({ title: currentTarget.value }),
        }}
      />
      <Box sx={GRID}>
        <TextField
          {...words('code')}
          hint={t('calls.form.codeHint')}
          input={{
            value: values.code,
            maxLength: 40,
            onChange: ({ currentTarget }) => change({ code: currentTarget.value }),
          }}
        />
        <ChoiceField
          {...words('academicYear')}
          value={values.academicYear}
          onChange={(academicYear) => change({ academicYear })}
          options={[...new Set([values.academicYear, ...years])].map((year) => ({ code: year, name: year }))}
        />
        <ChoiceField
          {...words('programme')}
          value={values.programme}
          none={t('calls.form.notYet')}
          onChange={(programme) => change({ programme })}
          options={PROGRAMMES.map((known) => ({ code: known, name: code('programme', known) }))}
        />
        <ChoiceField
          {...words('funding')}
          value={values.funding}
          onChange={(funding) => change({ funding })}
          options={FUNDING_SOURCES.map((known) => ({ code: known, name: code('funding', known) }))}
        />
      </Box>
      <Checks
        id="categories"
        wide
        label={t('calls.fields.categories')}
        hint={t('calls.form.categoriesHint')}
        values={values.categories}
        onChange={(categories) => change({ categories })}
        choices={CATEGORIES.map((known) => ({ value: known, label: code('category', known) }))}
      />
      <NamedMany
        id="hostCountries"
        label={t('calls.fields.hostCountries')}
        hint={t('calls.form.countriesHint')}
        options={countries}
        values={values.hostCountries}
        onChange={(hostCountries) => change({ hostCountries })}
      />
    </Box>
  );
}
