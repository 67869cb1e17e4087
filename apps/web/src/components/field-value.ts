import type { CodeListName } from '#reference/code-lists.js';
import { isCodeOf } from '#reference/label.js';
import { NO_VALUE } from '../language/format.js';
import { useLanguage } from '../language/use-language.js';
import { useCodeNames } from '../language/use-code-names.js';
import { usePlaceNames } from '../language/use-place-names.js';
import { useSubjectNames } from '../language/use-subject-names.js';

/** The code list of a column; that of `status` depends on the record. */
const LISTS: Record<string, CodeListName> = {
  sex: 'sex',
  category: 'category',
  funding: 'funding',
  programme: 'programme',
  mode: 'mode',
  return_status: 'returnStatus',
  return_evidence: 'returnEvidence',
  waiver: 'waiver',
  kind: 'commitmentKind',
  priority: 'researchPriority',
  wave: 'wave',
  evidence_level: 'evidenceLevel',
  activities: 'activity',
  problems: 'problem',
  migration_intention: 'migrationIntention',
  type: 'outputType',
  decision_ground: 'refusalGround',
};

const STATUS_LISTS: Record<string, CodeListName> = {
  participations: 'participationStatus',
  commitments: 'commitmentStatus',
  group_projects: 'groupProjectStatus',
  reports: 'reportStatus',
  // The history names the tables of the database.
  participation: 'participationStatus',
  commitment: 'commitmentStatus',
  group_project: 'groupProjectStatus',
  report: 'reportStatus',
  breach_proposal: 'breachStatus',
};

const COUNTRIES = new Set(['citizenship', 'host_country', 'residence_country']);
const MONEY = new Set(['amount_paid_kzt', 'amount_repaid_kzt']);
const SHARES = new Set(['claimed_degree', 'verified_degree', 'share']);
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

interface FieldValueOptions {
  /** The kind of record, by the name of its file. */
  table?: string;
  /** Dates with the month by name. */
  longDates?: boolean;
}

/** Names of columns, and their values in words. */
export function useFields() {
  const language = useLanguage();
  const code = useCodeNames();
  const { country, region } = usePlaceNames();
  const { field, occupation } = useSubjectNames();
  const { t } = language;
  const names: Record<string, string> = t('fields', { returnObjects: true });

  const one = (column: string, value: unknown, { table, longDates }: FieldValueOptions): string => {
    if (value === null || value === undefined || value === '') return NO_VALUE;
    if (Array.isArray(value)) {
      return value.length === 0 ? NO_VALUE : value.map((item) => one(column, item, { table })).join('; ');
    }
    if (typeof value === 'boolean') return language.yesNo(value);
    if (value === 'yes' || value === 'no') return language.yesNo(value === 'yes');
    if (typeof value === 'object') return JSON.stringify(value);
    const text = String(value);
    const list = column === 'status' ? STATUS_LISTS[table ?? 'participations'] : LISTS[column];
    if (list) return code(list, text);
    if (COUNTRIES.has(column)) return country(text);
    if (column === 'home_region') return region(text);
    if (column === 'field') return field(text);
    if (column === 'occupation') return occupation(text);
    if (MONEY.has(column) && Number.isFinite(Number(text))) return language.money(Number(text));
    if (SHARES.has(column) && Number.isFinite(Number(text))) return language.degree(Number(text));
    if (ISO_DATE.test(text)) return longDates ? language.longDate(text) : language.date(text);
    if (typeof value === 'number') return language.number(value);
    return text;
  };

  return {
    /** The name of a column; the column itself where it has none. */
    name: (column: string): string => (isCodeOf(names, column) ? (names[column] ?? column) : column),
    isKnown: (column: string): boolean => isCodeOf(names, column),
    /** A value in words; a dash for none. */
    value: (column: string, value: unknown, options: FieldValueOptions = {}): string => one(column, value, options),
  };
}
