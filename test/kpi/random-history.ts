import fc from 'fast-check';
import type { Client } from 'pg';
import { addDays } from '#domain/calendar/calendar-date.js';
import { COMMITMENT_STATUSES } from '#domain/commitment/commitment-codes.js';
import { GROUP_PROJECT_STATUSES } from '#domain/group-project/group-project-codes.js';
import { CATEGORIES, FUNDING_SOURCES, PARTICIPATION_STATUSES } from '#domain/participation/participation-codes.js';
import { ACTIVITIES, EVIDENCE_LEVELS, WAVES } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';

/** What may happen to the record of a university. */
const KINDS = [
  'participation added',
  'participation changed',
  'commitment added',
  'commitment changed',
  'report sent in',
  'report drafted',
  'report changed',
  'output added',
  'output changed',
  'group project added',
  'group project changed',
  'membership changed',
  'everything of a participation changed',
  'file of participations taken in',
  'file of commitments taken in',
  'all changed in one statement',
  'everything said again',
] as const;

export interface Happening {
  readonly kind: (typeof KINDS)[number];
  /** What it is decided by, one number after the other. */
  readonly chances: readonly number[];
  /** Whether the transaction is given up in the end. */
  readonly undone: boolean;
}

/** What happens next, and how long it is then until something does again. */
export interface Step extends Happening {
  /** What happens in another session at the same time. */
  readonly beside: Happening | null;
  /** What somebody with every right takes out by hand afterwards. */
  readonly removed: (typeof REMOVABLE)[number] | null;
  readonly daysAfter: number;
}

const CHANCES = 40;

const happening = {
  kind: fc.constantFrom(...KINDS),
  chances: fc.array(fc.nat(9_999), { minLength: CHANCES, maxLength: CHANCES }),
  undone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
};

/** Children before those that they hang on. */
const REMOVABLE = ['output', 'report', 'commitment', 'participation'] as const;

export const step: fc.Arbitrary<Step> = fc.record({
  ...happening,
  beside: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.record(happening)),
  removed: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, fc.constantFrom(...REMOVABLE)),
  daysAfter: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 200 })),
});

/** The one human whom all these participations are of; who it is matters to no figure. */
export const ANYBODY = '01890000-0000-7000-8000-0000000000f1';

/** Takes one decision after the other from the chances of a happening. */
class Dice {
  private next = 0;

  constructor(private readonly chances: readonly number[]) {}

  below(count: number): number {
    const chance = this.chances[this.next % this.chances.length] ?? 0;
    this.next += 1;
    return (chance + this.next) % count;
  }

  of<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  }

  maybe<T>(value: T): T | null {
    return this.below(4) === 0 ? null : value;
  }

  /** A day within three years before and one after. */
  day(today: string): string {
    return addDays(today, this.below(1500) - 1100);
  }
}

/** Lets it happen to the university of the context's principal, or to nothing where there is nothing yet. */
export async function happen(context: Context, { kind, chances }: Happening, index: number): Promise<void> {
  const dice = new Dice(chances);
  switch (kind) {
    case 'participation added':
      return await write(context, 'insert', 'participation', {
        ...participation(dice, context.today),
        external_id: `P${index}`,
        person_id: ANYBODY,
        family_name: 'F',
        given_name: 'G',
      });
    case 'participation changed':
      return await change(context, dice, 'participation', participation(dice, context.today));
    case 'everything of a participation changed':
      await change(context, dice, 'participation', participation(dice, context.today));
      await change(context, dice, 'commitment', commitment(dice, context.today));
      return await change(context, dice, 'report', report(dice, context.today));
    case 'commitment added':
      return await add(context, dice, 'commitment', {
        ...commitment(dice, context.today),
        commitment_no: index + 1,
        title: 'T',
      });
    case 'commitment changed':
      return await change(context, dice, 'commitment', commitment(dice, context.today));
    case 'report sent in':
      return await add(context, dice, 'report', report(dice, context.today));
    case 'report drafted':
      return await add(context, dice, 'report', {
        ...report(dice, context.today),
        submitted_on: null,
        status: 'draft',
      });
    case 'report changed':
      return await change(context, dice, 'report', report(dice, context.today));
    case 'output added':
      return await add(context, dice, 'output', {
        ...output(dice, context.today),
        output_no: index + 1,
        type: 'patent',
        title: 'T',
      });
    case 'output changed':
      return await change(context, dice, 'output', output(dice, context.today));
    case 'group project added':
      return await write(context, 'insert', 'group_project', {
        ...groupProject(dice, context.today),
        group_code: `G${index}`,
        title: 'T',
      });
    case 'group project changed':
      return await change(context, dice, 'group_project', groupProject(dice, context.today));
    case 'membership changed': {
      const project = await choose(context, dice, 'group_project');
      return await change(context, dice, 'participation', { group_project_id: dice.maybe(project) });
    }
    case 'file of participations taken in':
      return await takeIn(
        context,
        'participation',
        Array.from({ length: 2 + dice.below(14) }, (_, row) => ({
          ...participation(dice, context.today),
          external_id: `P${index}-${row}`,
          person_id: ANYBODY,
          family_name: 'F',
          given_name: 'G',
        })),
      );
    case 'file of commitments taken in': {
      const owners = await context.manager.query<{ id: string }[]>('select id from participation order by id limit 20');
      return await takeIn(
        context,
        'commitment',
        owners.map(({ id }) => ({
          ...commitment(dice, context.today),
          participation_id: id,
          commitment_no: index + 1,
          title: 'T',
        })),
      );
    }
    case 'all changed in one statement': {
      const table = dice.of(['participation', 'commitment', 'report', 'output'] as const);
      const days = dice.below(300) - 150;
      const later = (...columns: string[]) => columns.map((column) => `${column} = ${column} + ${days}`).join(', ');
      return await setAll(
        context,
        table,
        {
          participation: later('planned_start', 'planned_end'),
          commitment: later('due_date'),
          report: later('submitted_on'),
          output: later('verified_on'),
        }[table],
      );
    }
    case 'everything said again':
      for (const table of ['participation', 'commitment', 'report', 'output', 'group_project'] as const) {
        await setAll(context, table, 'university_id = university_id');
      }
  }
}

