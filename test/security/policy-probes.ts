import { FIRST_PROMISES, SECOND_PROMISES } from '../fixtures/commitments-fixture.js';
import { FIRST_KPI_REPORTS, SECOND_KPI_REPORTS } from '../fixtures/kpi-reports-fixture.js';
import { ALATAU, ERTIS, PERSON, RECORD, USER } from '../fixtures/two-universities.js';
import { SURVEY } from '../fixtures/reports-fixture.js';
import { selectionOf } from '../fixtures/selection-fixture.js';
import { ACCESS_TABLES } from './probes/access-tables.js';
import { COMMITMENTS_TABLES } from './probes/commitments-tables.js';
import { KPI_REPORTS_TABLES } from './probes/kpi-reports-tables.js';
import { DATA_REQUESTS_TABLES } from './probes/data-requests-tables.js';
import { CONSENTS_TABLES } from './probes/consents-tables.js';
import { MAIL_TABLES } from './probes/mail-tables.js';
import { MOBILITY_TABLES } from './probes/mobility-tables.js';
import { OBSERVATION_TABLES } from './probes/observation-tables.js';
import { FACTS_TABLES } from './probes/facts-tables.js';
import { QUALITY_TABLES } from './probes/quality-tables.js';
import { PUBLICATION_TABLES } from './probes/publication-tables.js';
import { RECORD_TABLES } from './probes/record-tables.js';
import { REPORTS_TABLES } from './probes/reports-tables.js';
import { SAVED_VIEWS_TABLES } from './probes/saved-views-tables.js';
import { SELECTION_TABLES } from './probes/selection-tables.js';
import type { Cells, ProbingRole, TableProbe } from './probes/table-probe.js';

/** One statement under one role: how many rows it shows or touches, or that it is refused (SQLSTATE 42501). */
export interface Probe {
  readonly role: ProbingRole;
  /** The table that it is about. */
  readonly table: string;
  readonly name: string;
  readonly sql: string;
  readonly expected: number | `refused by ${string}`;
}

/** Every table of the register; a new one is entered by hand in the file of its part, on purpose. */
export const TABLES: Readonly<Record<string, TableProbe>> = {
  ...ACCESS_TABLES,
  ...COMMITMENTS_TABLES,
  ...KPI_REPORTS_TABLES,
  ...CONSENTS_TABLES,
  ...DATA_REQUESTS_TABLES,
  ...MAIL_TABLES,
  ...FACTS_TABLES,
  ...MOBILITY_TABLES,
  ...OBSERVATION_TABLES,
  ...QUALITY_TABLES,
  ...PUBLICATION_TABLES,
  ...RECORD_TABLES,
  ...REPORTS_TABLES,
  ...SAVED_VIEWS_TABLES,
  ...SELECTION_TABLES,
};

/** Everything that is tried under one role: what the tables promise, and that the rest is refused. */
export function probesOf(role: ProbingRole): Probe[] {
  // The owner holds every grant on its tables; its policies show the list of migrations, the facts, and what these are made of.
  const names = Object.keys(TABLES).filter((table) => role !== 'owner' || getProbe(table).visible.owner !== undefined);
  return names.flatMap((table) => {
    const probe = getProbe(table);
    if (role === 'owner' && table !== 'schema_migration') {
      return [count(role, table, 'select', `select count(*)::int from ${table}`, probe.visible)];
    }
    const touched = probe.touchedBy?.[role] ?? probe.touched ?? 'version';
    const assignment = touched.includes('=') ? touched : `${touched} = ${touched}`;
    const forbidden = probe.forbidden?.[role];
    return [
      count(role, table, 'select', `select count(*)::int from ${table}`, probe.visible),
      ...(['own', 'foreign'] as const).map((whose) => insertion(role, table, whose)),
      count(role, table, 'update', `update ${table} set ${assignment}`, probe.updatable),
      ...(forbidden ? [count(role, table, 'forbidden update', `update ${table} set ${forbidden}`, undefined)] : []),
      count(role, table, 'delete', `delete from ${table}`, probe.deletable),
    ];
  });
}

function getProbe(table: string): TableProbe {
  const probe = TABLES[table];
  if (!probe) throw new Error(`${table} has no probe.`);
  return probe;
}

function count(
  role: ProbingRole,
  table: string,
  command: string,
  sql: string,
  cells: Cells<number> | undefined,
): Probe {
  return { role, table, name: `${role} ${command} ${table}`, sql, expected: cells?.[role] ?? `refused by ${table}` };
}

function insertion(role: ProbingRole, table: string, whose: 'own' | 'foreign'): Probe {
  const { insertable, newRow } = getProbe(table);
  const reach = insertable?.[role];
  const accepted = reach === 'any' || reach === whose;
  return {
    role,
    table,
    name: `${role} insert ${whose} ${table}`,
    sql: filled(`insert into ${table} ${newRow}`, role, whose),
    expected: accepted ? 1 : `refused by ${table}`,
  };
}

/** Nobody stands behind the other roles, except behind sign-in and background jobs, which write for any user. */
const SELF: Cells<string> = {
  participant: USER.participant,
  reviewer: USER.reviewer,
  coordinator: USER.coordinator,
  ministry: USER.ministry,
  admin: USER.admin,
  worker: USER.admin,
  access: USER.admin,
};

/** `own` rows are of Alatau and of the user who probes; `foreign` ones of Ertis and of its coordinator. */
function filled(sql: string, role: ProbingRole, whose: 'own' | 'foreign'): string {
  const university = whose === 'own' ? ALATAU : ERTIS;
  const promises = whose === 'own' ? FIRST_PROMISES : SECOND_PROMISES;
  const kpiReports = whose === 'own' ? FIRST_KPI_REPORTS : SECOND_KPI_REPORTS;
  const self = SELF[role];
  const values: Record<string, string> = {
    university: `'${university}'`,
    person: `'${PERSON[university]}'`,
    participation: `'${RECORD[university].participation}'`,
    report: `'${RECORD[university].report}'`,
    survey: `'${SURVEY[university]}'`,
    draftSurvey: `'${SURVEY.draft}'`,
    ...quoted(selectionOf(university)),
    commitment: `'${RECORD[university].commitment}'`,
    groupEvidence: `'${promises.groupEvidence}'`,
    draftKpiReport: `'${kpiReports.draft}'`,
    publishedKpiReport: `'${kpiReports.published}'`,
    kpiReportSnapshot: `'${kpiReports.snapshot}'`,
    emptyGroup: `'${promises.emptyGroup}'`,
    user: whose === 'foreign' ? `'${USER.foreignCoordinator}'` : self ? `'${self}'` : 'null',
  };
  return sql.replace(/\$(\w+)/g, (placeholder, name: string) => values[name] ?? placeholder);
}

/** Ids of the fixture's records, as SQL writes them. */
function quoted(ids: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(ids).map(([name, value]) => [name, `'${value}'`]));
}
