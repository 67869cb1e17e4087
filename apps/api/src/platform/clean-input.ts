import { CodedError } from '#domain/errors/coded-error.js';

const MAX_DEPTH = 32;

/**
 * Brings every text of a JSON body or query to NFC and refuses what Postgres would refuse or silently change.
 *
 * @throws CodedError `text_unusable` for NUL characters and lone surrogates, `body_too_deep` beyond 32 levels
 */
export function cleanInput(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH)
    throw new CodedError('body_too_deep', 'invalid', `The body is nested deeper than ${MAX_DEPTH} levels.`);
  if (Array.isArray(value)) return value.map((entry) => cleanInput(entry, depth + 1));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [cleanText(key), cleanInput(entry, depth + 1)] as const),
  );
}

/** A record of values, and no stream of an upload: the query's parser makes records on a prototype of its own, which ends there. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function cleanText(text: string): string {
  if (text.includes('\0') || !text.isWellFormed()) {
    throw new CodedError('text_unusable', 'invalid', 'The request holds a NUL character or half of a surrogate pair.');
  }
  return text.normalize('NFC');
}
