import {
  type ConflictFacts,
  findConflicts,
  type FoundConflict,
  type RegisterCoverage,
  type ReportedState,
} from '#domain/observation/conflicts.js';
import { CONFLICT_LIFE_CYCLE, type ConflictStatus } from '#domain/observation/observation-life-cycle.js';
import { transition } from '#domain/life-cycle/life-cycle.js';
import { returnState } from '#domain/participation/return-life-cycle.js';
import { type Context, workerFor } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import {
  keyParameters,
  type ParticipationKey,
  readEntries,
  readObservations,
  readParticipations,
} from './known-facts.js';
import { newId } from './store-observations.js';

interface StoredConflict {
  readonly universityId: string;
  readonly participationId: string;
  readonly id: string;
  readonly key: string;
  readonly status: ConflictStatus;
  readonly firstObservationId: string | null;
  readonly secondObservationId: string | null;
  readonly reportId: string | null;
}

interface ReportOfParticipation extends ReportedState {
  readonly participationId: string;
}

interface ConflictRow {
  readonly participation: ParticipationKey;
  readonly id: string;
  readonly status: ConflictStatus;
  readonly found: Pick<FoundConflict, 'firstObservationId' | 'secondObservationId' | 'reportId'>;
}

const CHUNK = 500;

/**
 * Compares what the sources say of these participations and keeps the list of disagreements in line: a new one is opened,
 * one that is no longer there lapses, a lapsed one that is back is opened again; what a person resolved stays resolved. Asked
 * again without news it changes nothing. Runs as the worker, in the principal's name: the coverage of national files and
 * who has an IIN is not for a university to read.
 *
 * @returns how many were opened
 */
export async function detectConflicts(context: Context, keys: readonly ParticipationKey[]): Promise<number> {
  let opened = 0;
  await asPrincipal(context, workerFor(context.principal), async (worker) => {
    const coverage = keys.length > 0 ? await readCoverage(worker) : [];
    for (let start = 0; start < keys.length; start += CHUNK) {
      opened += await detectInChunk(worker, keys.slice(start, start + CHUNK), coverage);
    }
  });
  return opened;
}

interface OwnedCoverage extends RegisterCoverage {
  readonly universityId: string | null;
}

async function detectInChunk(
  context: Context,
  keys: readonly ParticipationKey[],
  coverage: readonly OwnedCoverage[],
): Promise<number> {
  const participations = await readParticipations(context, keys);
  const observations = Map.groupBy(await readObservations(context, keys), ({ participationId }) => participationId);
  const reports = Map.groupBy(await readReports(context, keys), ({ participationId }) => participationId);
  const entries = Map.groupBy(
    await readEntries(context, keys, ['pension_contributions', 'border_crossings']),
    ({ participationId }) => participationId,
  );
  const stored = Map.groupBy(await readStored(context, keys), ({ participationId }) => participationId);
  const identified = await readIdentified(context, keys);
  const news: { participation: ParticipationKey; found: FoundConflict }[] = [];
  const changes: ConflictRow[] = [];
  for (const participation of participations) {
    const known = entries.get(participation.id) ?? [];
    const facts: ConflictFacts = {
      anchor: participation.anchor,
      today: context.today,
      home: participation.home,
      returnState: returnState(participation),
      inRegisters: identified.has(participation.id),
      observations: observations.get(participation.id) ?? [],
      reports: reports.get(participation.id) ?? [],
      contributionMonths: known.flatMap(({ registerKind, from }) =>
        registerKind === 'pension_contributions' ? [from] : [],
      ),
      crossings: known.flatMap(({ direction, from, country }) =>
        direction === null ? [] : [{ on: from, direction, country }],
      ),
      coverage: coverage.filter(
        ({ universityId }) => universityId === null || universityId === participation.universityId,
      ),
    };
    const found = new Map(findConflicts(facts).map((conflict) => [conflict.key, conflict]));
    for (const old of stored.get(participation.id) ?? []) {
      const again = found.get(old.key);
      found.delete(old.key);
      const status = statusAfter(old.status, again !== undefined);
      const sides = again ?? old;
      if (status !== old.status || (status === 'open' && !sameSides(old, sides))) {
        changes.push({ participation, id: old.id, status, found: sides });
      }
    }
    for (const conflict of found.values()) news.push({ participation, found: conflict });
  }
  await insertConflicts(context, news);
  await updateConflicts(context, changes);
  return news.length + changes.filter(({ id, status }) => status === 'open' && wasLapsed(stored, id)).length;
}

