import { useMemo } from 'react';
import type { Label } from '#reference/label.js';
import { NO_VALUE } from './format.js';
import { useLanguage } from './use-language.js';

export type Code = string | null | undefined;

/** The name of a code; the code itself where no table has it, a dash for none. */
export function useNamed() {
  const { language } = useLanguage();
  return useMemo(
    () => (find: (code: string) => Label | undefined) => (code: Code) =>
      code === null || code === undefined || code === '' ? NO_VALUE : (find(code)?.[language] ?? code),
    [language],
  );
}