/** Takes a record out as its superuser can, with all that hangs on it; the register itself removes none. */
export async function remove(
  client: Client,
  table: NonNullable<Step['removed']>,
  universityId: string | null,
  chance: number,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`select id from ${table} where university_id = $1 order by id`, [
    universityId,
  ]);
  const id = rows[chance % Math.max(1, rows.length)]?.id;
  if (id === undefined) return;
  if (table === 'participation') {
    for (const part of REMOVABLE.slice(0, -1)) {
      await client.query(`delete from ${part} where university_id = $1 and participation_id = $2`, [universityId, id]);
    }
  }
  await client.query(`delete from ${table} where university_id = $1 and id = $2`, [universityId, id]);
}

type Values = Readonly<Record<string, unknown>>;

function participation(dice: Dice, today: string): Values {
  const status = dice.of(PARTICIPATION_STATUSES.filter((name) => name !== 'planned' || dice.below(2) === 0));
  const plannedEnd = dice.day(today);
  const begun = status !== 'planned' && status !== 'cancelled';
  const returnDate = dice.maybe(dice.day(today));
  const waived = dice.below(6) === 0;
  const earned = dice.maybe(dice.below(60) / 2);
  return {
    category: dice.of(CATEGORIES),
    mode: dice.of(['physical', 'virtual', 'blended', null]),
    funding: dice.of([...FUNDING_SOURCES, 'state_budget', 'state_budget', 'state_budget']),
    sex: dice.of(['F', 'M', null]),
    host_country: dice.of(['PL', 'DE', 'TR', null]),
    rural: dice.of([true, false, null]),
    home_region: dice.of(['75', '71', '10', null]),
    field: dice.of(['061', '041', null]),
    programme: dice.of(['exchange', 'internship', null]),
    status,
    planned_start: addDays(plannedEnd, -120),
    planned_end: plannedEnd,
    actual_start: begun ? addDays(plannedEnd, -120) : null,
    actual_end: status === 'completed' ? addDays(plannedEnd, dice.below(60) - 30) : null,
    return_status: dice.of(['returned', 'returned', 'not_returned', null]),
    return_date: returnDate,
    return_verified_on: dice.maybe(addDays(returnDate ?? dice.day(today), dice.below(50))),
    not_returned_on: dice.maybe(dice.day(today)),
    credits_earned: earned,
    credits_recognised: dice.maybe(dice.below(60) / 2),
    recognition_final: dice.of([true, true, false, null]),
    amount_paid_kzt: dice.maybe(dice.below(9000) * 1000),
    amount_repaid_kzt: dice.maybe(dice.below(5000) * 1000),
    waiver: waived ? 'force_majeure' : null,
    waiver_date: waived ? dice.day(today) : null,
  };
}

