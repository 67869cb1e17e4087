import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { notify } from '../../app/notices.js';
import { Choices } from '../../components/form/choices.js';
import { QuestionPage } from '../../components/form/question-page.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { RouterLink } from '../../components/router-link.js';
import { changeLanguage, translate } from '../../language/i18n.js';
import { useLanguage } from '../../language/use-language.js';

/** The language of the pages, as a question. */
export function LanguagePage() {
  const { t, language } = useLanguage();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(language);
  const save = async () => {
    await changeLanguage(chosen);
    notify(translate('account.languageSaved'));
    await navigate({ to: '/account' });
  };
  return (
    <QuestionPage
      back={<RouterLink to="/account">‹ {t('account.back')}</RouterLink>}
      title={t('account.languageQuestion')}
      errors={[]}
      attempt={0}
      submitText={t('common.actions.save')}
      onSubmit={() => void save()}
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
