import type { ActingRole } from '#persistence/provisioning/database-roles.js';

/**
 * One kind of record and, in set-based form, the queue each of its rows is in: what the functions of
 * `libs/domain/src/work-queue` say, for many at a time. A property test holds the two together.
 */
export interface WorkSource {
  readonly kind: string;
  /** Who may read the tables it looks at; a role that may not has no such work either. */
  readonly roles: readonly ActingRole[];
  /**
   * Columns `university_id, record_id, participation_id, reference, queue, since`, from the rows the role sees; `today` is at hand as
   * `t.today`. `since` is the day from which the record has been waiting, for its age; `reference` is what the record goes by among
   * those who may see it, and names nobody.
   */
  readonly sql: string;
}
