import type { Language } from '#reference/label.js';

interface ComponentWords {
  readonly clear: string;
  readonly close: string;
  readonly loading: string;
  readonly none: string;
  readonly open: string;
}

const WORDS: Readonly<Record<Language, ComponentWords>> = {
  kk: { clear: 'Тазарту', close: 'Жабу', loading: 'Жүктелуде…', none: 'Ештеңе табылмады', open: 'Ашу' },
  ru: { clear: 'Очистить', close: 'Закрыть', loading: 'Загрузка…', none: 'Ничего не найдено', open: 'Открыть' },
  en: { clear: 'Clear', close: 'Close', loading: 'Loading…', none: 'Nothing found', open: 'Open' },
};

/**
 * The words that MUI's own parts say. Its catalogue of locales makes a number format for each of fifty languages as soon as one
 * is asked for, a tenth of a second on a slow phone.
 */
export function componentWords(language: Language) {
  const { clear, close, loading, none, open } = WORDS[language];
  return {
    components: {
      MuiAlert: { defaultProps: { closeText: close } },
      MuiAutocomplete: {
        defaultProps: { clearText: clear, closeText: close, loadingText: loading, noOptionsText: none, openText: open },
      },
    },
  };
}
