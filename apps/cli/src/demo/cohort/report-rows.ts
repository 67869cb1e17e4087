import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.js';
import { EVIDENCE_LEVELS, type EvidenceLevel, type Wave, WAVE_MONTHS, WAVES } from '#domain/report/report-codes.js';
import type { BulkRow } from './bulk-files.js';
import type { CohortPlan, PlannedUniversity } from './cohort-plan.js';
import { drawEpisode, type Episode, isDeceasedOn } from './episode.js';
import { externalIdOf } from './participation-rows.js';
import type { Random } from './random.js';
import { drawAnswers } from './report-answers.js';

/** Share of participations that answer, by wave; ten points more where the state pays. */
const RESPONSE_RATE: Readonly<Record<Wave, number>> = { end: 0.75, m6: 0.55, m12: 0.45, m24: 0.35 };
const STATE_BUDGET_BONUS = 0.1;
const LATE_SHARE = 0.25;
const FILED_AGAIN_SHARE = 0.07;
/** Days after the wave within which a report is in time. */
const DAYS_ALLOWED: Readonly<Record<Wave, number>> = { end: 14, m6: 30, m12: 30, m24: 30 };

/** The reports of one university: a quarter late, 7 % filed again with better evidence. */
export function* reportRows(plan: CohortPlan, university: PlannedUniversity): Generator<BulkRow<'reports'>> {
  for (let position = university.first; position < university.first + university.count; position += 1) {
    const episode = drawEpisode(plan, position);
    if (episode.actualEnd === undefined) continue;
    for (const wave of WAVES) {
      yield* waveRows(plan, position, episode, wave, externalIdOf(university, position));
    }
  }
}

function* waveRows(
  plan: CohortPlan,
  position: number,
  episode: Episode,
  wave: Wave,
  externalId: string,
): Generator<BulkRow<'reports'>> {
  const random = plan.random(`report ${wave}`, position);
  const bonus = plan.funding(position) === 'state_budget' ? STATE_BUDGET_BONUS : 0;
  const due = addMonths(episode.anchor, WAVE_MONTHS[wave]);
  const submittedOn = addDays(due, drawDelay(random, wave));
  const isSilent = (day: CalendarDate) => day > plan.lastFactDay || isDeceasedOn(episode, day);
  if (!random.chance(RESPONSE_RATE[wave] + bonus) || isSilent(submittedOn)) return;
  const level = random.weighted<EvidenceLevel>([
    ['self', 64],
    ['university', 26],
    ['register', 10],
  ]);
  const answers = drawAnswers(plan, position, episode, wave);
  const report = { participation_external_id: externalId, wave, reference_date: due, ...answers };
  yield { ...report, submitted_on: submittedOn, evidence_level: level };
  const betterLevel = EVIDENCE_LEVELS[EVIDENCE_LEVELS.indexOf(level) + 1];
  const filedAgainOn = addDays(submittedOn, random.integer(5, 90));
  if (betterLevel && random.chance(FILED_AGAIN_SHARE) && !isSilent(filedAgainOn)) {
    yield { ...report, submitted_on: filedAgainOn, evidence_level: betterLevel };
  }
}

/** Days from the wave to the submission; never before the wave. */
function drawDelay(random: Random, wave: Wave): number {
  const allowed = DAYS_ALLOWED[wave];
  return random.chance(LATE_SHARE) ? random.integer(allowed + 1, 125) : random.integer(0, allowed);
}
