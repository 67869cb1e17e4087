import type { FastifyReply } from 'fastify';
import { recordAudit } from '#audit/record-audit.js';
import { APPLICATION_FIELDS, DELIVERABLE_FIELDS } from '#domain/selection/application-fields.js';
import type { Context } from '#persistence/context.js';
import type { ApplicationDeliverable } from '#registry/applications/application-deliverable.entity.js';
import { type ApplicationRecord, getApplicationRecord } from '#registry/applications/get-application.js';
import type { ListedApplication } from '#registry/applications/list-applications.js';
import { sendVersion } from '../platform/record-version.js';
import type { ApplicationRowView, ApplicationView, DeliverableView } from './application.dto.js';

const IDENTIFYING = new Set<string>(['iin', 'documentNumber']);
const SHOWN = APPLICATION_FIELDS.filter(({ property }) => !IDENTIFYING.has(property));

/** An application as the API answers with it. Until results are published, its applicant sees one that was sent in. */
export function toApplicationView(record: ApplicationRecord): ApplicationView {
  const { application, call, deliverables, universityCode } = record;
  const values: Readonly<Record<string, unknown>> = { ...application };
  const decided = record.decisionKnown && application.decision !== null;
  return {
    id: application.id,
    version: application.version,
    call: { id: call.id, code: call.code, title: call.title, university: universityCode },
    applicationCode: application.applicationCode,
    status: application.decision !== null && !decided ? 'submitted' : application.status,
    submittedAt: application.submittedAt,
    iinMask: application.iinMask,
    documentMask: application.documentMask,
    ...Object.fromEntries(SHOWN.map(({ property }) => [property, values[property] ?? null])),
    deliverables: deliverables.map(toDeliverableView),
    decision: decided ? application.decision : null,
    decidedOn: decided ? application.decidedOn : null,
    decisionReason: decided ? application.decisionReason : null,
    identityChecked: decided && application.identityChecked,
    acceptedOn: application.acceptedOn,
    declinedOn: application.declinedOn,
    withdrawnOn: application.withdrawnOn,
    participationId: application.participationId,
    createdAt: application.createdAt,
    updatedAt: application.updatedAt,
  };
}

export function toDeliverableView(deliverable: ApplicationDeliverable): DeliverableView {
  const values: Readonly<Record<string, unknown>> = { ...deliverable };
  return {
    deliverableNo: deliverable.deliverableNo,
    ...Object.fromEntries(DELIVERABLE_FIELDS.map(({ property }) => [property, values[property] ?? null])),
  };
}

/** A row of the list. */
export function toApplicationRow({
  call,
  callId,
  universityId: _universityId,
  ...row
}: ListedApplication): ApplicationRowView {
  return { ...row, call: { id: callId, code: call.code, title: call.title, university: call.universityCode } };
}

/** Answers with the application as it now stands, and its version. */
export async function answerApplication(context: Context, id: string, reply: FastifyReply): Promise<ApplicationView> {
  const record = await getApplicationRecord(context, id);
  sendVersion(reply, record.application.version);
  return toApplicationView(record);
}

/** Answers a look at an application, which the audit log keeps: it holds personal data. */
export async function showApplication(context: Context, id: string, reply: FastifyReply): Promise<ApplicationView> {
  const record = await getApplicationRecord(context, id);
  await recordAudit(context, {
    action: 'application.read',
    objectType: 'application',
    objectId: id,
    universityId: record.application.universityId,
  });
  sendVersion(reply, record.application.version);
  return toApplicationView(record);
}
