import type { FastifyReply } from 'fastify';
import type { Context } from '#persistence/context.js';
import { getParticipationRecord } from '#registry/participations/get-participation-record.js';
import { sendVersion } from '../platform/record-version.js';
import type { ParticipationView } from './participation.dto.js';
import { toParticipationView } from './participation-view.js';

/** The record as it stands after an action on it, with its version. */
export async function answerParticipation(
  context: Context,
  id: string,
  reply: FastifyReply,
): Promise<ParticipationView> {
  const record = await getParticipationRecord(context, id);
  sendVersion(reply, record.participation.version);
  return toParticipationView(record);
}
