import { hasKzCheckDigit } from './kz-check-digit.js';

/** What kind of organisation a BIN names (its fifth digit). */
export type BinOwner = 'resident' | 'non_resident' | 'joint_entrepreneurship';

/** What part of the organisation a BIN names (its sixth digit). */
export type BinUnit = 'head' | 'branch' | 'representative_office' | 'peasant_farm';

const OWNERS: Readonly<Record<string, BinOwner>> = {
  '4': 'resident',
  '5': 'non_resident',
  '6': 'joint_entrepreneurship',
};
const UNITS: Readonly<Record<string, BinUnit>> = {
  '0': 'head',
  '1': 'branch',
  '2': 'representative_office',
  '3': 'peasant_farm',
};

/**
 * What a BIN says: year (two digits) and month of registration, kind of organisation and part of it. `undefined` when
 * the value is not twelve digits, month, kind or part do not exist, or the check digit is wrong. An IIN is never a BIN:
 * its fifth digit is 0–3 (kazakhstan.md §2).
 */
export function parseBin(
  value: string,
): { yearOfCentury: number; month: number; owner: BinOwner; unit: BinUnit } | undefined {
  if (!hasKzCheckDigit(value)) {
    return undefined;
  }
  const month = Number(value.slice(2, 4));
  const owner = OWNERS[value.slice(4, 5)];
  const unit = UNITS[value.slice(5, 6)];
  if (month < 1 || month > 12 || owner === undefined || unit === undefined) {
    return undefined;
  }
  return { yearOfCentury: Number(value.slice(0, 2)), month, owner, unit };
}

/** Whether a value is a well-formed BIN (see {@link parseBin}). */
export function isBin(value: string): boolean {
  return parseBin(value) !== undefined;
}
