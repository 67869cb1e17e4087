import type { TestDatabase } from '#testing/database.js';
import { type Batch, ofKnown, openComparedRegister } from './compared-register.js';

/** In the order of their Kazakh names, which is neither that of their codes nor that of any value. */
export const NAMES = {
  ZERTEU: 'Алматы зерттеу университеті',
  BETA: 'Әуезов университеті',
  ALPHA: 'Байтұрсынұлы университеті',
  GAMMA: 'Ғылым университеті',
  DELTA: 'Дала университеті',
  KENDALA: 'Кен университеті',
  QALA: 'Қала университеті',
  ORDA: 'Орда университеті',
  OZEN: 'Өзен университеті',
  TAU: 'Тау университеті',
  URKER: 'Үркер университеті',
  SHYGYS: 'Шығыс университеті',
} as const;
export const BY_NAME = Object.keys(NAMES);

// The academic year of each question.
const BENCHMARKED = '2024-12-15';
const PAIRED = '2023-03-31';
const PROJECTS_END = '2022-06-30';
const CORRELATED = '2020-03-31';
const WEIGHED = '2019-03-31';
const STANDING_OUT = '2011-03-31';

const returned = (isYes: boolean) => ({ returned: isYes });

/** The statistics' own example, (20 of 200, 150 yes) and (30 of 400, 240 yes) with 24 yes, and a third cell of others. */
export const BENCHMARK: Batch[] = [
  ...ofKnown(12, 20, { university: 'ALPHA', end: BENCHMARKED, category: 'bachelor', country: 'PL' }, returned),
  ...ofKnown(12, 30, { university: 'ALPHA', end: BENCHMARKED, category: 'master', country: 'KR' }, returned),
  { university: 'ALPHA', end: BENCHMARKED, count: 5 },
  ...ofKnown(100, 130, { university: 'BETA', end: BENCHMARKED, category: 'bachelor', country: 'DE' }, returned),
  ...ofKnown(38, 50, { university: 'GAMMA', end: BENCHMARKED, category: 'bachelor', country: 'LT' }, returned),
  ...ofKnown(200, 300, { university: 'DELTA', end: BENCHMARKED, category: 'master', country: 'CN' }, returned),
  ...ofKnown(28, 70, { university: 'ORDA', end: BENCHMARKED, category: 'master', country: 'JP' }, returned),
  ...ofKnown(5, 9, { university: 'QALA', end: BENCHMARKED, category: 'doctoral', country: null }, returned),
];

const PAIRS: Batch[] = [
  ...ofKnown(56, 70, { university: 'ZERTEU', end: PAIRED }, returned),
  ...ofKnown(48, 80, { university: 'SHYGYS', end: PAIRED, category: 'master' }, returned),
  // Somebody else's money, which does not count where nothing else is asked for.
  { university: 'SHYGYS', end: PAIRED, funding: 'self', count: 7, returned: true },
];

/** Years of few: 8 of 10, 20 of 23, 9 of 22, 2 of 3. */
const SMALL_YEARS: Batch[] = (
  [
    ['2014-12-31', 8, 10],
    ['2015-09-01', 20, 23],
    ['2017-08-31', 9, 22],
    ['2017-09-01', 2, 3],
  ] as const
).flatMap(([end, yes, known]) => ofKnown(yes, known, { university: 'TAU', end }, returned));

/** Positive and in contact, of 25 known each but for one university of ten. */
export const TOGETHER = [
  ['ALPHA', 20, 18, 25],
  ['BETA', 15, 11, 25],
  ['GAMMA', 10, 14, 25],
  ['DELTA', 24, 21, 25],
  ['ORDA', 5, 9, 25],
  ['OZEN', 9, 1, 10],
] as const;
const CORRELATION: Batch[] = TOGETHER.flatMap(([university, positive, contact, known]) =>
  Array.from({ length: known }, (_, each) => ({
    university,
    end: CORRELATED,
    count: 1,
    after12: { positive: each < positive, contact: each < contact, leaving: each < 3 },
  })),
);

/** Eleven universities alike, and one that is not. */
const OUTLIER: Batch[] = BY_NAME.flatMap((university) =>
  ofKnown(university === 'OZEN' ? 5 : 20, 40, { university, end: STANDING_OUT }, returned),
);

const inContact = (isYes: boolean) => ({ after12: { contact: isYes } });
const STRATA: Batch[] = [
  ...ofKnown(24, 30, { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'F' }, inContact),
  { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'F', count: 30 },
  ...ofKnown(5, 10, { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'M' }, inContact),
  { university: 'URKER', end: WEIGHED, category: 'bachelor', sex: 'M', count: 30 },
  { university: 'URKER', end: WEIGHED, category: 'master', count: 5 },
];

/** Two universities' projects: of bachelors in Europe, and of members who share nothing. */
const MEMBERS: Record<string, readonly [category: string, country: string][]> = {
  same: [
    ['bachelor', 'PL'],
    ['bachelor', 'DE'],
  ],
  different: [
    ['bachelor', 'PL'],
    ['master', 'KR'],
  ],
};
const PROJECTS = (
  [
    ['KENDALA', 'same', false],
    ['KENDALA', 'different', true],
    ['QALA', 'same', true],
    ['QALA', 'same', true],
    ['QALA', 'different', false],
  ] as const
).map(([university, members, accepted], place) => ({ university, members, accepted, group: `G${place}` }));
const OF_PROJECTS: Batch[] = PROJECTS.flatMap(({ university, members, group }) =>
  (MEMBERS[members] ?? []).map(([category, country]) => ({
    university,
    group,
    category,
    country,
    end: PROJECTS_END,
    count: 1,
  })),
);

/** The register of these universities. */
export async function openComparedUniversities(): Promise<TestDatabase> {
  return await openComparedRegister(NAMES, PROJECTS, [
    ...BENCHMARK,
    ...PAIRS,
    ...SMALL_YEARS,
    ...CORRELATION,
    ...STRATA,
    ...OF_PROJECTS,
    ...OUTLIER,
  ]);
}
