/** What a free or coded text may be: names lose bidi controls, codes too; neither may look like a formula. */
export type TextStyle = 'name' | 'code' | 'free';

/** The code lists that live in reference data and are passed in as look-ups. */
export type ReferenceList = 'country' | 'region' | 'field';

/** The identifiers and patterns that have a check of their own. */
export type PatternName = 'iin' | 'email' | 'phone' | 'ror' | 'doi' | 'evidence' | 'occupation' | 'employer';

/** The type of a field, and the limits on its values. */
export type FieldType =
  | { readonly kind: 'text'; readonly style: TextStyle; readonly max: number }
  | { readonly kind: 'pattern'; readonly pattern: PatternName; readonly max: number }
  /** `fact`: the day on which something happened, so never after today; a plan or a due date is none. */
  | { readonly kind: 'date'; readonly fact: boolean }
  | { readonly kind: 'yes_no' }
  | { readonly kind: 'code'; readonly values: readonly string[] }
  | { readonly kind: 'codes'; readonly values: readonly string[] }
  | { readonly kind: 'reference'; readonly list: ReferenceList }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  /** `above`: the lower limit itself is not allowed; `decimals`: at most so many places. */
  | {
      readonly kind: 'decimal';
      readonly min: number;
      readonly max: number;
      readonly above?: boolean;
      readonly decimals: number;
    };

/** A field of a record: its column in files and SQL, its property in TypeScript and JSON, its type. */
export interface Field<Property extends string = string> {
  readonly column: string;
  readonly property: Property;
  readonly type: FieldType;
  readonly required: boolean;
}

/** A value of a field in memory: dates are ISO texts, yes/no is a boolean, a list of codes an array. */
export type FieldValue = string | number | boolean | readonly string[];

/**
 * A record as a file or a form gives it: `null` is a blank cell (not known; it clears a stored value), `undefined` or
 * absent a column that was not there (it leaves the stored value alone).
 */
export type Draft<Fields> = { [Property in keyof Fields]?: Fields[Property] | null };

/** Whether codes of the reference lists exist; passed in, so that the domain needs no tables of its own. */
export interface ReferenceLookups {
  readonly isKnownCountry: (alpha2: string) => boolean;
  readonly isKnownRegion: (kato2: string) => boolean;
  readonly isKnownField: (direction: string) => boolean;
}

/** An external identifier that a university gives: at most 64 characters. */
export const EXTERNAL_CODE = { kind: 'text', style: 'code', max: 64 } as const satisfies FieldType;
export const YES_NO = { kind: 'yes_no' } as const satisfies FieldType;
export const FACT_DATE = { kind: 'date', fact: true } as const satisfies FieldType;
export const PLANNED_DATE = { kind: 'date', fact: false } as const satisfies FieldType;
/** As many places as a file can write out: enough for a third, too few for an exponent. */
export const ANY_DECIMALS = 20;
/** How far something is fulfilled, 0–1. */
export const DEGREE = { kind: 'decimal', min: 0, max: 1, decimals: ANY_DECIMALS } as const satisfies FieldType;

/** A field that must be filled. */
export function required<Property extends string>(
  column: string,
  property: Property,
  type: FieldType,
): Field<Property> {
  return { column, property, type, required: true };
}

/** A field that may be blank. */
export function optional<Property extends string>(
  column: string,
  property: Property,
  type: FieldType,
): Field<Property> {
  return { column, property, type, required: false };
}
