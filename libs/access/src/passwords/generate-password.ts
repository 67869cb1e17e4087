import { randomInt } from 'node:crypto';

/** Without the signs that look alike in print or are hard to say on the telephone: 0 o, 1 l i. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';
const GROUPS = 5;
const GROUP_LENGTH = 4;

/** A password for somebody who did not choose one: 20 random signs (99 bits) in groups of four, such as `k7mq-x3pd-…`. */
export function generatePassword(): string {
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP_LENGTH }, randomSign).join('')).join('-');
}

function randomSign(): string {
  return SIGNS.charAt(randomInt(SIGNS.length));
}
