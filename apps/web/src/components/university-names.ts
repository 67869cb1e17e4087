import { useCallback, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { findUniversity } from '#reference/universities.js';
import { sessionQuery } from '../api/session.js';
import { universitiesQuery } from '../api/universities.js';
import { useLanguage } from '../language/use-language.js';
import type { NamedOption } from './named-autocomplete.js';

/** Every university of the register by its name. */
export function useUniversityOptions(enabled: boolean): NamedOption[] {
  const { universityName, compare } = useLanguage();
  const { data } = useQuery({ ...universitiesQuery, enabled });
  return useMemo(
    () =>
      (data?.items ?? [])
        .map((university) => ({ code: university.code, name: universityName(university) }))
        .sort((a, b) => compare(a.name, b.name)),
    [data, universityName, compare],
  );
}

/** The name of a university by its code: the register's own, which an administrator keeps, else the one seeded. */
export function useUniversityName(): (code: string) => string {
  const { universityName, language } = useLanguage();
  const { data: session } = useQuery(sessionQuery);
  const { data } = useQuery({
    ...universitiesQuery,
    enabled: session?.permissions.includes('university.read') === true,
  });
  return useCallback(
    (code) => {
      const known = data?.items.find((candidate) => candidate.code === code);
      return known ? universityName(known) : (findUniversity(code)?.label[language] ?? code);
    },
    [data, universityName, language],
  );
}
