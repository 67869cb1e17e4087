import { INDICATOR_CODES, type IndicatorCode } from '../kpi/catalogue.js';
import { CodedError } from '../errors/coded-error.js';
import { KNOWN_SHARE_NEEDED } from '../disclosure/primary-suppression.js';

/** Everything that a report of a university may show: the indicators of the catalogue, K19 and K20 where there were calls. */
export type ReportedIndicator = IndicatorCode | 'K19' | 'K20';
export const REPORTED_INDICATORS: readonly ReportedIndicator[] = [...INDICATOR_CODES, 'K19', 'K20'];

/** The sections of a university's KPI report in their order, each with its indicators. Every indicator is in one of them. */
export const KPI_REPORT_SECTIONS = {
  return: ['K01'],
  retention: ['K02', 'K03', 'K15_6', 'K15_12'],
  commitments: ['K04', 'K18'],
  reporting: ['K05', 'K06_6', 'K06_12', 'K06_24'],
  employment: ['K07', 'K08', 'K09'],
  recognition: ['K10'],
  networks_and_outputs: ['K11', 'K12'],
  support_and_problems: ['K13', 'K14'],
  money: ['K16', 'K17'],
  selection: ['K19', 'K20'],
} as const satisfies Readonly<Record<string, readonly ReportedIndicator[]>>;

export type KpiReportSection = keyof typeof KPI_REPORT_SECTIONS;
export const KPI_REPORT_SECTION_CODES = Object.keys(KPI_REPORT_SECTIONS) as readonly KpiReportSection[];

/** What the author wrote about each section; a section without a comment is `null` or left out. */
export type SectionComments = Readonly<Partial<Record<KpiReportSection, string | null>>>;

/** What decides whether a figure can stand without a word: how much of what it counts is known. K20 compares groups. */
export type KnownFigures = Readonly<
  Partial<Record<Exclude<ReportedIndicator, 'K20'>, { readonly knownShare: number | null }>>
>;

/**
 * The sections that need a comment: those with an indicator of which less than 30 % is known, the share below which no
 * percentage is published either (kpi-catalogue.md, "What the public sees"). The university then says why, and what it does
 * about it. Where nothing has fallen due there is nothing to explain.
 */
export function sectionsNeedingComment(figures: KnownFigures): KpiReportSection[] {
  return KPI_REPORT_SECTION_CODES.filter((section) =>
    KPI_REPORT_SECTIONS[section].some((code) => code !== 'K20' && isLittleKnown(figures[code]?.knownShare)),
  );
}

/**
 * @throws CodedError `comment_missing` (unprocessable) with the sections that need a comment and have none
 */
export function requireComments(figures: KnownFigures, comments: SectionComments): void {
  const missing = sectionsNeedingComment(figures).filter((section) => !comments[section]?.trim());
  if (missing.length === 0) return;
  throw new CodedError(
    'comment_missing',
    'unprocessable',
    `Less than ${KNOWN_SHARE_NEEDED * 100} % is known of an indicator in: ${missing.join(', ')}. Say why in a comment.`,
    missing.map((section) => ({
      field: section,
      code: 'comment_missing',
      message: 'An indicator of this section is known for less than 30 % of what has fallen due.',
    })),
  );
}

function isLittleKnown(knownShare: number | null | undefined): boolean {
  return knownShare !== null && knownShare !== undefined && knownShare < KNOWN_SHARE_NEEDED;
}
