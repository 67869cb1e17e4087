import { COMMITMENT_TITLES, OUTPUT_TITLES } from '#cli/demo/cohort/work-titles.js';
import { PROPOSALS } from '#cli/demo/proposals.js';
import { FIGURE_COLUMNS } from '#reporting/publications/figure-columns.js';

/**
 * What people of the demonstration wrote, in the language they write in, and titles and codes that are the same in all
 * languages: the pages show them as they are. Longer texts first, as one may be part of another.
 */
export const ENTERED_TEXTS: readonly string[] = [
  ...Object.values(COMMITMENT_TITLES).flat(),
  ...Object.values(OUTPUT_TITLES).flat(),
  ...PROPOSALS.flatMap(({ problem, task, deliverables }) => [problem, task, ...deliverables.map(({ title }) => title)]),
  // The columns of the open data are explained with the codes that stand in them.
  ...FIGURE_COLUMNS.flatMap(({ description }) => [description.kk, description.ru]),
  'Общая задача группы',
  'Комиссия не учла рекомендацию музея, приложенную к заявке: каталог нужен трём районам области.',
  'Прошу удалить мой номер телефона и адрес почты.',
  'По закону данные хранятся, пока не исполнено обязательство.',
  'Школа-лицей (пример)',
  'Example LLP',
  // A published analysis, by the title it was published under.
  'Social-economic risks of outbound academic mobility of Kazakhstan',
  // The standard of the description of the data.
  'Frictionless Data',
  // The seed of the sample of verified records, which anybody may draw again.
  'Astana demonstration 2026',
].toSorted((one, other) => other.length - one.length);