/** Where the system moves a disagreement, by its table. */
function statusAfter(status: ConflictStatus, found: boolean): ConflictStatus {
  const result = transition(CONFLICT_LIFE_CYCLE, status, found ? 'reopen' : 'lapse', 'system');
  return result.ok ? result.next : status;
}

function wasLapsed(stored: ReadonlyMap<string, readonly StoredConflict[]>, id: string): boolean {
  return [...stored.values()].flat().some((conflict) => conflict.id === id && conflict.status === 'lapsed');
}

function sameSides(one: ConflictRow['found'], other: ConflictRow['found']): boolean {
  return (
    one.firstObservationId === other.firstObservationId &&
    one.secondObservationId === other.secondObservationId &&
    one.reportId === other.reportId
  );
}

async function readCoverage({ manager }: Context): Promise<OwnedCoverage[]> {
  return await manager.query(
    `select university_id as "universityId", kind, covers_from as "from", covers_to as "to" from register_file
     where state = 'committed' and covers_from is not null`,
  );
}

/** Those whom a register can know: who has an IIN. */
async function readIdentified({ manager }: Context, keys: readonly ParticipationKey[]): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ id: string }[]>(
    `select p.id from unnest($1::uuid[], $2::uuid[]) k (university_id, id) join participation p using (university_id, id)
     join person on person.id = p.person_id where person.iin_index is not null`,
    keyParameters(keys),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Of each wave the participants' own word, the latest. */
async function readReports({ manager }: Context, keys: readonly ParticipationKey[]): Promise<ReportOfParticipation[]> {
  return await manager.query(
    `select distinct on (r.participation_id, r.wave) r.participation_id as "participationId", r.id, r.wave,
       coalesce(r.reference_date, r.submitted_on) as at, r.residence_country as "residenceCountry",
       case when cardinality(r.activities) > 0 then r.activities end as activities
     from unnest($1::uuid[], $2::uuid[]) k (university_id, id)
     join report r on r.university_id = k.university_id and r.participation_id = k.id
     where r.submitted_on is not null and r.evidence_level = 'self'
     order by r.participation_id, r.wave, r.submitted_on desc, r.id desc`,
    keyParameters(keys),
  );
}

async function readStored({ manager }: Context, keys: readonly ParticipationKey[]): Promise<StoredConflict[]> {
  return await manager.query(
    `select c.university_id as "universityId", c.participation_id as "participationId", c.id, c.conflict_key as key, c.status,
       c.first_observation_id as "firstObservationId", c.second_observation_id as "secondObservationId",
       c.report_id as "reportId"
     from unnest($1::uuid[], $2::uuid[]) k (university_id, id)
     join observation_conflict c on c.university_id = k.university_id and c.participation_id = k.id`,
    keyParameters(keys),
  );
}

async function insertConflicts(
  context: Context,
  news: readonly { readonly participation: ParticipationKey; readonly found: FoundConflict }[],
): Promise<void> {
  if (news.length === 0) return;
  const rows = news.map(({ participation, found }) => ({
    university_id: participation.universityId,
    id: newId(context),
    participation_id: participation.id,
    code: found.code,
    conflict_key: found.key,
    at_date: found.at,
    wave: found.wave,
    first_observation_id: found.firstObservationId,
    first_says: found.first,
    second_observation_id: found.secondObservationId,
    second_says: found.second,
    report_id: found.reportId,
  }));
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await context.manager.query(
    `insert into observation_conflict (${columns}, created_at, updated_at)
     select ${columns}, $2, $2 from jsonb_populate_recordset(null::observation_conflict, $1::jsonb)`,
    [JSON.stringify(rows), context.now],
  );
}

async function updateConflicts(context: Context, changes: readonly ConflictRow[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ participation, id, status, found }) => ({
    university_id: participation.universityId,
    id,
    status,
    first_observation_id: found.firstObservationId,
    second_observation_id: found.secondObservationId,
    report_id: found.reportId,
  }));
  await context.manager.query(
    `update observation_conflict c set status = v.status, first_observation_id = v.first_observation_id,
       second_observation_id = v.second_observation_id, report_id = v.report_id, version = c.version + 1, updated_at = $2
     from jsonb_populate_recordset(null::observation_conflict, $1::jsonb) v
     where c.university_id = v.university_id and c.id = v.id`,
    [JSON.stringify(rows), context.now],
  );
}
