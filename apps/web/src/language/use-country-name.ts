import { useQuery } from '@tanstack/react-query';
import { useLanguage } from './use-language.js';

/** The name of a country, whose long table comes after the page; the code until it is there. */
export function useCountryName(): (code: string) => string {
  const { language } = useLanguage();
  const { data: find } = useQuery({
    queryKey: ['table', 'countries'],
    queryFn: async () => (await import('#reference/countries.js')).findCountry,
    staleTime: Infinity,
    networkMode: 'always',
  });
  return (code) => find?.(code)?.label[language] ?? code;
}
