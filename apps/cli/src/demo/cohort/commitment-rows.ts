import { addDays, addMonths, type CalendarDate } from '#domain/calendar/calendar-date.js';
import type { CommitmentKind } from '#domain/commitment/commitment-codes.js';
import type { BulkRow } from './bulk-files.js';
import type { CohortPlan, PlannedUniversity } from './cohort-plan.js';
import { drawEpisode, type Episode, isDeceasedOn, later } from './episode.js';
import { externalIdOf } from './participation-rows.js';
import type { Random } from './random.js';
import { drawCommitmentTitle } from './work-titles.js';

type Row = BulkRow<'commitments'>;
type StateCells = Omit<
  Row,
  'participation_external_id' | 'commitment_no' | 'title' | 'kind' | 'priority' | 'due_date' | 'weight'
>;

const SHARE_WITH_ONE_WITHOUT_STATE_BUDGET = 0.035;

const ONLY_AGREED: StateCells = {
  status: 'agreed',
  claimed_degree: '',
  claimed_on: '',
  verified_degree: '',
  verified_on: '',
  rejected_on: '',
  waived_on: '',
  evidence: '',
};

/** The commitments of one university: one to three of every state-funded participation, now and then one of another. */
export function* commitmentRows(plan: CohortPlan, university: PlannedUniversity): Generator<Row> {
  for (let position = university.first; position < university.first + university.count; position += 1) {
    const random = plan.random('commitments', position);
    const count = commitmentCount(random, plan.funding(position) === 'state_budget');
    if (count === 0) continue;
    const episode = drawEpisode(plan, position);
    const externalId = externalIdOf(university, position);
    for (let number = 1; number <= count; number += 1) {
      const kind = random.weighted<CommitmentKind>([
        ['educational', 32],
        ['scientific', 32],
        ['technical', 16],
        ['humanitarian', 12],
        ['creative', 8],
      ]);
      const due = addMonths(episode.anchor, random.pick([3, 6, 9, 12, 24]));
      yield {
        participation_external_id: externalId,
        commitment_no: String(number),
        title: drawCommitmentTitle(random, kind),
        kind,
        priority: random.chance(0.6) ? String(random.integer(1, 9)) : '',
        due_date: due,
        weight: random.weighted([
          ['1', 42],
          ['2', 15],
          ['0.5', 15],
          ['1.5', 14],
          ['3', 14],
        ]),
        ...stateCells(random, episode, due, plan.lastFactDay, `https://example.org/evidence/${externalId}-${number}`),
      };
    }
  }
}

function commitmentCount(random: Random, stateBudget: boolean): number {
  if (stateBudget) return random.integer(1, 3);
  return random.chance(SHARE_WITH_ONE_WITHOUT_STATE_BUDGET) ? 1 : 0;
}

/** Three in five are claimed about the due date, most of those verified; those who stay away seldom claim anything. */
function stateCells(
  random: Random,
  episode: Episode,
  due: CalendarDate,
  lastFactDay: CalendarDate,
  evidence: string,
): StateCells {
  const nothingAfter = (day: CalendarDate) => day > lastFactDay || isDeceasedOn(episode, day);
  if (random.chance(0.04)) {
    const waivedOn = addDays(episode.anchor, random.integer(5, 85));
    return nothingAfter(waivedOn) ? ONLY_AGREED : { ...ONLY_AGREED, status: 'waived', waived_on: waivedOn };
  }
  const claimedOn = later(addDays(due, random.integer(-60, 40)), addDays(episode.anchor, 3));
  const claims = random.chance(episode.cameBack ? 0.66 : 0.2) && episode.status !== 'departed';
  if (!claims || nothingAfter(claimedOn)) return ONLY_AGREED;
  const claimedDegree = random.weighted([
    [1, 43],
    [0.8, 17],
    [0.9, 14],
    [0.5, 14],
    [0.75, 12],
  ]);
  const claimed = {
    ...ONLY_AGREED,
    status: 'claimed',
    claimed_degree: String(claimedDegree),
    claimed_on: claimedOn,
    evidence: random.chance(0.85) ? evidence : '',
  };
  const decidedOn = addDays(claimedOn, random.integer(5, 80));
  const decision = random.weighted([
    ['verified', 72],
    ['rejected', 9],
    ['open', 19],
  ]);
  if (decision === 'open' || decidedOn > lastFactDay) return claimed;
  if (decision === 'rejected') return { ...claimed, status: 'rejected', rejected_on: decidedOn };
  const verifiedDegree = random.weighted([
    [claimedDegree, 62],
    [claimedDegree / 2, 30],
    [0, 8],
  ]);
  return {
    ...claimed,
    status: 'verified',
    verified_degree: String(Math.round(verifiedDegree * 100) / 100),
    verified_on: decidedOn,
    evidence,
  };
}
