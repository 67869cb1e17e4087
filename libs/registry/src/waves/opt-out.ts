import { createHash } from 'node:crypto';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Context, WORKER } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';

/**
 * Ends the reminders of the mobility that a mail spoke of, by the link in that mail, however old; done also when they have
 * ended before. Anybody's request; the steps are the worker's.
 *
 * @throws CodedError `opt_out_invalid` (not found) for a token that no mail had
 */
export async function optOutByLink(context: Context, token: string): Promise<void> {
  await asPrincipal(context, WORKER, async (asWorker) => {
    const [found] = await asWorker.manager.query<{ university_id: string; participation_id: string }[]>(
      `select p.university_id, p.id as participation_id from invitation i
       left join report r on r.university_id = i.university_id and r.id = i.report_id
       left join survey_invitation si on si.university_id = i.university_id and si.survey_id = i.survey_id
       join participation p on p.university_id = i.university_id
         and (p.id = r.participation_id or p.id = si.participation_id and p.person_id = i.person_id)
       where i.opt_out_hash = $1`,
      [createHash('sha256').update(token).digest()],
    );
    if (!found) throw new CodedError('opt_out_invalid', 'not_found', 'This link is not one of ours.');
    await change(asWorker, found.university_id, found.participation_id, context.today);
  });
}

/**
 * Takes up the reminders of the participant's own mobility again, or ends them.
 *
 * @throws CodedError `record_not_found`, also for somebody else's
 */
export async function chooseReminders(context: Context, participationId: string, wanted: boolean): Promise<void> {
  const [own] = await context.manager.query<{ university_id: string }[]>(
    'select university_id from participation where id = $1',
    [participationId],
  );
  if (!own) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  await asPrincipal(
    context,
    { ...WORKER, userId: context.principal.userId },
    async (asWorker) => await change(asWorker, own.university_id, participationId, wanted ? null : context.today),
  );
}

/**
 * Whether reminders of the participant's own mobility are sent.
 *
 * @throws CodedError `record_not_found`, also for somebody else's
 */
export async function getReminders(context: Context, participationId: string): Promise<boolean> {
  const [own] = await context.manager.query<{ reminders: boolean }[]>(
    'select opted_out_on is null as reminders from participation where id = $1',
    [participationId],
  );
  if (!own) throw new CodedError('record_not_found', 'not_found', 'There is no such participation.');
  return own.reminders;
}

async function change(context: Context, universityId: string, id: string, optedOutOn: string | null): Promise<void> {
  const [, changed] = await context.manager.query<[unknown[], number]>(
    `update participation set opted_out_on = $3, updated_at = $4, version = version + 1
     where university_id = $1 and id = $2 and (opted_out_on is null) <> ($3::date is null)`,
    [universityId, id, optedOutOn, context.now],
  );
  if (changed === 0) return;
  await recordAudit(context, {
    action: optedOutOn === null ? 'reminders.opt_in' : 'reminders.opt_out',
    objectType: 'participation',
    objectId: id,
    universityId,
  });
}
