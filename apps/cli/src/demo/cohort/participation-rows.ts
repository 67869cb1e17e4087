import { addDays, daysBetween } from '#domain/calendar/calendar-date.js';
import type { FundingSource, Programme, ReturnEvidence } from '#domain/participation/participation-codes.js';
import { getUniversity } from '#reference/universities.js';
import type { BulkRow } from './bulk-files.js';
import type { CohortPlan, PlannedUniversity } from './cohort-plan.js';
import { drawHostInstitution } from './host-institutions.js';
import { drawHome } from './home-regions.js';
import { drawEpisode, type Episode, isDeceasedOn } from './episode.js';
import { drawPerson } from './people.js';
import type { Random } from './random.js';
import { drawField } from './study-fields.js';

type Row = BulkRow<'participations'>;

/** ECTS credits a programme is planned with; teaching and short training carry none. */
const PLANNED_CREDITS: Readonly<Partial<Record<Programme, number>>> = {
  exchange: 30,
  double_degree: 60,
  internship: 6,
  research_stay: 10,
  summer_school: 5,
};

const CREDITS_OF_A_YEAR = 60;

/** How often the amount paid is known, by funding. A participant's own means are nobody's payment. */
const AMOUNT_KNOWN: Readonly<Partial<Record<FundingSource, number>>> = {
  state_budget: 1,
  university: 0.73,
  erasmus_plus: 0.67,
  international_grant: 0.68,
};

/** The external id of a participation: `KAZNU-24-0001`, the key of re-imports. */
export function externalIdOf(university: PlannedUniversity, position: number): string {
  return `${university.code}-24-${String(position - university.first + 1).padStart(4, '0')}`;
}

/** The code of a university's group project. */
export function groupCodeOf(university: PlannedUniversity, group: number): string {
  return `${university.code}-G${String(group).padStart(2, '0')}`;
}

/** The participations of one university. */
export function* participationRows(plan: CohortPlan, university: PlannedUniversity): Generator<Row> {
  for (let position = university.first; position < university.first + university.count; position += 1) {
    yield participationRow(plan, university, position, drawEpisode(plan, position));
  }
}

function participationRow(plan: CohortPlan, university: PlannedUniversity, position: number, episode: Episode): Row {
  const random = plan.random('participation', position);
  const country = plan.country(position);
  const category = plan.category(position);
  const group = plan.group(position);
  const person = plan.person(position);
  const home = drawHome(plan.random('home', person), getUniversity(plan.universityOf(person).code).region);
  return {
    external_id: externalIdOf(university, position),
    ...drawPerson(plan, person),
    phone: '',
    home_region: home.region,
    rural: home.rural,
    category,
    field: drawField(random, university.code, category),
    funding: plan.funding(position),
    programme: episode.programme,
    mode: episode.mode,
    host_country: country,
    host_institution: drawHostInstitution(random, country),
    host_ror: '',
    planned_start: episode.plannedStart,
    planned_end: episode.plannedEnd,
    actual_start: episode.actualStart,
    actual_end: episode.actualEnd ?? '',
    status: episode.status,
    ...returnCells(plan, position, episode),
    ...creditCells(random, plan, category, episode),
    ...amountCells(random, plan.funding(position), episode),
    waiver: episode.waiver?.kind ?? '',
    waiver_date: episode.waiver?.date ?? '',
    group_code: group > 0 ? groupCodeOf(university, group) : '',
  };
}

type ReturnCells = Pick<
  Row,
  'return_status' | 'return_date' | 'return_verified_on' | 'not_returned_on' | 'return_evidence'
>;

const NOT_KNOWN: ReturnCells = {
  return_status: '',
  return_date: '',
  return_verified_on: '',
  not_returned_on: '',
  return_evidence: '',
};

