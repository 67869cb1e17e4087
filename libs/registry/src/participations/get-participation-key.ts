import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';

/** What a new commitment or output needs to know of the participation it hangs on. */
export interface ParticipationKey {
  readonly universityId: string;
  readonly participationId: string;
  readonly status: string;
}

/**
 * @throws CodedError `record_not_found`, also for a participation of another university or person
 */
export async function getParticipationKey(context: Context, id: string): Promise<ParticipationKey> {
  const [row] = await context.manager.query<ParticipationKey[]>(
    `select university_id as "universityId", id as "participationId", status from participation where id = $1`,
    [id],
  );
  if (!row) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  return row;
}
