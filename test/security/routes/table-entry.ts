import type { Question } from '../../api/running-register.js';
import { ALATAU, ERTIS, RECORD, type UserName } from '../../fixtures/two-universities.js';

/** Everybody a request may come from; the foreign coordinator is a coordinator of another university. */
export const SENDERS = [
  'anonymous',
  'participant',
  'reviewer',
  'coordinator',
  'foreignCoordinator',
  'ministry',
  'admin',
] as const satisfies readonly (UserName | 'anonymous')[];
export type Sender = (typeof SENDERS)[number];

export type Example = Omit<Question, 'method' | 'as' | 'via'>;

/** One address of the API: who is let in, and a request that makes sense. A new address is entered here by hand, on purpose. */
export interface TableEntry {
  readonly letIn: readonly Sender[];
  readonly example: Example;
  /**
   * The same request about a record of Ertis. The participant, the reviewer and the coordinator, who belong to Alatau, are
   * answered as if there were no such record: `{ nobodys }` is the same request about an id that nobody has. Every address
   * that names a record gives both; `'no record'` where the address names something else.
   */
  readonly foreign?: { readonly example: Example; readonly nobodys: Example } | 'no record';
  /** An arrow of a life cycle: a second try is refused by its table, with `transition_not_allowed`. */
  readonly action?: true;
  /** Asks for a password confirmed in the last minutes: by a session where it was, and never by a token. */
  readonly stepUp?: true;
}
export type RouteTable = Readonly<Record<string, TableEntry>>;

export const EVERYBODY: readonly Sender[] = [...SENDERS];
export const SIGNED_IN = SENDERS.filter((sender) => sender !== 'anonymous');
export const COORDINATORS = ['coordinator', 'foreignCoordinator'] as const;
/** An id that nothing has. */
export const NOBODYS_ID = '01890000-0000-7000-8000-00000000dead';

/** The example and its two counterparts, made from one request that depends on the id of a record. */
export function about(
  ids: { readonly own: string; readonly foreign: string },
  request: (id: string) => Example,
): Pick<TableEntry, 'example' | 'foreign'> {
  return {
    example: request(ids.own),
    foreign: { example: request(ids.foreign), nobodys: request(NOBODYS_ID) },
  };
}

/** Requests about the participation of each university. */
export function aboutParticipation(request: (url: string) => Example): Pick<TableEntry, 'example' | 'foreign'> {
  return about({ own: RECORD[ALATAU].participation, foreign: RECORD[ERTIS].participation }, (id) =>
    request(`/api/v1/participations/${id}`),
  );
}
