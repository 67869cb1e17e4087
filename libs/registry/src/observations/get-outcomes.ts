import { recordAudit } from '#audit/record-audit.js';
import { type ContinuousWork, continuousWork } from '#domain/observation/continuous-work.js';
import { OBSERVATION_KINDS, type ObservationKind, type RegisterKind } from '#domain/observation/observation-codes.js';
import { bestEvidence } from '#domain/observation/wave-evidence.js';
import { returnState } from '#domain/participation/return-life-cycle.js';
import { type EvidenceLevel, WAVES, type Wave } from '#domain/report/report-codes.js';
import { waveOpens } from '#domain/report/report-rules.js';
import type { Context } from '#persistence/context.js';
import { getObservedParticipation } from './get-observation.js';
import { readEntries, readObservations, type StandingObservation } from './known-facts.js';

/** The best evidence of one thing at one wave. */
export interface Evidence {
  readonly observationId: string;
  readonly source: string;
  readonly registerKind: RegisterKind | null;
  readonly evidenceLevel: EvidenceLevel;
  readonly observedOn: string;
  readonly country: string | null;
  readonly organisation: string | null;
  readonly occupation: string | null;
  readonly activity: string | null;
  /** Whether a person took it into the figures of this wave; a report counts by itself. */
  readonly counts: boolean;
}

/** What is known at the date of one wave; null where nothing is. */
export interface WaveOutcome {
  readonly wave: Wave;
  readonly date: string;
  readonly employment: Evidence | null;
  readonly study: Evidence | null;
  readonly residence: Evidence | null;
}

/** What became of one participant after the end of the mobility, as far as the sources tell. */
export interface Outcomes {
  readonly participationId: string;
  /** `E`. */
  readonly end: string;
  readonly waves: readonly WaveOutcome[];
  /** From contributions and contracts in registers, after `E`, as of today. */
  readonly continuousWork: ContinuousWork;
  /** How many standing observations each source gave, and the day of the latest. */
  readonly sources: readonly {
    readonly kind: ObservationKind;
    readonly source: string;
    readonly registerKind: RegisterKind | null;
    readonly count: number;
    readonly lastObservedOn: string;
  }[];
  /** The first border entry after `E` where no return is verified yet: evidence to look at, never a verification. */
  readonly returnEvidence: { readonly enteredOn: string; readonly from: string | null } | null;
  /** Disagreements that wait for a person; null for readers who do not see them. */
  readonly openConflicts: number | null;
}

/**
 * The outcomes of one participation. A wave is shown once its date has come.
 *
 * @throws CodedError `record_not_found`
 */
export async function getOutcomes(context: Context, participationId: string): Promise<Outcomes> {
  const participation = await getObservedParticipation(context, participationId);
  const { universityId, anchor } = participation;
  const observations = await readObservations(context, [participation]);
  const entries = await readEntries(
    context,
    [participation],
    ['pension_contributions', 'labour_contracts', 'border_crossings'],
  );
  const ofKind = (kind: RegisterKind) => entries.filter(({ registerKind }) => registerKind === kind);
  const entry =
    returnState(participation) === 'verified'
      ? undefined
      : ofKind('border_crossings').find(({ direction, from }) => direction === 'in' && from >= anchor);
  await recordAudit(context, {
    action: 'outcomes.read',
    objectType: 'participation',
    objectId: participationId,
    universityId,
  });
  return {
    participationId,
    end: anchor,
    waves: WAVES.filter((wave) => waveOpens(wave, anchor) <= context.today).map((wave) => {
      const best = (kind: ObservationKind) => toEvidence(bestEvidence(observations, kind, wave, anchor), wave);
      return {
        wave,
        date: waveOpens(wave, anchor),
        employment: best('employment'),
        study: best('study'),
        residence: best('residence'),
      };
    }),
    continuousWork: continuousWork({
      contributionMonths: ofKind('pension_contributions').map(({ from }) => from),
      contracts: ofKind('labour_contracts'),
      after: anchor,
      asOf: context.today,
    }),
    sources: sourcesOf(observations),
    returnEvidence: entry ? { enteredOn: entry.from, from: entry.country } : null,
    openConflicts: await countOpenConflicts(context, participation),
  };
}

function toEvidence(observation: StandingObservation | undefined, wave: Wave): Evidence | null {
  if (!observation) return null;
  const { id, source, registerKind, evidenceLevel, observedOn, country, organisation, occupation, activity } =
    observation;
  return {
    observationId: id,
    source,
    registerKind,
    evidenceLevel,
    observedOn,
    country,
    organisation,
    occupation,
    activity,
    counts: source === 'report' || (observation.confirmedWaves?.includes(wave) ?? false),
  };
}

function sourcesOf(observations: readonly StandingObservation[]): Outcomes['sources'] {
  return OBSERVATION_KINDS.flatMap((kind) => {
    const ofKind = observations.filter((observation) => observation.kind === kind);
    const groups = Map.groupBy(ofKind, ({ source, registerKind }) => `${source} ${registerKind ?? ''}`);
    return [...groups.values()].flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const days = group.map(({ observedOn }) => observedOn).sort();
      return [
        {
          kind,
          source: first.source,
          registerKind: first.registerKind,
          count: group.length,
          lastObservedOn: days.at(-1) ?? first.observedOn,
        },
      ];
    });
  });
}

async function countOpenConflicts(
  { manager, principal }: Context,
  { universityId, id }: { readonly universityId: string; readonly id: string },
): Promise<number | null> {
  if (principal.role === 'qaitu_participant') return null;
  const [row] = await manager.query<{ open: number }[]>(
    `select count(*) as open from observation_conflict
     where university_id = $1 and participation_id = $2 and status = 'open'`,
    [universityId, id],
  );
  return row?.open ?? 0;
}
