/**
 * The columns of `participation_fact` in their order. A state is one letter: `y` yes, `n` no, `u` unknown, `d` not due,
 * `a` not applicable, `x` excluded; a capital says that the answer stands without self-reports too (the strict variant).
 */
export const PARTICIPATION_FACT_COLUMNS = {
  university_id: 'uuid not null',
  id: 'uuid not null',
  group_project_id: 'uuid',
  /** `p` in the population, `x` cancelled, `-` planned and in no count. */
  standing: '"char" not null',
  ended_on: 'date not null',
  end_term: 'date not null',
  funding: 'text not null',
  category: 'text not null',
  sex: 'text',
  field: 'text',
  programme: 'text',
  mode: 'text',
  home_region: 'text',
  rural: 'boolean',
  host_country: 'text',
  /** Besides the states: `l` yes, but late; `c` unknown, but claimed. */
  k01: '"char" not null',
  k02: '"char" not null',
  k03: '"char" not null',
  /** How many commitments are in each state, and their sums over those that count. */
  k04_yes: 'smallint not null',
  k04_no: 'smallint not null',
  k04_unknown: 'smallint not null',
  k04_not_due: 'smallint not null',
  k04_excluded: 'smallint not null',
  k04_weight: 'numeric',
  k04_achieved: 'numeric',
  k04_achievable: 'numeric',
  k17_degrees: 'numeric',
  k17_highest_degrees: 'numeric',
  k05_end: '"char" not null',
  k05_m6: '"char" not null',
  k05_m12: '"char" not null',
  k05_m24: '"char" not null',
  k06_6: '"char" not null',
  k06_12: '"char" not null',
  k06_24: '"char" not null',
  k07: '"char" not null',
  k08: '"char" not null',
  k09: '"char" not null',
  k10: '"char" not null',
  /** Tenths of an ECTS credit; recognised ones up to those earned. */
  k10_earned: 'integer',
  k10_recognised: 'integer',
  k11: '"char" not null',
  k12: '"char" not null',
  k12_total: 'numeric',
  k13: '"char" not null',
  /** Sixtieths of a point, which makes the mean of 4, 5 or 6 items a whole number. */
  k13_total: 'integer',
  k14: '"char" not null',
  k15_6: '"char" not null',
  k15_12: '"char" not null',
  paid_kzt: 'bigint',
  net_kzt: 'bigint not null',
  /** The first day on which a state changes by the passing of time alone, or may do so. */
  next_change_on: 'date',
} as const;

/** The columns of `group_project_fact`; `members` are those in the population, `funding` their sources, in order. */
export const GROUP_PROJECT_FACT_COLUMNS = {
  university_id: 'uuid not null',
  id: 'uuid not null',
  members: 'integer not null',
  ended_on: 'date',
  end_term: 'date',
  funding: 'text not null',
  k18: '"char" not null',
  next_change_on: 'date',
} as const;

/** Names of columns, each after an alias, as a list. */
export function listColumns(columns: Readonly<Record<string, string>>, alias?: string): string {
  return Object.keys(columns)
    .map((column) => (alias ? `${alias}.${column}` : column))
    .join(', ');
}

/** The columns without the key. */
export function withoutKey(columns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => name !== 'university_id' && name !== 'id'));
}

/** Columns with their types, as a function returns them. */
export function resultColumns(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([column, type]) => `${column} ${type.replace(' not null', '')}`)
    .join(', ');
}
