import type { RegisterKind } from '#domain/observation/observation-codes.js';
import { observationsOfEntries, type RegisterObservation } from '#domain/observation/register-entries.js';
import { supportedWaves } from '#domain/observation/wave-evidence.js';
import type { Wave } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { writeEvidenceReport } from './evidence-report.js';
import {
  type ObservedParticipation,
  type ParticipationKey,
  readEntries,
  readObservations,
  readParticipations,
  type StandingObservation,
} from './known-facts.js';
import {
  insertObservations,
  type NewObservation,
  newId,
  type Replacement,
  supersedeObservations,
  withdrawObservations,
} from './store-observations.js';

/** The file by which rows of a register came. */
export interface ObservedFile {
  readonly id: string;
  readonly kind: RegisterKind;
  /** The last day the register speaks of. */
  readonly known: string;
}

const CHUNK = 500;
/** Of what the register's rows no longer give. */
const NO_LONGER_REGISTERED = 'no longer in the register';

/**
 * Brings the observations of one register in line with its rows about these participations. The same rows give the same
 * observations, so asked again it changes nothing; one that says something else now supersedes the former, and takes its
 * confirmation along where it still speaks for the same waves in the same sense. What a person withdrew stays withdrawn.
 */
export async function observeRegister(
  context: Context,
  file: ObservedFile,
  keys: readonly ParticipationKey[],
): Promise<void> {
  for (let start = 0; start < keys.length; start += CHUNK) {
    await observeChunk(context, file, keys.slice(start, start + CHUNK));
  }
}

async function observeChunk(context: Context, file: ObservedFile, keys: readonly ParticipationKey[]): Promise<void> {
  const entries = Map.groupBy(await readEntries(context, keys, [file.kind]), ({ participationId }) => participationId);
  const known = Map.groupBy(
    (await readObservations(context, keys, { withdrawn: true })).filter(
      ({ registerKind }) => registerKind === file.kind,
    ),
    ({ participationId }) => participationId,
  );
  const plan: Plan = { news: [], replaced: [], gone: [], recount: [] };
  for (const participation of await readParticipations(context, keys)) {
    const desired = observationsOfEntries(
      file.kind,
      entries.get(participation.id) ?? [],
      file.known,
      participation.home,
    );
    planFor(context, file, participation, desired, known.get(participation.id) ?? [], plan);
  }
  await supersedeObservations(context, plan.replaced);
  await insertObservations(context, plan.news);
  await withdrawObservations(context, plan.gone, NO_LONGER_REGISTERED);
  for (const { participation, waves } of plan.recount) {
    for (const wave of waves) await writeEvidenceReport(context, participation, wave, 'register');
  }
}

interface Plan {
  readonly news: NewObservation[];
  readonly replaced: Replacement[];
  readonly gone: StandingObservation[];
  /** Where something confirmed was replaced or taken back. */
  readonly recount: { readonly participation: ObservedParticipation; readonly waves: readonly Wave[] }[];
}

function planFor(
  context: Context,
  file: ObservedFile,
  participation: ObservedParticipation,
  desired: readonly RegisterObservation[],
  known: readonly StandingObservation[],
  plan: Plan,
): void {
  const { universityId, id: participationId, anchor } = participation;
  const standing = known.filter(({ status }) => status !== 'withdrawn');
  const left = new Set(standing);
  const successors = new Map<StandingObservation, NewObservation>();
  for (const wanted of desired) {
    const same = known.find((observation) => saysTheSame(observation, wanted));
    if (same) {
      left.delete(same);
      continue;
    }
    const former =
      standing.find(({ registerKey }) => registerKey === wanted.key) ??
      standing.find((observation) => left.has(observation) && overlaps(observation, wanted));
    const { key: registerKey, ...content } = wanted;
    let observation: NewObservation = {
      ...content,
      id: newId(context),
      universityId,
      participationId,
      source: 'register',
      evidenceLevel: 'register',
      observedOn: context.today,
      registerKind: file.kind,
      registerKey,
      registerFileId: file.id,
    };
    if (former) {
      const facts = { ...former, ...content };
      const still = supportedWaves(facts, anchor, context.today);
      const carried = (former.confirmedWaves ?? []).filter(
        (wave) => still.includes(wave) && former.country === wanted.country,
      );
      if (former.status === 'confirmed' && carried.length > 0) {
        const { confirmedOn, confirmedBy } = former;
        observation = { ...observation, status: 'confirmed', confirmedWaves: carried, confirmedOn, confirmedBy };
      }
      successors.set(former, observation);
      left.delete(former);
    }
    plan.news.push(observation);
  }
  for (const [former, { id }] of successors) plan.replaced.push({ universityId, id: former.id, by: id });
  for (const former of left) {
    // Two runs that a later file joins become one.
    const joined = plan.news.find(
      (observation) => observation.participationId === participationId && covers(observation, former),
    );
    if (joined) plan.replaced.push({ universityId, id: former.id, by: joined.id });
    else plan.gone.push(former);
  }
  for (const { confirmedWaves } of [...successors.keys(), ...left]) {
    if (confirmedWaves && confirmedWaves.length > 0) plan.recount.push({ participation, waves: confirmedWaves });
  }
}

function saysTheSame(observation: StandingObservation, wanted: RegisterObservation): boolean {
  return (
    observation.registerKey === wanted.key &&
    observation.kind === wanted.kind &&
    observation.activity === wanted.activity &&
    observation.validFrom === wanted.validFrom &&
    observation.validTo === wanted.validTo &&
    observation.country === wanted.country &&
    observation.organisation === wanted.organisation &&
    observation.occupation === wanted.occupation &&
    observation.detail === wanted.detail &&
    observation.monthsContinuous === wanted.monthsContinuous &&
    observation.consentReference === wanted.consentReference
  );
}

/** A run of months that grew at its beginning, a stay whose first crossing came with a later file. */
function overlaps(observation: StandingObservation, wanted: RegisterObservation): boolean {
  return (
    observation.kind === wanted.kind &&
    employerOf(observation.registerKey) === employerOf(wanted.key) &&
    (wanted.validTo === null || (observation.validFrom ?? '') <= wanted.validTo) &&
    (observation.validTo === null || observation.validTo >= wanted.validFrom)
  );
}

function covers(observation: NewObservation, former: StandingObservation): boolean {
  return (
    observation.kind === former.kind &&
    employerOf(observation.registerKey ?? null) === employerOf(former.registerKey) &&
    (observation.validFrom ?? '') <= (former.validFrom ?? '') &&
    (observation.validTo === null ||
      observation.validTo === undefined ||
      (former.validTo !== null && former.validTo <= observation.validTo))
  );
}

/** The employer of a run of months stands first in its key, the day of a stay first in the other's. */
function employerOf(key: string | null): string | null {
  const first = key?.split(' ')[0] ?? null;
  return first !== null && /^\d{4}-\d{2}-\d{2}$/.test(first) ? null : first;
}
