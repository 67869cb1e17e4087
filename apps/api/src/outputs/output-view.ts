import type { FastifyReply } from 'fastify';
import { findingMessage } from '#domain/findings/finding.js';
import type { Context } from '#persistence/context.js';
import { getOutput } from '#registry/outputs/get-output.js';
import { localeOf } from '../platform/locale.js';
import { sendVersion } from '../platform/record-version.js';
import type { QaituRequest } from '../platform/request.js';
import { OUTPUT_VIEW_FIELDS, type OutputRecordView } from './output.dto.js';

/** Answers with an output as it now stands. */
export async function answerOutput(
  context: Context,
  id: string,
  request: QaituRequest,
  reply: FastifyReply,
): Promise<OutputRecordView> {
  const { output, state, evidence, warnings, actions } = await getOutput(context, id);
  const locale = localeOf(request);
  const values = output as unknown as Readonly<Record<string, unknown>>;
  sendVersion(reply, output.version);
  return {
    id: output.id,
    version: output.version,
    participationId: output.participationId,
    ...Object.fromEntries(OUTPUT_VIEW_FIELDS.map(({ property }) => [property, values[property] ?? null])),
    state,
    refusedOn: output.refusedOn,
    createdBy: output.createdBy,
    decidedBy: output.decidedBy,
    decisionReason: output.decisionReason,
    decisionGround: output.decisionGround,
    evidenceItems: evidence,
    warnings: warnings.map((found) => ({
      field: found.column,
      code: found.code,
      message: findingMessage(found, locale),
    })),
    actions,
  };
}
