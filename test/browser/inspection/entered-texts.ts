import { COMMITMENT_TITLES, OUTPUT_TITLES } from '#cli/demo/cohort/work-titles.js';
import { PROPOSALS } from '#cli/demo/proposals.js';

/**
 * What people of the demonstration wrote, in the language they write in: the pages show it as it was entered, whatever
 * language they are read in. Longer texts first, as one may be part of another.
 */
export const ENTERED_TEXTS: readonly string[] = [
  ...Object.values(COMMITMENT_TITLES).flat(),
  ...Object.values(OUTPUT_TITLES).flat(),
  ...PROPOSALS.flatMap(({ problem, task, deliverables }) => [problem, task, ...deliverables.map(({ title }) => title)]),
  'Общая задача группы',
  'Комиссия не учла рекомендацию музея, приложенную к заявке: каталог нужен трём районам области.',
  'Школа-лицей (пример)',
  'Example LLP',
  // The seed of the sample of verified records, which anybody may draw again.
  'Astana demonstration 2026',
].toSorted((one, other) => other.length - one.length);