function commitment(dice: Dice, today: string): Values {
  return {
    status: dice.of(COMMITMENT_STATUSES),
    weight: (1 + dice.below(300)) / 100,
    due_date: dice.maybe(dice.day(today)),
    claimed_degree: dice.maybe(dice.below(101) / 100),
    claimed_on: dice.maybe(dice.day(today)),
    verified_degree: dice.below(4) === 0 ? 0 : dice.below(101) / 100,
    verified_on: dice.day(today),
    rejected_on: dice.day(today),
    waived_on: dice.day(today),
  };
}

function report(dice: Dice, today: string): Values {
  const item = () => dice.maybe(1 + dice.below(5));
  const answer = () => dice.of([true, false, null]);
  return {
    wave: dice.of(WAVES),
    status: 'submitted',
    submitted_on: dice.day(today),
    evidence_level: dice.of(EVIDENCE_LEVELS),
    activities: dice.of([null, [], [dice.of(ACTIVITIES)], [dice.of(ACTIVITIES), dice.of(ACTIVITIES)]]),
    residence_country: dice.of(['KZ', 'KZ', 'KG', 'DE', null]),
    employer: dice.maybe('E'),
    from_observations: dice.below(3) === 0,
    occupation: dice.of(['1', '2310', '3', '0110', '4110', 'X', '9', null]),
    level_match: answer(),
    field_match: answer(),
    contact_with_host: answer(),
    migration_intention: item(),
    support_mentor: item(),
    support_access: item(),
    support_admin: item(),
    support_housing: item(),
    support_language: item(),
    support_integration: item(),
    serious_problem: answer(),
  };
}

function output(dice: Dice, today: string): Values {
  return { share: (1 + dice.below(100)) / 100, verified_on: dice.maybe(dice.day(today)) };
}

function groupProject(dice: Dice, today: string): Values {
  return {
    status: dice.of(GROUP_PROJECT_STATUSES),
    due_date: dice.maybe(dice.day(today)),
    decided_on: dice.day(today),
  };
}

type Table = 'participation' | 'commitment' | 'report' | 'output' | 'group_project';

async function choose({ manager }: Context, dice: Dice, table: Table): Promise<string | null> {
  const rows = await manager.query<{ id: string }[]>(`select id from ${table} order by id`);
  return rows.length === 0 ? null : dice.of(rows).id;
}

async function add(context: Context, dice: Dice, table: Table, values: Values): Promise<void> {
  const id = await choose(context, dice, 'participation');
  if (id !== null) await write(context, 'insert', table, { ...values, participation_id: id });
}

async function change(context: Context, dice: Dice, table: Table, values: Values): Promise<void> {
  const id = await choose(context, dice, table);
  if (id !== null) await write(context, 'update', table, values, id);
}

/** Many rows in one statement, as an import writes them. */
async function takeIn(context: Context, table: Table, rows: readonly Values[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const parameters: unknown[] = [context.principal.universityId];
  const given = rows.map((row) => `($1, ${columns.map((column) => `$${parameters.push(row[column])}`).join(', ')})`);
  await unlessThere(
    context,
    `insert into ${table} (university_id, ${columns.join(', ')}) values ${given.join(', ')}`,
    parameters,
  );
}

async function setAll(context: Context, table: Table, assignment: string): Promise<void> {
  await unlessThere(context, `update ${table} set ${assignment} where university_id = $1`, [
    context.principal.universityId,
  ]);
}

async function write(
  context: Context,
  how: 'insert' | 'update',
  table: Table,
  values: Values,
  id?: string,
): Promise<void> {
  const columns = Object.keys(values);
  const parameters: unknown[] = [...Object.values(values), context.principal.universityId];
  const university = `$${parameters.length}`;
  const given = columns.map((_, place) => `$${place + 1}`);
  const sql =
    how === 'insert'
      ? `insert into ${table} (${columns.join(', ')}, university_id) values (${given.join(', ')}, ${university})`
      : `update ${table} set ${columns.map((column, place) => `${column} = ${given[place]}`).join(', ')}
         where university_id = ${university} and id = $${parameters.push(id)}`;
  await unlessThere(context, sql, parameters);
}

/** A row that another of the same key stands in the way of, or whose owner has gone meanwhile, is left as it was. */
async function unlessThere({ manager }: Context, sql: string, parameters: readonly unknown[]): Promise<void> {
  await manager.query('savepoint written');
  try {
    await manager.query(sql, [...parameters]);
  } catch (error) {
    if (!['23505', '23503'].includes((error as { code?: string }).code ?? '')) throw error;
    await manager.query('rollback to savepoint written');
  }
}
