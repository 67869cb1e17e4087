import { useMemo } from 'react';
import { COUNTRIES } from '#reference/countries.js';
import { useLanguage } from '../language/use-language.js';
import type { NamedOption } from './named-autocomplete.js';

/** Every country by its name. */
export function useCountryOptions(): NamedOption[] {
  const { language, compare } = useLanguage();
  return useMemo(
    () => COUNTRIES.map(({ code, label }) => ({ code, name: label[language] })).sort((a, b) => compare(a.name, b.name)),
    [language, compare],
  );
}
