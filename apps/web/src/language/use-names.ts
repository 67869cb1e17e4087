import { useMemo } from 'react';
import { type CodeListName, findCodeLabel } from '#reference/code-lists.js';
import { findCountry } from '#reference/countries.js';
import { findDirectionOfTraining } from '#reference/directions-of-training.js';
import type { Label } from '#reference/label.js';
import { findOccupationLabel } from '#reference/occupations.js';
import { findRegionLabel } from '#reference/regions.js';
import { NO_VALUE } from './format.js';
import { useLanguage } from './use-language.js';

type Code = string | null | undefined;

/** The name of a code; the code itself where no table has it, a dash for none. */
function useNamed() {
  const { language } = useLanguage();
  return useMemo(
    () => (find: (code: string) => Label | undefined) => (code: Code) =>
      code === null || code === undefined || code === '' ? NO_VALUE : (find(code)?.[language] ?? code),
    [language],
  );
}

/** Names of the codes of the closed lists. */
export function useCodeNames(): (list: CodeListName, code: Code) => string {
  const named = useNamed();
  return (list, code) => named((known) => findCodeLabel(list, known))(code);
}

/** Names of countries and of the regions of Kazakhstan. */
export function usePlaceNames() {
  const named = useNamed();
  return { country: named((code) => findCountry(code)?.label), region: named((code) => findRegionLabel(code)) };
}

/** Names of fields of training and of occupations. */
export function useSubjectNames() {
  const named = useNamed();
  return {
    field: named((code) => findDirectionOfTraining(code)?.label),
    occupation: named((code) => findOccupationLabel(code)),
  };
}
