/** The acting roles, and the owner, which has the list of migrations to itself. */
export const ROLES = [
  'public',
  'participant',
  'reviewer',
  'coordinator',
  'ministry',
  'admin',
  'worker',
  'access',
  'owner',
] as const;
export type ProbingRole = (typeof ROLES)[number];

export type Cells<T> = Partial<Record<ProbingRole, T>>;

/** `own`: accepted for oneself (one's university), refused for others; `any`: accepted for both. Refused where not named. */
export type Reach = 'own' | 'any';

/** What each role may do to one table over the rows of the two universities; a role that is not named is refused. */
export interface TableProbe {
  /** How many rows `select` without a WHERE shows. */
  readonly visible: Cells<number>;
  /** Columns and values of a new row, with the placeholders $university, $person, $participation, $report, $survey, $draftSurvey and $user. */
  readonly newRow: string;
  readonly insertable?: Cells<Reach>;
  /** How many rows a change reaches without a WHERE. */
  readonly updatable?: Cells<number>;
  readonly deletable?: Cells<number>;
  /** A change that a role is refused although it may make others: what it would set. */
  readonly forbidden?: Cells<string>;
  /**
   * A column that may be set to itself; `version` where not given. An assignment of a constant where a role sees no more
   * rows than it may change: only a change that reads nothing then shows how far the policy of changes itself reaches.
   */
  readonly touched?: string;
  /** Where one role may touch other columns than the rest. */
  readonly touchedBy?: Cells<string>;
}

/** A record of a university: its coordinator and its participant see one, the nation's two see both. */
export const ONE_EACH: Cells<number> = { participant: 1, coordinator: 1, ministry: 2, worker: 2 };
/** Written by the coordinator for the own university, by the worker for any. */
export const OF_RECORDS: Cells<Reach> = { coordinator: 'own', worker: 'any' };
export const ON_RECORDS: Cells<number> = { coordinator: 1, worker: 2 };
/** How many users there are: one of each kind, and the coordinator of the other university. */
export const USERS = 6;
/** What belongs to one of the users. */
export const OWN_TRACE: Cells<number> = { participant: 1, reviewer: 1, coordinator: 1, ministry: 1, worker: USERS };
