import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changeOwnLocale } from '../../api/account.js';
import { sessionQuery } from '../../api/session.js';
import { notify } from '../../app/notices.js';
import { Choices } from '../../components/form/choices.js';
import { QuestionPage } from '../../components/form/question-page.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { RouterLink } from '../../components/router-link.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { changeLanguage, translate } from '../../language/i18n.js';
import { useLanguage } from '../../language/use-language.js';

/** The language of the pages, as a question. */
export function LanguagePage() {
  const { t, language } = useLanguage();
  const textOf = useProblemText();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [chosen, setChosen] = useState(language);
  const saving = useMutation({
    mutationFn: async () => {
      await changeOwnLocale(chosen);
      await changeLanguage(chosen);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries(sessionQuery);
      notify(translate('account.languageSaved'));
      await navigate({ to: '/account' });
    },
  });
  return (
    <QuestionPage
      back={<RouterLink to="/account">‹ {t('account.back')}</RouterLink>}
      title={t('account.languageQuestion')}
      errors={saving.error ? [{ message: textOf(saving.error) }] : []}
      attempt={saving.failureCount}
      submitText={t('common.actions.save')}
      onSubmit={() => saving.mutate()}
    >
      <Choices
        id="language"
        label={t('common.language')}
        hint={t('account.languageHint')}
        value={chosen}
        onChange={setChosen}
        choices={LANGUAGE_ORDER.map((value) => ({ value, label: LANGUAGE_NAMES[value], lang: value }))}
      />
    </QuestionPage>
  );
}
