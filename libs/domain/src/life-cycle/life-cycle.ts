import { CodedError } from '../errors/coded-error.js';

/**
 * In whose name a status changes. `system` is the passing of time: a wave that opens, a deadline that passes; `operator`
 * runs the installation and has no say in the records.
 */
export type LifeCycleRole =
  'participant' | 'reviewer' | 'coordinator' | 'commission' | 'ministry' | 'operator' | 'system';

/** One arrow of a life cycle: the action, the status it leads to and the roles that may take it. */
export interface Arrow<Status extends string, Action extends string> {
  readonly action: Action;
  readonly next: Status;
  readonly roles: readonly LifeCycleRole[];
}

/** A life cycle: every status with the arrows that leave it; a final status has none (records.md §1). */
export type LifeCycle<Status extends string, Action extends string> = Readonly<
  Record<Status, readonly Arrow<Status, Action>[]>
>;

/** What became of an attempt to change a status. */
export type TransitionResult<Status extends string> =
  { readonly ok: true; readonly next: Status } | { readonly ok: false; readonly code: 'transition_not_allowed' };

/**
 * The status that an action leads to, or the error code `transition_not_allowed` when no arrow of that name leaves
 * `from` or the role may not take it.
 */
export function transition<Status extends string, Action extends string>(
  table: LifeCycle<Status, Action>,
  from: Status,
  action: Action,
  role: LifeCycleRole,
): TransitionResult<Status> {
  const arrow = table[from].find((candidate) => candidate.action === action && candidate.roles.includes(role));
  return arrow === undefined ? { ok: false, code: 'transition_not_allowed' } : { ok: true, next: arrow.next };
}

/**
 * The status that an action leads to, for an operation that is about to take it.
 *
 * @throws CodedError `transition_not_allowed` (conflict) when no arrow of that name leaves `from` for this role
 */
export function takeAction<Status extends string, Action extends string>(
  table: LifeCycle<Status, Action>,
  from: Status,
  action: Action,
  role: LifeCycleRole,
): Status {
  const result = transition(table, from, action, role);
  if (result.ok) return result.next;
  throw new CodedError(result.code, 'conflict', `What is "${from}" does not allow "${action}" by this role.`);
}

/** The actions that a role may take from a status, in the order of the table: what a page offers. */
export function availableActions<Status extends string, Action extends string>(
  table: LifeCycle<Status, Action>,
  from: Status,
  role: LifeCycleRole,
): Action[] {
  return table[from].filter((arrow) => arrow.roles.includes(role)).map((arrow) => arrow.action);
}

/**
 * Whether arrows that at least one of `roles` may take lead from one status to another, in any number of steps, none
 * included. A bulk file shows a record where it now stands, not each step in between.
 */
export function canReach<Status extends string, Action extends string>(
  table: LifeCycle<Status, Action>,
  from: Status,
  to: Status,
  roles: readonly LifeCycleRole[],
): boolean {
  const reached = new Set<Status>([from]);
  for (const status of reached) {
    for (const arrow of table[status]) {
      if (arrow.roles.some((role) => roles.includes(role))) {
        reached.add(arrow.next);
      }
    }
  }
  return reached.has(to);
}
