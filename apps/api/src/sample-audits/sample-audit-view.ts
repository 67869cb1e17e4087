import type { FastifyReply } from 'fastify';
import type { ErrorRate } from '#domain/sample-audit/error-rate.js';
import type { Context } from '#persistence/context.js';
import { getSampleAudit } from '#registry/sample-audits/get-sample-audit.js';
import { sendVersion } from '../platform/record-version.js';
import type { SampleAuditRecordView } from './sample-audit.dto.js';

/** Answers with a sample audit as it now stands. */
export async function answerSampleAudit(
  context: Context,
  id: string,
  reply: FastifyReply,
): Promise<SampleAuditRecordView> {
  const { audit, items, universities, total } = await getSampleAudit(context, id);
  sendVersion(reply, audit.version);
  return { ...audit, items, universities: universities.map(withLimits), total: withLimits(total) };
}

function withLimits<Rate extends ErrorRate>({ interval, ...rate }: Rate) {
  return { ...rate, rateLow: interval?.low ?? null, rateHigh: interval?.high ?? null };
}
