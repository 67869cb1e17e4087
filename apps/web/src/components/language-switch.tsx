import { styled } from '@mui/material/styles';
import { useTranslation } from '../language/use-translation.js';
import type { Language } from '#reference/label.js';
import { changeLanguage } from '../language/i18n.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../language/language-names.js';
import { useLanguage } from '../language/use-language.js';

const SHORT: Record<Language, string> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

const Group = styled('div')(({ theme }) => ({
  display: 'inline-flex',
  border: '1px solid #75858f',
  borderRadius: theme.shape.borderRadius,
  '@media print': { display: 'none' },
  button: {
    minHeight: 32,
    padding: '4px 9px',
    border: 0,
    background: 'none',
    font: 'inherit',
    fontSize: '0.8125rem',
    fontWeight: 600,
    color: theme.vars?.palette.text.secondary,
    cursor: 'pointer',
    borderRadius: Number(theme.shape.borderRadius) - 1,
    [theme.breakpoints.down('sm')]: { paddingInline: 6 },
    '&:hover': { color: theme.vars?.palette.text.primary },
    "&[aria-pressed='true']": {
      backgroundColor: theme.vars?.palette.primary.main,
      color: theme.vars?.palette.primary.contrastText,
    },
  },
}));

/** The three languages of the page. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return (
    <Group role="group" aria-label={t('common.language')}>
      {LANGUAGE_ORDER.map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={LANGUAGE_NAMES[code]}
          aria-pressed={code === language}
          onClick={() => void changeLanguage(code)}
        >
          {SHORT[code]}
        </button>
      ))}
    </Group>
  );
}
