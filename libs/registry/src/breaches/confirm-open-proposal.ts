import type { Context } from '#persistence/context.js';

/** Confirms the open proposal of a non-return, where there is one: the decision it asked for has been taken. */
export async function confirmOpenProposal(
  { manager, today, now, principal }: Context,
  participation: { readonly universityId: string; readonly id: string },
  reason: string | null,
): Promise<void> {
  await manager.query(
    `update breach_proposal set status = 'confirmed', decided_on = $3, decided_by = $4, reason = $5, updated_at = $6,
       version = version + 1
     where university_id = $1 and participation_id = $2 and kind = 'non_return' and status = 'proposed'`,
    [participation.universityId, participation.id, today, principal.userId, reason, now],
  );
}
