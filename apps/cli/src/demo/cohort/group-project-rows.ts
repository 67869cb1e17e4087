import { addDays, addMonths } from '#domain/calendar/calendar-date.js';
import type { CommitmentKind } from '#domain/commitment/commitment-codes.js';
import type { GroupProjectStatus } from '#domain/group-project/group-project-codes.js';
import type { BulkRow } from './bulk-files.js';
import type { CohortPlan, PlannedUniversity } from './cohort-plan.js';
import { drawEpisode, later } from './episode.js';
import { groupCodeOf } from './participation-rows.js';
import { drawCommitmentTitle } from './work-titles.js';

/** The group projects of one university, due half a year to two years after their last member came back. */
export function* groupProjectRows(
  plan: CohortPlan,
  university: PlannedUniversity,
): Generator<BulkRow<'group_projects'>> {
  const lastEnds = new Map<number, string>();
  for (let position = university.first; position < university.first + university.count; position += 1) {
    const group = plan.group(position);
    if (group > 0) lastEnds.set(group, later(lastEnds.get(group) ?? '', drawEpisode(plan, position).anchor));
  }
  for (const [group, lastEnd] of [...lastEnds].toSorted(([a], [b]) => a - b)) {
    const code = groupCodeOf(university, group);
    const random = plan.random('group project', code);
    const kind = random.pick<readonly [CommitmentKind, ...CommitmentKind[]]>([
      'educational',
      'technical',
      'scientific',
    ]);
    const title = drawCommitmentTitle(random, kind);
    const due = addMonths(lastEnd, random.pick([6, 9, 12, 18]));
    const decidedOn = later(addDays(due, random.integer(-45, 90)), addDays(lastEnd, 14));
    const fate = random.weighted<GroupProjectStatus>([
      ['accepted', 70],
      ['claimed', 10],
      ['agreed', 10],
      ['rejected', 7],
      ['cancelled', 3],
    ]);
    const decided = fate === 'accepted' || fate === 'rejected' || fate === 'cancelled';
    const isPast = decidedOn <= plan.lastFactDay;
    yield {
      group_code: code,
      title,
      task: `Топтың ортақ міндеті / Общая задача группы: ${title}`,
      due_date: due,
      status: isPast ? fate : 'agreed',
      decided_on: isPast && decided ? decidedOn : '',
    };
  }
}
