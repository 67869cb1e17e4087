import { CodedError } from '#domain/errors/coded-error.js';
import { type WorkActivity, WORK_ACTIVITIES } from '#domain/observation/observation-codes.js';
import type { Activity, EvidenceLevel } from '#domain/report/report-codes.js';
import { type Context, workerFor } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { detectConflicts } from './detect-conflicts.js';
import { readObservations, type StandingObservation } from './known-facts.js';
import {
  insertObservations,
  type NewObservation,
  newId,
  supersedeObservations,
  withdrawObservations,
} from './store-observations.js';

interface SubmittedReport {
  readonly universityId: string;
  readonly participationId: string;
  readonly evidenceLevel: EvidenceLevel;
  readonly submittedOn: string | null;
  readonly observedOn: string | null;
  readonly activities: readonly Activity[] | null;
  readonly residenceCountry: string | null;
  readonly employer: string | null;
  readonly occupation: string | null;
  readonly fromObservations: boolean;
}

/** What a report says of one thing. */
type Said = Pick<NewObservation, 'kind' | 'activity' | 'country' | 'organisation' | 'occupation'>;

/** Of what a re-submission leaves out. */
const NO_LONGER_REPORTED = 'no longer in the report';

/**
 * Takes what a submitted report says of work, study and residence into the observations, and compares it with what other
 * sources say. To be called after every submission, in its transaction; whoever submits, participant or coordinator, the
 * rows are written by the worker in their name.
 *
 * Each answer is one observation: residence, study, and every kind of work, with employer and occupation. It speaks of the
 * report's reference date, else of the day it was submitted. Asked again without a change it changes nothing. A re-submission
 * replaces what it says otherwise by a newer observation (`superseded_by` names it) and withdraws what it no longer says;
 * the former ones stay. Later waves never supersede earlier ones: they speak of another day.
 *
 * @returns the ids of the observations that were added
 * @throws CodedError `record_not_found`, `report_not_submitted`
 */
export async function recordObservationsOfReport(context: Context, reportId: string): Promise<string[]> {
  const report = await findReport(context, reportId);
  if (!report) throw new CodedError('record_not_found', 'not_found', 'There is no such report.');
  // What was made of observations is not observed again.
  if (report.fromObservations) return [];
  const { universityId, participationId, observedOn } = report;
  if (report.submittedOn === null || observedOn === null) {
    throw new CodedError('report_not_submitted', 'conflict', 'Only a submitted report is observed.');
  }
  const key = { universityId, id: participationId };
  const added = await asPrincipal(context, workerFor(context.principal), async (worker) => {
    const former = (await readObservations(worker, [key])).filter((known) => known.reportId === reportId);
    const left = new Set(former);
    const news: NewObservation[] = [];
    const replaced = [];
    for (const said of whatItSays(report)) {
      const old = former.find(({ kind, activity }) => kind === said.kind && activity === (said.activity ?? null));
      if (old) left.delete(old);
      if (old && saysTheSame(old, said, report, observedOn)) continue;
      const id = newId(worker);
      if (old) replaced.push({ universityId, id: old.id, by: id });
      const { evidenceLevel } = report;
      news.push({ id, universityId, participationId, reportId, source: 'report', evidenceLevel, observedOn, ...said });
    }
    await supersedeObservations(worker, replaced);
    await insertObservations(worker, news);
    await withdrawObservations(worker, [...left], NO_LONGER_REPORTED);
    return news.map(({ id }) => id);
  });
  await detectConflicts(context, [key]);
  return added;
}

/** As the principal may see it: nobody observes a report they could not read. */
async function findReport({ manager }: Context, id: string): Promise<SubmittedReport | undefined> {
  const [report] = await manager.query<SubmittedReport[]>(
    `select university_id as "universityId", participation_id as "participationId", evidence_level as "evidenceLevel",
       submitted_on as "submittedOn", coalesce(reference_date, submitted_on) as "observedOn", activities,
       residence_country as "residenceCountry", employer, occupation, from_observations as "fromObservations"
     from report where id = $1`,
    [id],
  );
  return report;
}

function whatItSays({ activities, residenceCountry, employer, occupation }: SubmittedReport): Said[] {
  const work = (activities ?? []).filter(isWork);
  return [
    ...work.map((activity) => ({ kind: 'employment' as const, activity, organisation: employer, occupation })),
    ...(activities?.includes('study') ? [{ kind: 'study' as const }] : []),
    ...(residenceCountry === null ? [] : [{ kind: 'residence' as const, country: residenceCountry }]),
  ];
}

function isWork(activity: Activity): activity is WorkActivity {
  return WORK_ACTIVITIES.some((work) => work === activity);
}

function saysTheSame(old: StandingObservation, said: Said, report: SubmittedReport, observedOn: string): boolean {
  return (
    old.observedOn === observedOn &&
    old.evidenceLevel === report.evidenceLevel &&
    old.country === (said.country ?? null) &&
    old.organisation === (said.organisation ?? null) &&
    old.occupation === (said.occupation ?? null)
  );
}