/** Nine in ten returns are recorded, most of them verified; of those who stay away, a little more than half. */
function returnCells(plan: CohortPlan, position: number, episode: Episode): ReturnCells {
  const random = plan.random('return', position);
  const { actualEnd } = episode;
  if (actualEnd === undefined || episode.mode === 'virtual') return NOT_KNOWN;
  if (!episode.cameBack) {
    const confirmedOn = addDays(actualEnd, random.integer(60, 400));
    const confirmed = random.chance(0.58) && confirmedOn <= plan.lastFactDay && !isDeceasedOn(episode, confirmedOn);
    return confirmed ? { ...NOT_KNOWN, return_status: 'not_returned', not_returned_on: confirmedOn } : NOT_KNOWN;
  }
  const returnedOn = addDays(actualEnd, random.chance(0.035) ? random.integer(31, 120) : random.integer(0, 12));
  const recorded = random.chance(0.91) && returnedOn <= plan.lastFactDay && !isDeceasedOn(episode, returnedOn);
  if (!recorded) return NOT_KNOWN;
  const returned = { ...NOT_KNOWN, return_status: 'returned', return_date: returnedOn };
  const verifiedOn = addDays(returnedOn, random.chance(0.9) ? random.integer(1, 45) : random.integer(46, 300));
  const verified = random.chance(plan.funding(position) === 'state_budget' ? 0.91 : 0.76);
  if (!verified || verifiedOn > plan.lastFactDay) return returned;
  const evidence = random.weighted<ReturnEvidence>([
    ['return_order', 53],
    ['re_enrolment', 30],
    ['border_record', 9],
    ['employment_record', 5],
    ['other', 3],
  ]);
  return { ...returned, return_verified_on: verifiedOn, return_evidence: evidence };
}

type CreditCells = Pick<Row, 'credits_planned' | 'credits_earned' | 'credits_recognised' | 'recognition_final'>;

function creditCells(random: Random, plan: CohortPlan, category: string, episode: Episode): CreditCells {
  const planned = category === 'staff' ? undefined : plannedCredits(episode);
  const cells = { credits_planned: '', credits_earned: '', credits_recognised: '', recognition_final: '' };
  if (planned === undefined) return cells;
  cells.credits_planned = planned.toFixed(1);
  const transcriptOn = addDays(episode.anchor, random.integer(5, 40));
  if (episode.status === 'departed' || random.chance(0.055) || transcriptOn > plan.lastFactDay) return cells;
  const earned = planned * earnedShare(random, episode.status === 'terminated_early');
  cells.credits_earned = earned.toFixed(1);
  const decidedOn = addDays(episode.anchor, random.integer(30, 110));
  const isFinal = random.chance(0.76) && decidedOn <= plan.lastFactDay;
  if (isFinal) {
    cells.credits_recognised = recognisedOf(random, cells.credits_earned);
    cells.recognition_final = 'yes';
  } else if (random.chance(0.55)) {
    cells.recognition_final = 'no';
    if (random.chance(0.36)) cells.credits_recognised = recognisedOf(random, cells.credits_earned);
  }
  return cells;
}

function plannedCredits(episode: Episode): number | undefined {
  const wholeYear = episode.programme === 'exchange' && daysBetween(episode.plannedStart, episode.plannedEnd) > 200;
  return wholeYear ? CREDITS_OF_A_YEAR : PLANNED_CREDITS[episode.programme];
}

function earnedShare(random: Random, endedEarly: boolean): number {
  if (endedEarly) return random.next() * 0.5;
  return random.weighted([
    [1, 73],
    [0.9, 11],
    [0.8, 9],
    [0.6, 4],
    [0, 3],
  ]);
}

/** Mostly all of what was earned; never more, also after rounding to one decimal. */
function recognisedOf(random: Random, earnedCell: string): string {
  const earned = Number(earnedCell);
  const share = random.weighted([
    [1, 85],
    [0.8, 5],
    [0.6, 4],
    [0.35, 3],
    [0, 3],
  ]);
  return (Math.floor(earned * share * 10 + 1e-6) / 10).toFixed(1);
}

/** Whole tenge: about half a million a month and the journey; a quarter of those who broke off or stayed repay a part. */
function amountCells(
  random: Random,
  funding: FundingSource,
  episode: Episode,
): Pick<Row, 'amount_paid_kzt' | 'amount_repaid_kzt'> {
  if (!random.chance(AMOUNT_KNOWN[funding] ?? 0)) return { amount_paid_kzt: '', amount_repaid_kzt: '' };
  const months = daysBetween(episode.plannedStart, episode.plannedEnd) / 30;
  const paid = Math.round((months * random.integer(330, 520) + random.integer(150, 400)) * (0.9 + random.next() * 0.2));
  const brokeOff = episode.status === 'terminated_early' || (!episode.cameBack && episode.status !== 'departed');
  const repaid = brokeOff && random.chance(0.25) ? Math.floor(paid * (0.2 + random.next() * 0.7)) : 0;
  return { amount_paid_kzt: String(paid * 1000), amount_repaid_kzt: String(repaid * 1000) };
}
