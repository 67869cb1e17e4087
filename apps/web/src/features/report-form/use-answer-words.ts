import { useLanguage } from '../../language/use-language.js';
import { findOccupationLabel } from '#reference/occupations.js';
import { useCountryName } from '../../language/use-country-name.js';
import type { AnswerWords } from './answer-text.js';

/** What turns answers into the words of the language in use. */
export function useAnswerWords(): AnswerWords {
  const { language, yesNo, date, number } = useLanguage();
  const country = useCountryName();
  return {
    language,
    yesNo,
    date,
    country,
    occupation: (code) => `${code} – ${findOccupationLabel(code)?.[language] ?? code}`,
    number,
  };
}
