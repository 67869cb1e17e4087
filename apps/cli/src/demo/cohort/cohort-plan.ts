import { addDays, type CalendarDate, isCalendarDate } from '#domain/calendar/calendar-date.js';
import {
  CATEGORIES,
  type Category,
  FUNDING_SOURCES,
  type FundingSource,
} from '#domain/participation/participation-codes.js';
import { type CountryCode, findHostRegion } from '#reference/countries.js';
import { COHORT_2024_MARGINS, type CohortMargins } from './published-margins.js';
import { IdentityRegister, type Identity } from './identities.js';
import { Random } from './random.js';
import { scaleMargins } from './scaled-margins.js';
import { MEDICAL_UNIVERSITIES } from './study-fields.js';

/** What makes a cohort: the same options always make the same one. */
export interface CohortOptions {
  /** Any number; another seed makes other people with the same margins. */
  readonly seed: number;
  /** The day the records are to be looked at; no fact is dated later than the day before. From 2025-01-01 on. */
  readonly asOf: CalendarDate;
  /** Size of the cohort, 4,416 unless given; margins are scaled in proportion. */
  readonly participations?: number;
}

/** Options out of which no cohort can be made. */
class CohortOptionsError extends RangeError {
  constructor(
    readonly code: 'cohort_as_of_invalid' | 'cohort_size_invalid',
    message: string,
  ) {
    super(message);
    this.name = 'CohortOptionsError';
  }
}

/** Half of the year a participation is held in, so that one person's two mobilities never overlap. */
export type Season = 'any' | 'autumn' | 'spring';

/** One university of the plan and the range of positions that are its participations. */
export interface PlannedUniversity {
  readonly code: string;
  readonly first: number;
  readonly count: number;
}

const FIRST_AS_OF = '2025-01-01';
const LARGEST_COHORT = 1_000_000;
/** Pairs of participations that are one person's, per participation. */
const TWICE_SHARE = 34 / COHORT_2024_MARGINS.total;
const GROUP_MEMBER_SHARE = 0.3;
const SMALLEST_GROUP = 3;
const SEASONS = ['any', 'spring', 'autumn'] as const;

/**
 * Which university, host country, funding and category every participation has, and whose it is, as a few numbers for
 * each. Everything else of a life is drawn again from the seed whenever it is asked for, so that a cohort of any size
 * needs little memory.
 */
export class CohortPlan {
  readonly margins: CohortMargins;
  readonly universities: readonly PlannedUniversity[];
  readonly seed: number;
  /** The last day on which anything is recorded to have happened. */
  readonly lastFactDay: CalendarDate;
  private readonly countries: readonly CountryCode[];
  private readonly countryAt: Uint8Array;
  private readonly fundingAt: Uint8Array;
  private readonly categoryAt: Uint8Array;
  private readonly seasonAt: Uint8Array;
  private readonly personAt: Int32Array;
  private readonly groupAt: Uint16Array;
  private readonly birthDayOf: Int32Array;
  private readonly femaleOf: Uint8Array;
  private readonly serialOf: Uint16Array;

  /** @throws {CohortOptionsError} `cohort_as_of_invalid`, `cohort_size_invalid` */
  constructor(options: CohortOptions) {
    const total = options.participations ?? COHORT_2024_MARGINS.total;
    if (!Number.isInteger(total) || total < 1 || total > LARGEST_COHORT) {
      throw new CohortOptionsError('cohort_size_invalid', `A cohort has 1 to ${LARGEST_COHORT} participations`);
    }
    if (!isCalendarDate(options.asOf) || options.asOf < FIRST_AS_OF) {
      throw new CohortOptionsError('cohort_as_of_invalid', `A cohort of 2024 can be looked at from ${FIRST_AS_OF} on`);
    }
    this.seed = options.seed;
    this.lastFactDay = addDays(options.asOf, -1);
    this.margins = scaleMargins(total);
    this.universities = layOut(this.margins.university);
    this.countries = Object.keys(this.margins.hostCountry) as CountryCode[];
    this.countryAt = this.shuffledCodes(
      'country',
      this.countries.map((code) => this.margins.hostCountry[code] ?? 0),
    );
    this.fundingAt = this.assignFunding();
    this.categoryAt = this.assignCategories();
    this.seasonAt = new Uint8Array(total);
    this.personAt = this.assignPersons();
    this.groupAt = this.assignGroups();
    this.birthDayOf = new Int32Array(total);
    this.femaleOf = new Uint8Array(total);
    this.serialOf = new Uint16Array(total);
    this.drawIdentities();
  }

  country(position: number): CountryCode {
    return this.countries[this.countryAt[position] ?? 0] ?? 'TR';
  }

  funding(position: number): FundingSource {
    return FUNDING_SOURCES[this.fundingAt[position] ?? 0] ?? 'other';
  }

  category(position: number): Category {
    return CATEGORIES[this.categoryAt[position] ?? 0] ?? 'bachelor';
  }

  season(position: number): Season {
    return SEASONS[this.seasonAt[position] ?? 0] ?? 'any';
  }

  /** The position under which the participant's person first appears; the position itself but for a few dozen. */
  person(position: number): number {
    return this.personAt[position] ?? position;
  }

  /** Number of the participant's group project within the university, 0 for none. */
  group(position: number): number {
    return this.groupAt[position] ?? 0;
  }

  /** The university a position belongs to. @throws {RangeError} for a position outside the cohort */
  universityOf(position: number): PlannedUniversity {
    const found = this.universities.find(({ first, count }) => position >= first && position < first + count);
    if (!found) throw new RangeError(`The cohort has no position ${position}`);
    return found;
  }

