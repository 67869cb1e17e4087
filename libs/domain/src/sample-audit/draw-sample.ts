import { sha256Hex } from './sha256.js';

/**
 * Draws a sample that anybody can draw again: the records are put in the order of SHA-256(seed, line feed, record id) and
 * the first `size` of them are taken. The order of the input does not matter, and a larger sample of the same population
 * by the same seed begins with the smaller one.
 *
 * @param size how many are wanted; the whole population where it is smaller
 * @throws RangeError when the size is no whole number of at least 0, or an id occurs twice
 */
export function drawSample(seed: string, recordIds: readonly string[], size: number): string[] {
  if (!Number.isInteger(size) || size < 0) throw new RangeError('A sample has a whole number of records.');
  if (new Set(recordIds).size !== recordIds.length) throw new RangeError('A record stands twice in the population.');
  return recordIds
    .map((id) => ({ id, key: sha256Hex(`${seed}\n${id}`) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);
}

/** The fingerprint of a population: SHA-256 of its ids in ascending order, one to a line. */
export function populationDigest(recordIds: readonly string[]): string {
  return sha256Hex([...recordIds].sort().join('\n'));
}
