import { addDays } from '#domain/calendar/calendar-date.js';
import type { OutputType } from '#domain/output/output-codes.js';
import type { Category } from '#domain/participation/participation-codes.js';
import type { BulkRow } from './bulk-files.js';
import type { CohortPlan, PlannedUniversity } from './cohort-plan.js';
import { drawEpisode, isDeceasedOn } from './episode.js';
import { externalIdOf } from './participation-rows.js';
import { drawOutputTitle } from './work-titles.js';

/** Share of participations from which something comes. */
const PRODUCTIVE_SHARE: Readonly<Record<Category, number>> = {
  bachelor: 0.015,
  master: 0.13,
  doctoral: 0.47,
  residency: 0.05,
  staff: 0.44,
};
const MOST_OUTPUTS = 6;

/** The outputs of one university. DOIs have the prefix 10.5555, which is set aside for examples. */
export function* outputRows(plan: CohortPlan, university: PlannedUniversity): Generator<BulkRow<'outputs'>> {
  for (let position = university.first; position < university.first + university.count; position += 1) {
    const random = plan.random('outputs', position);
    if (!random.chance(PRODUCTIVE_SHARE[plan.category(position)])) continue;
    const episode = drawEpisode(plan, position);
    const externalId = externalIdOf(university, position);
    const dates = [addDays(episode.anchor, random.integer(20, 500))];
    while (dates.length < MOST_OUTPUTS && random.chance(0.28)) {
      dates.push(addDays(episode.anchor, random.integer(20, 690)));
    }
    let number = 0;
    for (const date of dates.toSorted()) {
      const type = random.weighted<OutputType>([
        ['publication', 52],
        ['conference', 20],
        ['course', 14],
        ['patent', 5],
        ['creative_work', 4],
        ['software', 3],
        ['dataset', 2],
        ['startup', 1],
      ]);
      const title = drawOutputTitle(random, type);
      const share = random.pick(['0.5', '0.5', '0.33', '0.2', '0.25', '1']);
      const verifiedOn = addDays(date, random.integer(1, 60));
      const isVerified = random.chance(0.68) && verifiedOn <= plan.lastFactDay;
      if (date > plan.lastFactDay || isDeceasedOn(episode, date) || episode.status === 'departed') continue;
      number += 1;
      yield {
        participation_external_id: externalId,
        output_no: String(number),
        type,
        title,
        date,
        doi: type === 'publication' ? `10.5555/${externalId.toLowerCase()}.${number}` : '',
        share,
        verified_on: isVerified ? verifiedOn : '',
      };
    }
  }
}
