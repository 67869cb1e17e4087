import type { LabelledCodes } from '#reference/label.js';
import { NO_VALUE } from './format.js';
import { useLanguage } from './use-language.js';

/**
 * Names of codes from the one table that is given: a page on a phone loads the tables it shows and not all there are
 * (`use-code-names.ts`).
 */
export function useLabels(): (labels: LabelledCodes, code: string | null | undefined) => string {
  const { language } = useLanguage();
  return (labels, code) => {
    if (code === null || code === undefined || code === '') return NO_VALUE;
    return Object.hasOwn(labels, code) ? (labels[code]?.[language] ?? code) : code;
  };
}
