import { hasFunnel, INDICATOR_CATALOGUE, INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';

/** The indicators in groups that fit beside each other on one page; each stands in exactly one. */
export const INDICATOR_SECTIONS = {
  returns: ['K01', 'K02', 'K03'],
  promises: ['K04', 'K18', 'K10', 'K12'],
  reports: ['K05', 'K06_6', 'K06_12', 'K06_24'],
  outcomes: ['K07', 'K08', 'K09', 'K11'],
  experience: ['K13', 'K14', 'K15_6', 'K15_12'],
  money: ['K16', 'K17'],
} as const satisfies Readonly<Record<string, readonly IndicatorCode[]>>;

export type IndicatorSection = keyof typeof INDICATOR_SECTIONS;
export const SECTION_NAMES = Object.keys(INDICATOR_SECTIONS) as readonly IndicatorSection[];

/** The section of an address; the first where there is no such one. */
export function readSection(text: string | undefined): IndicatorSection {
  return SECTION_NAMES.find((section) => section === text) ?? 'returns';
}

/** The indicator of an address, of those that a page can show; the first of them where it is none. */
export function readIndicator(
  text: string | undefined,
  isShown: (code: IndicatorCode) => boolean = () => true,
): IndicatorCode {
  const shown = INDICATOR_CODES.filter(isShown);
  return shown.find((code) => code === text) ?? shown[0] ?? 'K01';
}

/** Whether a page may show a funnel of it. */
export const hasLimits = hasFunnel;

/** Whether its missing answers can be weighed, and it may be told by category and sex: B, and not K15. */
export function canBeWeighted(code: IndicatorCode): boolean {
  const { type, publishable } = INDICATOR_CATALOGUE[code];
  return type === 'bounded' && publishable;
}

/** Whether it has a benchmark: B, K06 and K18, and not K15. */
export function hasBenchmark(code: IndicatorCode): boolean {
  return hasFunnel(code) && INDICATOR_CATALOGUE[code].publishable;
}

/** Whether it may be told by an attribute of participations: all but K15. */
export function canBeDivided(code: IndicatorCode): boolean {
  return INDICATOR_CATALOGUE[code].publishable;
}
