import type { Activity, EvidenceLevel, Wave } from '#domain/report/report-codes.js';
import { waveOpens } from '#domain/report/report-rules.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { evidenceAnswers } from '#domain/observation/wave-evidence.js';
import { sameValue } from '#domain/fields/draft.js';
import type { Context } from '#persistence/context.js';
import { type ObservedParticipation, readObservations } from './known-facts.js';
import { newId } from './store-observations.js';

interface StoredAnswers {
  readonly id: string;
  readonly activities: string[] | null;
  readonly residenceCountry: string | null;
  readonly employer: string | null;
  readonly occupation: string | null;
}

/**
 * Brings the report row of one wave and one level in line with the observations that are confirmed for it: makes it with the
 * first confirmation, changes it with the next, and blanks it when the last one is taken back. Indicators read nothing but
 * reports, so this row is how evidence reaches them (docs/decisions, 14). Its day stays that of the first confirmation.
 *
 * The caller holds the lock of the participation.
 *
 * @throws CodedError `evidence_report_of_that_day` where a file already brought a report of that wave, level and day
 */
export async function writeEvidenceReport(
  context: Context,
  participation: ObservedParticipation,
  wave: Wave,
  level: EvidenceLevel,
): Promise<void> {
  const { manager, principal, today, now } = context;
  const { universityId, id: participationId, anchor } = participation;
  const confirmed = (await readObservations(context, [participation])).filter(
    ({ status, evidenceLevel, confirmedWaves }) =>
      status === 'confirmed' && evidenceLevel === level && confirmedWaves?.includes(wave),
  );
  const answers = evidenceAnswers(confirmed, await readOwnActivities(context, participation, wave));
  const [stored] = await manager.query<StoredAnswers[]>(
    `select id, activities, residence_country as "residenceCountry", employer, occupation from report
     where university_id = $1 and participation_id = $2 and wave = $3 and evidence_level = $4 and from_observations`,
    [universityId, participationId, wave, level],
  );
  const { activities, residenceCountry, employer, occupation } = answers;
  const values = [activities, residenceCountry, employer, occupation];
  if (stored) {
    const before = [stored.activities, stored.residenceCountry, stored.employer, stored.occupation];
    if (values.every((value, index) => sameValue(value, before[index]))) return;
    await manager.query(
      `update report set activities = $3, residence_country = $4, employer = $5, occupation = $6, resubmitted_on = $7,
         decided_by = $8, version = version + 1, updated_at = $9
       where university_id = $1 and id = $2`,
      [universityId, stored.id, ...values, today, principal.userId, now],
    );
    return;
  }
  if (confirmed.length === 0) return;
  const [made] = await manager.query<{ id: string }[]>(
    `insert into report (university_id, id, participation_id, wave, status, submitted_on, accepted_on, evidence_level,
       reference_date, activities, residence_country, employer, occupation, submitted_by, decided_by, from_observations,
       created_at, updated_at)
     values ($1, $2, $3, $4, 'accepted', $5, $5, $6, $7, $8, $9, $10, $11, $12, $12, true, $13, $13)
     on conflict on constraint report_key_uq do nothing returning id`,
    [
      universityId,
      newId(context),
      participationId,
      wave,
      today,
      level,
      waveOpens(wave, anchor),
      ...values,
      principal.userId,
      now,
    ],
  );
  if (made) return;
  throw new CodedError(
    'evidence_report_of_that_day',
    'conflict',
    'A report of this wave and level was filed today by other means. Change that one, or confirm tomorrow.',
  );
}

/** The participant's own answer, the latest filled one. */
async function readOwnActivities(
  { manager }: Context,
  { universityId, id }: ObservedParticipation,
  wave: Wave,
): Promise<Activity[] | null> {
  const [own] = await manager.query<{ activities: Activity[] }[]>(
    `select activities from report
     where university_id = $1 and participation_id = $2 and wave = $3 and evidence_level = 'self'
       and submitted_on is not null and cardinality(activities) > 0
     order by submitted_on desc, id desc limit 1`,
    [universityId, id, wave],
  );
  return own?.activities ?? null;
}
