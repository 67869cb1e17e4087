import { useMemo } from 'react';
import type { KpiEntry } from '../../api/contract.js';
import type { NamedOption } from '../../components/named-autocomplete.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';

/** Code that stands for the whole country in the choice of a university. */
export const COUNTRY_OPTION = '*';

/** The universities to choose from, and the whole country; none for one who sees one university only. */
export function useUniversityChoice(entries: readonly KpiEntry[]): NamedOption[] {
  const { t, compare } = useLanguage();
  const university = useUniversityName();
  return useMemo(() => {
    if (entries.length < 2) return [];
    const named = entries.flatMap(({ university: code }) => (code === null ? [] : [{ code, name: university(code) }]));
    named.sort((a, b) => compare(a.name, b.name));
    return entries.some(({ university: code }) => code === null)
      ? [{ code: COUNTRY_OPTION, name: t('common.country') }, ...named]
      : named;
  }, [entries, t, university, compare]);
}

/** The entry that an address asks for: of the university that it names, else the country, for a coordinator the own. */
export function entryOf(entries: readonly KpiEntry[], university: string | undefined): KpiEntry | undefined {
  const wanted = university ?? null;
  return entries.find((candidate) => candidate.university === wanted) ?? (wanted === null ? entries[0] : undefined);
}
