import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import type { Language } from '#reference/label.js';
import { changeLanguage } from '../language/i18n.js';
import { useLanguage } from '../language/use-language.js';

/** Each language by its own name, which is the same in every language of the page. */
export const LANGUAGE_NAMES: Record<Language, { short: string; name: string }> = {
  kk: { short: 'Қаз', name: 'Қазақ тілі' },
  ru: { short: 'Рус', name: 'Русский язык' },
  en: { short: 'Eng', name: 'English' },
};

/** The state language first, as the law on languages has it. */
export const LANGUAGE_ORDER = ['kk', 'ru', 'en'] as const satisfies readonly Language[];

/** The three languages of the page. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <ToggleButtonGroup exclusive size="small" value={language} aria-label={t('common.language')} className="no-print">
      {LANGUAGE_ORDER.map((code) => (
        <ToggleButton
          key={code}
          value={code}
          lang={code}
          title={LANGUAGE_NAMES[code].name}
          onClick={() => void changeLanguage(code)}
          sx={{ px: { xs: 0.6, sm: 1.1 }, py: 0.4, minHeight: 32, fontSize: '0.8125rem' }}
        >
          {LANGUAGE_NAMES[code].short}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
