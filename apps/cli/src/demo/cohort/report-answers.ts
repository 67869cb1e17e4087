import type { Category } from '#domain/participation/participation-codes.js';
import { type Activity, type Problem, PROBLEMS, type Wave } from '#domain/report/report-codes.js';
import type { BulkRow } from './bulk-files.js';
import type { CohortPlan } from './cohort-plan.js';
import type { Episode } from './episode.js';
import type { Random } from './random.js';

type AnswerCells = Omit<
  BulkRow<'reports'>,
  'participation_external_id' | 'wave' | 'submitted_on' | 'evidence_level' | 'reference_date'
>;
type ActivityWeights = readonly [readonly [string, number], ...(readonly [string, number])[]];

/** Share of questions that are skipped. */
const BLANK_SHARE = 0.05;

const NO_ANSWERS: AnswerCells = {
  activities: '',
  residence_country: '',
  employer: '',
  occupation: '',
  level_match: '',
  field_match: '',
  contact_with_host: '',
  migration_intention: '',
  support_mentor: '',
  support_access: '',
  support_admin: '',
  support_housing: '',
  support_language: '',
  support_integration: '',
  problems: '',
  serious_problem: '',
};

const STILL_STUDYING: ActivityWeights = [
  ['study', 45],
  ['study;employed', 18],
  ['employed', 17],
  ['unemployed', 4],
  ['self_employed', 3],
  ['study;self_employed', 3],
  ['own_business', 3],
  ['caring', 2],
  ['other', 3],
  ['military', 1],
  ['travel', 1],
];
const MOSTLY_IN_WORK: ActivityWeights = [
  ['employed', 42],
  ['study', 20],
  ['study;employed', 10],
  ['unemployed', 9],
  ['self_employed', 6],
  ['own_business', 4],
  ['caring', 3],
  ['other', 4],
  ['military', 1],
  ['travel', 1],
];
const STAFF: ActivityWeights = [
  ['employed', 80],
  ['self_employed', 8],
  ['study;employed', 8],
  ['own_business', 3],
  ['retired', 1],
];

const EMPLOYERS = ['ТОО «Пример»', 'АҚ «Үлгі»', 'КГП «Пример»', 'Example LLP', 'Школа-лицей (пример)'] as const;
const QUALIFIED_OCCUPATIONS = [
  '2512',
  '251',
  '2',
  '2310',
  '2211',
  '2431',
  '2149',
  '26',
  '31',
  '3343',
  '33',
  '13',
] as const;
const OTHER_OCCUPATIONS = ['42', '4110', '5', '5223', '8322', '9', '7'] as const;
const ELSEWHERE = ['DE', 'US', 'PL', 'AE', 'TR', 'RU'] as const;

/** What a participant answers in a wave; a refiled report repeats it. */
export function drawAnswers(plan: CohortPlan, position: number, episode: Episode, wave: Wave): AnswerCells {
  const random = plan.random(`answers ${wave}`, position);
  const category = plan.category(position);
  if (wave === 'end') return endAnswers(random, plan, category, episode);
  const activities = orBlank(random, drawActivities(random, category, wave));
  return {
    ...NO_ANSWERS,
    activities,
    ...workAnswers(random, activities.split(';') as Activity[]),
    residence_country: orBlank(random, drawResidence(random, plan.country(position), episode)),
    contact_with_host: orBlank(random, random.chance(0.43) ? 'yes' : 'no'),
    migration_intention: orBlank(random, drawIntention(random, episode)),
  };
}

function endAnswers(random: Random, plan: CohortPlan, category: Category, episode: Episode): AnswerCells {
  const rating = random.integer(2, 4);
  const item = () => orBlank(random, String(Math.min(5, Math.max(1, rating + random.integer(-1, 1)))));
  return {
    ...NO_ANSWERS,
    activities: category === 'staff' ? 'employed' : 'study',
    residence_country: episode.cameBack && random.chance(0.6) ? 'KZ' : '',
    support_mentor: item(),
    support_access: item(),
    support_admin: item(),
    support_housing: item(),
    support_language: item(),
    support_integration: item(),
    problems: random.chance(0.3) ? drawProblems(random) : '',
    serious_problem: orBlank(random, random.chance(0.115) ? 'yes' : 'no'),
  };
}

function drawActivities(random: Random, category: Category, wave: Wave): string {
  if (category === 'staff') return random.weighted(STAFF);
  const studies = wave !== 'm24' && category !== 'master';
  return random.weighted(studies ? STILL_STUDYING : MOSTLY_IN_WORK);
}

function workAnswers(
  random: Random,
  activities: readonly Activity[],
): Pick<AnswerCells, 'employer' | 'occupation' | 'level_match' | 'field_match'> {
  const employed = activities.includes('employed');
  const independent = activities.includes('self_employed') || activities.includes('own_business');
  if (!employed && !independent) return { employer: '', occupation: '', level_match: '', field_match: '' };
  const isQualified = random.chance(0.74);
  return {
    employer: employed && random.chance(0.88) ? random.pick(EMPLOYERS) : '',
    occupation: random.chance(0.92) ? random.pick(isQualified ? QUALIFIED_OCCUPATIONS : OTHER_OCCUPATIONS) : '',
    level_match: orBlank(random, random.chance(isQualified ? 0.66 : 0.25) ? 'yes' : 'no'),
    field_match: orBlank(random, random.chance(isQualified ? 0.8 : 0.5) ? 'yes' : 'no'),
  };
}

/** Those who came back live in Kazakhstan, save a few who left again; the others mostly in the host country. */
function drawResidence(random: Random, hostCountry: string, episode: Episode): string {
  const virtual = episode.mode === 'virtual';
  if (episode.cameBack || virtual) {
    const leftAgain = episode.wishesToLeave && !virtual && random.chance(0.06);
    return leftAgain ? random.pick(ELSEWHERE) : 'KZ';
  }
  return random.chance(0.8) ? hostCountry : random.pick(ELSEWHERE);
}

function drawIntention(random: Random, episode: Episode): string {
  if (episode.wishesToLeave) {
    return random.weighted([
      ['4', 60],
      ['5', 34],
      ['3', 6],
    ]);
  }
  return random.weighted([
    ['1', 37],
    ['2', 43],
    ['3', 18],
    ['4', 2],
  ]);
}

function drawProblems(random: Random): string {
  const count = random.integer(1, 3);
  const drawn = new Set<Problem>();
  while (drawn.size < count) drawn.add(random.pick(PROBLEMS));
  return [...drawn].join(';');
}

function orBlank(random: Random, answer: string): string {
  return random.chance(BLANK_SHARE) ? '' : answer;
}
