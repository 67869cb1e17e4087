import { addDays, daysBetween } from '#domain/calendar/calendar-date.js';
import { kzCheckDigit } from '#domain/identifiers/kz-check-digit.js';
import type { Category } from '#domain/participation/participation-codes.js';
import type { Random } from './random.js';

const EPOCH = '1900-01-01';
const FIRST_SERIAL = 9000;
const LAST_SERIAL = 9999;
const MOST_TRIES = 10_000;

/** Earliest and latest birth dates by category, for a mobility in 2024. */
const BIRTH_DATES: Readonly<Record<Category, readonly [earliest: string, latest: string]>> = {
  bachelor: ['2001-01-01', '2006-12-31'],
  master: ['1997-01-01', '2002-12-31'],
  doctoral: ['1990-01-01', '1999-12-31'],
  residency: ['1995-01-01', '2000-12-31'],
  staff: ['1966-01-01', '1996-12-31'],
};

/** What an IIN is made of, packed in three numbers so that large cohorts stay small in memory. */
export interface Identity {
  /** Days from 1 January 1900 to the birth date. */
  readonly birthDay: number;
  readonly female: boolean;
  /** The four digits before the check digit, from 9000: not known to belong to anyone. */
  readonly serial: number;
}

/**
 * Draws identities that no other of the same cohort has: an IIN names one person. Serials begin at 9000, and prefixes
 * that have no check digit are passed over.
 */
export class IdentityRegister {
  private readonly taken = new Set<number>();

  /** Draws a new identity. @throws {RangeError} when the category has no free one left, far beyond a million people */
  draw(random: Random, category: Category): Identity {
    const [earliest, latest] = BIRTH_DATES[category];
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const birthDay = daysBetween(EPOCH, earliest) + random.integer(0, daysBetween(earliest, latest));
      const female = random.chance(0.57);
      const serial = random.integer(FIRST_SERIAL, LAST_SERIAL);
      const key = (birthDay * 2 + (female ? 1 : 0)) * 10_000 + serial;
      if (!this.taken.has(key) && kzCheckDigit(iinPrefix({ birthDay, female, serial })) !== undefined) {
        this.taken.add(key);
        return { birthDay, female, serial };
      }
    }
    throw new RangeError(`No free identification number is left for the category ${category}`);
  }
}

/** The birth date that an identity's number spells. */
export function birthDateOf(identity: Identity): string {
  return addDays(EPOCH, identity.birthDay);
}

/** The identity's IIN with its check digit. */
export function iinOf(identity: Identity): string {
  const prefix = iinPrefix(identity);
  return `${prefix}${kzCheckDigit(prefix)}`;
}

function iinPrefix(identity: Identity): string {
  const date = birthDateOf(identity);
  const century = date < '2000' ? 3 : 5;
  const marker = century + (identity.female ? 1 : 0);
  return `${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8, 10)}${marker}${identity.serial}`;
}
