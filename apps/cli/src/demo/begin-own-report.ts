import type { CalendarDate } from '#domain/calendar/calendar-date.js';
import type { Category } from '#domain/participation/participation-codes.js';
import { getReportQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import { type Wave, WAVE_MONTHS } from '#domain/report/report-codes.js';
import { type Principal, WORKER } from '#persistence/context.js';
import { saveReportDraft } from '#registry/reports/save-report-draft.js';
import { expireDueReports } from '#registry/waves/open-due-waves.js';
import { filledAnswers } from './filled-answers.js';
import { openWave } from './open-wave.js';
import type { Stagehands } from './stagehands.js';

/** Waves whose report may have been forgotten, the last first. */
const WAVES: readonly Wave[] = ['m24', 'm12', 'm6'];
const BEGUN_DAYS_AGO = 3;

interface Unreported {
  readonly universityId: string;
  readonly participationId: string;
  readonly category: Category;
  readonly anchor: CalendarDate;
  readonly wave: Wave;
}

/**
 * The participant of the demonstration has filled in a report that has come, and not sent it yet: something to go on with.
 * Nothing where every wave that has come is reported.
 */
export async function beginOwnReport(hands: Stagehands, participant: Principal): Promise<void> {
  const [missing] = await hands.on(
    0,
    WORKER,
    async ({ manager }) =>
      await manager.query<Unreported[]>(
        `select p.university_id as "universityId", p.id as "participationId", p.category, e.day as anchor, w.wave
         from participation p
         cross join lateral (select coalesce(p.actual_end, p.planned_end) as day) e
         cross join unnest($2::text[], $3::integer[]) as w (wave, months)
         where p.person_id = $1 and (e.day + make_interval(months => w.months))::date <= $4::date - $5::integer
           and not exists (select from report r where r.university_id = p.university_id and r.participation_id = p.id
             and r.wave = w.wave)
         order by w.months desc limit 1`,
        [participant.personId, WAVES, WAVES.map((wave) => WAVE_MONTHS[wave]), hands.today, BEGUN_DAYS_AGO],
      ),
  );
  if (!missing) return;
  const { wave, category } = missing;
  const { id, version, opensOn } = await openWave(hands, missing, wave, BEGUN_DAYS_AGO);
  await hands.on(-BEGUN_DAYS_AGO, participant, async (context) => {
    const given = { residence_country: 'KZ', activities: ['employed', 'study'], employer: 'Қазгидромет' };
    const answers = filledAnswers(getReportQuestionnaire(wave, category), given, opensOn);
    await saveReportDraft(context, id, version, answers, 'kk');
  });
  await hands.on(0, WORKER, async (context) => await expireDueReports(context, 10));
}
