import { containsIin } from './iin.js';

/** What is wrong with a value given as a European Student Identifier. */
export type EsiProblem = 'esi_format' | 'esi_holds_iin';

/** The parts of a European Student Identifier: who issued the code (a domain or a country) and the code. */
export interface EuropeanStudentIdentifier {
  scope: string;
  code: string;
}

const PREFIX = 'urn:schac:personalUniqueCode:int:esi:';
const SCOPE = /^(?:[a-z]{2}|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,})$/;
const CODE = /^[A-Za-z0-9()+,\-.=@;$_!*']{1,200}$/;

/**
 * The reason why a value is not a European Student Identifier, `undefined` when it is one. An identifier that holds an
 * IIN is refused: it travels to host universities in clear, an IIN must not (kazakhstan.md §9).
 */
export function esiProblem(value: string): EsiProblem | undefined {
  const parts = splitEsi(value);
  if (parts === undefined) {
    return 'esi_format';
  }
  return containsIin(parts.code) ? 'esi_holds_iin' : undefined;
}

/** The parts of a European Student Identifier, `undefined` when the value is none (see {@link esiProblem}). */
export function parseEsi(value: string): EuropeanStudentIdentifier | undefined {
  return esiProblem(value) === undefined ? splitEsi(value) : undefined;
}

/**
 * `urn:schac:personalUniqueCode:int:esi:<scope>:<code>`; `undefined` when the parts make no valid identifier, above all
 * when the code holds an IIN.
 */
export function formatEsi({ scope, code }: EuropeanStudentIdentifier): string | undefined {
  const value = `${PREFIX}${scope}:${code}`;
  return esiProblem(value) === undefined ? value : undefined;
}

function splitEsi(value: string): EuropeanStudentIdentifier | undefined {
  // The URN scheme and its namespace are case-insensitive (RFC 8141), what follows is not.
  if (value.slice(0, PREFIX.length).toLowerCase() !== PREFIX.toLowerCase()) {
    return undefined;
  }
  const [scope = '', code = '', ...rest] = value.slice(PREFIX.length).split(':');
  return SCOPE.test(scope) && CODE.test(code) && rest.length === 0 ? { scope, code } : undefined;
}
