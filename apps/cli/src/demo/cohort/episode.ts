import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.js';
import type {
  Category,
  Mode,
  ParticipationStatus,
  Programme,
  Waiver,
} from '#domain/participation/participation-codes.js';
import { findHostRegion } from '#reference/countries.js';
import type { CohortPlan } from './cohort-plan.js';
import type { Random } from './random.js';

type Weights<Item> = readonly [readonly [Item, number], ...(readonly [Item, number])[]];

/** What happened in one mobility, as far as it is recorded by the plan's last day. */
export interface Episode {
  readonly programme: Programme;
  readonly mode: Mode;
  readonly plannedStart: CalendarDate;
  readonly plannedEnd: CalendarDate;
  readonly actualStart: CalendarDate;
  /** Nothing while the participant counts as away. */
  readonly actualEnd: CalendarDate | undefined;
  readonly status: ParticipationStatus;
  /** The actual end, else the planned one: what later dates are counted from. */
  readonly anchor: CalendarDate;
  /** Whether the participant would rather live abroad. */
  readonly wishesToLeave: boolean;
  /** Whether the participant in truth came back, recorded or not. */
  readonly cameBack: boolean;
  readonly waiver: { readonly kind: Waiver; readonly date: CalendarDate } | undefined;
}

const PROGRAMMES_OF: Readonly<Record<Category, Weights<Programme>>> = {
  bachelor: [
    ['exchange', 74],
    ['internship', 9],
    ['summer_school', 9],
    ['double_degree', 6],
    ['research_stay', 2],
  ],
  master: [
    ['internship', 40],
    ['exchange', 32],
    ['research_stay', 16],
    ['double_degree', 9],
    ['summer_school', 3],
  ],
  doctoral: [
    ['research_stay', 68],
    ['internship', 32],
  ],
  residency: [
    ['internship', 85],
    ['short_training', 15],
  ],
  staff: [
    ['short_training', 54],
    ['teaching', 33],
    ['research_stay', 13],
  ],
};

/** Share of participants who would rather live abroad, by region of the host country: a tenth in the CIS, a third in America. */
const WISH_TO_LEAVE: Readonly<Record<string, number>> = {
  cis: 0.1,
  europe: 0.23,
  south_east_and_east_asia: 0.16,
  america: 0.34,
};
const WISH_TO_LEAVE_OF_MASTERS_IN_EUROPE = 0.3;
const STAYS_AWAY_AMONG_THOSE_WHO_WISH = 1 / 3;

const YEAR_START = '2024-01-01';
const YEAR_END = '2024-12-31';

/** Draws the mobility of a position; the same each time it is asked for. */
export function drawEpisode(plan: CohortPlan, position: number): Episode {
  const random = plan.random('episode', position);
  const season = plan.season(position);
  const category = plan.category(position);
  const programme = season === 'any' ? random.weighted(PROGRAMMES_OF[category]) : 'exchange';
  const mode = random.weighted<Mode>([
    ['physical', 955],
    ['blended', 36],
    ['virtual', 9],
  ]);
  const start = plannedStart(random, programme, season);
  const length = plannedDays(random, programme, season, start);
  const plannedEnd = addDays(start, length);
  const actualStart = within(addDays(start, random.integer(-3, 4)), YEAR_START, YEAR_END);
  const endsEarly = random.chance(0.026);
  const trueEnd = endsEarly
    ? addDays(actualStart, Math.max(1, Math.round(length * (0.2 + random.next() * 0.5))))
    : later(addDays(plannedEnd, random.integer(-6, 9)), addDays(actualStart, 1));
  // One in a hundred is never recorded as ended: the university forgot. Someone who went twice was seen again.
  const forgotten = random.chance(0.011) && season !== 'spring';
  const actualEnd = trueEnd <= plan.lastFactDay && !forgotten ? trueEnd : undefined;
  const anchor = actualEnd ?? plannedEnd;
  const wishesToLeave = random.chance(wishShare(plan, position, category));
  const cameBack = !(wishesToLeave && random.chance(STAYS_AWAY_AMONG_THOSE_WHO_WISH)) || season === 'spring';
  return {
    programme,
    mode,
    plannedStart: start,
    plannedEnd,
    actualStart,
    actualEnd,
    status: actualEnd === undefined ? 'departed' : endsEarly ? 'terminated_early' : 'completed',
    anchor,
    wishesToLeave,
    cameBack,
    waiver: actualEnd === undefined || season === 'spring' ? undefined : drawWaiver(random, anchor, plan.lastFactDay),
  };
}

/** Whether the participant had died by a day; then nothing of theirs is dated on it. */
export function isDeceasedOn(episode: Episode, day: CalendarDate): boolean {
  return episode.waiver?.kind === 'deceased' && episode.waiver.date <= day;
}

function plannedStart(random: Random, programme: Programme, season: string): CalendarDate {
  switch (programme) {
    case 'exchange':
    case 'double_degree': {
      const inSpring = season === 'spring' || (season === 'any' && random.chance(0.42));
      return inSpring ? dayFrom(random, '2024-01-15', 42) : dayFrom(random, '2024-08-25', 45);
    }
    case 'summer_school':
      return dayFrom(random, '2024-06-10', 60);
    default:
      return dayFrom(random, '2024-01-12', 320);
  }
}

function plannedDays(random: Random, programme: Programme, season: string, start: CalendarDate): number {
  switch (programme) {
    case 'exchange': {
      const wholeYear = season !== 'spring' && start > '2024-07' && random.chance(0.3);
      return wholeYear ? random.integer(285, 310) : random.integer(115, 147);
    }
    case 'double_degree':
      return random.chance(0.8) ? random.integer(255, 302) : random.integer(640, 675);
    case 'internship':
      return random.integer(25, 92);
    case 'research_stay':
      return random.integer(29, 185);
    case 'summer_school':
      return random.integer(12, 30);
    default:
      return random.integer(5, 28);
  }
}

function wishShare(plan: CohortPlan, position: number, category: Category): number {
  const region = findHostRegion(plan.country(position)) ?? 'other';
  if (category === 'master' && region === 'europe') return WISH_TO_LEAVE_OF_MASTERS_IN_EUROPE;
  return WISH_TO_LEAVE[region] ?? WISH_TO_LEAVE.europe ?? 0;
}

function drawWaiver(random: Random, anchor: CalendarDate, lastFactDay: CalendarDate): Episode['waiver'] {
  if (!random.chance(0.008)) return undefined;
  const kind = random.weighted<Waiver>([
    ['force_majeure', 47],
    ['other_documented', 39],
    ['deceased', 14],
  ]);
  const date = addDays(anchor, random.integer(1, 400));
  return date <= lastFactDay ? { kind, date } : undefined;
}

function dayFrom(random: Random, first: CalendarDate, days: number): CalendarDate {
  return addDays(first, random.integer(0, days));
}

function within(date: CalendarDate, first: CalendarDate, last: CalendarDate): CalendarDate {
  return date < first ? first : date > last ? last : date;
}

/** The later of two dates. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