  identity(person: number): Identity {
    return {
      birthDay: this.birthDayOf[person] ?? 0,
      female: this.femaleOf[person] === 1,
      serial: this.serialOf[person] ?? 0,
    };
  }

  /** A stream of random numbers that belongs to one topic of one participation, person or university. */
  random(topic: string, of: number | string): Random {
    return new Random(this.seed, topic, of);
  }

  /** `counts[i]` times the number i, in random order. */
  private shuffledCodes(topic: string, counts: readonly number[]): Uint8Array {
    const codes = new Uint8Array(counts.reduce((sum, count) => sum + count, 0));
    let next = 0;
    for (const [code, count] of counts.entries()) {
      codes.fill(code, next, next + count);
      next += count;
    }
    this.random(topic, 'all').shuffle(codes);
    return codes;
  }

  private assignFunding(): Uint8Array {
    const stateBudget = FUNDING_SOURCES.indexOf('state_budget');
    const others = FUNDING_SOURCES.map((source) => (source === 'state_budget' ? 0 : this.margins.funding[source]));
    const otherCodes = this.shuffledCodes('funding', others);
    const left = new Map<string, number>(Object.entries(this.margins.stateBudgetByRegion));
    const funding = new Uint8Array(this.margins.total).fill(255);
    for (const position of this.shuffledPositions('state budget')) {
      const region = findHostRegion(this.country(position)) ?? 'other';
      const places = left.get(region) ?? 0;
      if (places > 0) {
        funding[position] = stateBudget;
        left.set(region, places - 1);
      }
    }
    let next = 0;
    for (const [position, code] of funding.entries()) {
      if (code === 255) {
        funding[position] = otherCodes[next] ?? 0;
        next += 1;
      }
    }
    return funding;
  }

  private assignCategories(): Uint8Array {
    const medical = this.universities.filter((university) => MEDICAL_UNIVERSITIES.includes(university.code));
    const isMedical = (position: number) =>
      medical.some(({ first, count }) => position >= first && position < first + count);
    const order = this.shuffledPositions('category');
    const inMedical = order.filter(isMedical);
    const elsewhere = order.filter((position) => !isMedical(position));
    const { residency } = this.margins.category;
    const categories = new Uint8Array(this.margins.total);
    // Residents study at the medical universities; only a cohort too small for that spreads them elsewhere.
    const residents = [...inMedical, ...elsewhere].slice(0, residency);
    for (const position of residents) categories[position] = CATEGORIES.indexOf('residency');
    const taken = new Set(residents);
    let next = 0;
    const rest = order.filter((position) => !taken.has(position));
    for (const [code, category] of CATEGORIES.entries()) {
      const count = category === 'residency' ? 0 : this.margins.category[category];
      for (const position of rest.slice(next, next + count)) categories[position] = code;
      next += count;
    }
    return categories;
  }

  /** Lets a few dozen bachelors go twice, in spring and in autumn, and gives both participations one person. */
  private assignPersons(): Int32Array {
    const persons = Int32Array.from({ length: this.margins.total }, (_, position) => position);
    const bachelors = this.shuffledPositions('twice').filter((position) => this.category(position) === 'bachelor');
    const pairs = Math.min(Math.round(this.margins.total * TWICE_SHARE), Math.floor(bachelors.length / 2));
    for (let pair = 0; pair < pairs; pair += 1) {
      const spring = bachelors[pair * 2] ?? 0;
      const autumn = bachelors[pair * 2 + 1] ?? 0;
      this.seasonAt[spring] = SEASONS.indexOf('spring');
      this.seasonAt[autumn] = SEASONS.indexOf('autumn');
      persons[autumn] = spring;
    }
    return persons;
  }

  /** Puts about 30 % of the state-funded into group projects of three to six members of one university. */
  private assignGroups(): Uint16Array {
    const groups = new Uint16Array(this.margins.total);
    for (const { code, first, count } of this.universities) {
      const random = this.random('groups', code);
      const members: number[] = [];
      for (let position = first; position < first + count; position += 1) {
        if (this.funding(position) === 'state_budget' && random.chance(GROUP_MEMBER_SHARE)) members.push(position);
      }
      for (let group = 1, next = 0; members.length - next >= SMALLEST_GROUP; group += 1) {
        const size = random.integer(SMALLEST_GROUP, 6);
        for (const position of members.slice(next, next + size)) groups[position] = group;
        next += size;
      }
    }
    return groups;
  }

  private drawIdentities(): void {
    const register = new IdentityRegister();
    const random = this.random('identity', 'all');
    for (let position = 0; position < this.margins.total; position += 1) {
      if (this.person(position) !== position) continue;
      const identity = register.draw(random, this.category(position));
      this.birthDayOf[position] = identity.birthDay;
      this.femaleOf[position] = identity.female ? 1 : 0;
      this.serialOf[position] = identity.serial;
    }
  }

  private shuffledPositions(topic: string): Int32Array {
    const positions = Int32Array.from({ length: this.margins.total }, (_, position) => position);
    this.random(topic, 'all').shuffle(positions);
    return positions;
  }
}

function layOut(sizes: Readonly<Record<string, number>>): PlannedUniversity[] {
  const universities: PlannedUniversity[] = [];
  let first = 0;
  for (const [code, count] of Object.entries(sizes)) {
    if (count > 0) universities.push({ code, first, count });
    first += count;
  }
  return universities;
}
