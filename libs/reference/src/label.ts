/** The languages every user-visible string exists in: Kazakh, Russian, English. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One name in all three languages. */
export type Label = Readonly<Record<Language, string>>;

/** A closed list of codes, each with its name in all three languages. */
export type LabelledCodes = Readonly<Record<string, Label>>;

/**
 * Whether `code` is one of the codes of `list`.
 * Inherited property names such as `constructor` are not codes.
 */
export function isCodeOf<List extends Readonly<Record<string, unknown>>>(
  list: List,
  code: string,
): code is `${keyof List & (string | number)}` {
  return Object.hasOwn(list, code);
}

/** A code that is not in the list it was looked up in. */
export class UnknownReferenceCodeError extends Error {
  readonly code = 'unknown_reference_code';

  /**
   * @param list name of the list, such as `region`
   * @param value the code that was asked for
   */
  constructor(
    readonly list: string,
    readonly value: string,
  ) {
    super(`No ${list} has the code ${JSON.stringify(value)}`);
    this.name = 'UnknownReferenceCodeError';
  }
}
