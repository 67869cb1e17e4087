import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { type NewPublication, preparePublication } from '../../api/publications.js';
import { isProblem } from '../../api/problem.js';
import { DateField } from '../../components/form/date-field.js';
import { FieldGroup } from '../../components/form/field.js';
import { FormPanel } from '../../components/form/form-panel.js';
import { TextField } from '../../components/form/text-field.js';
import { type Faults, useFormErrors } from '../../components/form/use-form-errors.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { useLanguage } from '../../language/use-language.js';

const NO_WORDS = { kk: '', ru: '', en: '' };

/** Asks for a version of the published figures: as of which day, under which title, told apart by category or not. */
export function PreparePage() {
  const { t } = useLanguage();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [asOf, setAsOf] = useState(today());
  const [title, setTitle] = useState(NO_WORDS);
  const [contact, setContact] = useState('');
  const [byCategory, setByCategory] = useState(true);
  const preparing = useMutation({
    mutationFn: preparePublication,
    onSuccess: async ({ version }) => {
      await queryClient.invalidateQueries({ queryKey: ['publication-versions', 'list'] });
      await navigate({ to: '/publication-versions/$version', params: { version: String(version) } });
    },
  });
  const titled = LANGUAGE_ORDER.filter((language) => title[language].trim() !== '');
  const faults: Faults<'asOf' | 'title' | 'contact'> = {};
  if (!isCalendarDate(asOf) || asOf > today()) faults.asOf = t('publications.prepare.asOfInvalid');
  if (titled.length > 0 && titled.length < LANGUAGE_ORDER.length) faults.title = t('publications.prepare.titleInvalid');
  if (contact.trim() !== '' && contact.trim().length < 3) faults.contact = t('publications.prepare.contactInvalid');
  const form = useFormErrors({
    sending: preparing,
    faults,
    idOf: (field) => (field === 'title' ? 'title-kk' : field),
    textOf: (error) => (isProblem(error, 'plan_differs') ? t('publications.errors.plan_differs') : textOf(error)),
  });
  const { shown } = form;
  const send = () => {
    const body: NewPublication = { asOf };
    // A day that was published before is published again by the same plan: the category is named only where it is not the usual one.
    if (!byCategory) body.byCategory = false;
    if (titled.length > 0) body.title = { kk: title.kk.trim(), ru: title.ru.trim(), en: title.en.trim() };
    if (contact.trim() !== '') body.contact = contact.trim();
    preparing.mutate(body);
  };
  return (
    <>
      <PageHeading
        title={t('publications.prepare.title')}
        trail={[
          <RouterLink key="oversight" to="/oversight">
            {t('oversight.title')}
          </RouterLink>,
          <RouterLink key="versions" to="/publication-versions">
            {t('publications.title')}
          </RouterLink>,
        ]}
        intro={t('publications.prepare.intro')}
      />
      <FormPanel
        errors={form.summary}
        attempt={form.attempt}
        onSubmit={() => form.submit(send)}
        submitText={t('publications.prepare.submit')}
        busy={preparing.isPending}
      >
        <DateField
          id="asOf"
          label={t('publications.prepare.asOf')}
          hint={t('publications.prepare.asOfHint')}
          error={shown.asOf}
          value={asOf}
          onChange={setAsOf}
        />
        <FieldGroup
          id="title-kk"
          label={t('publications.prepare.name')}
          hint={t('publications.prepare.nameHint')}
          error={shown.title}
        >
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            {LANGUAGE_ORDER.map((language) => (
              <TextField
                key={language}
                id={`title-${language}`}
                label={<span lang={language}>{LANGUAGE_NAMES[language]}</span>}
                input={{
                  lang: language,
                  maxLength: 300,
                  value: title[language],
                  onChange: ({ target }) => setTitle({ ...title, [language]: target.value }),
                }}
              />
            ))}
          </Box>
        </FieldGroup>
        <TextField
          id="contact"
          label={t('publications.prepare.contact')}
          hint={t('publications.prepare.contactHint')}
          error={shown.contact}
          input={{ maxLength: 200, value: contact, onChange: ({ target }) => setContact(target.value) }}
        />
        <FormControlLabel
          label={t('publications.prepare.byCategory')}
          control={<Checkbox checked={byCategory} onChange={(_event, checked) => setByCategory(checked)} />}
        />
      </FormPanel>
    </>
  );
}
