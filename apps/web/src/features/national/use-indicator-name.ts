import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { getKpiText } from '#reference/kpi-names.js';
import { useTranslation } from '../../language/use-translation.js';

/** Code and name of an indicator, `K06.12 Response rate, 12 months`. */
export function useIndicatorName(): (code: IndicatorCode) => string {
  const { language } = useTranslation();
  return (code) => `${code.replace('_', '.')} ${getKpiText(code).name[language]}`;
}
