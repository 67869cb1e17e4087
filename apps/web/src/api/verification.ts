import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type OutputRecord = Schemas['OutputRecordView'];
export type CorrectionRequest = Schemas['CorrectionRequestView'];
export type Conflict = Schemas['ConflictView'];
export type BreachProposal = Schemas['BreachProposalView'];
export type Outcomes = Schemas['OutcomesView'];

/** A press repeated after a lost answer does nothing twice. */
const once = (id: string, key: string) => ({ params: { path: { id } }, headers: { 'Idempotency-Key': key } });

/** One output with its evidence and what may be done with it. */
export function outputQuery(id: string) {
  return queryOptions({
    queryKey: ['outputs', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/outputs/{id}', { params: { path: { id } }, signal })),
  });
}

/** What is known of the time after a mobility, wave by wave. */
export function outcomesQuery(participationId: string) {
  return queryOptions({
    queryKey: ['participations', 'outcomes', participationId],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/participations/{id}/outcomes', { params: { path: { id: participationId } }, signal }),
      ),
  });
}

/** A request to correct an accepted report. */
export function correctionQuery(id: string) {
  return queryOptions({
    queryKey: ['reports', 'correction', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/report-corrections/{id}', { params: { path: { id } }, signal })),
  });
}

/** A proposed change of a commitment. */
export function amendmentQuery(id: string) {
  return queryOptions({
    queryKey: ['commitments', 'amendment', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/commitment-amendments/{id}', { params: { path: { id } }, signal })),
  });
}

/** A disagreement of sources. */
export function conflictQuery(id: string) {
  return queryOptions({
    queryKey: ['conflicts', 'conflict', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/observation-conflicts/{id}', { params: { path: { id } }, signal })),
  });
}

/** Disagreements of sources about one participation. */
export function conflictsQuery(participation: string) {
  return queryOptions({
    queryKey: ['conflicts', participation],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/observation-conflicts', { params: { query: { limit: 200, participation } }, signal }),
      ),
  });
}

/** A breach that the register proposed. */
export function breachQuery(id: string) {
  return queryOptions({
    queryKey: ['breaches', 'breach', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/breach-proposals/{id}', { params: { path: { id } }, signal })),
  });
}

/** Breaches that the register proposed of one participation. */
export function breachesQuery(participationId: string) {
  return queryOptions({
    queryKey: ['breaches', participationId],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/breach-proposals', { params: { query: { limit: 200, participationId } }, signal })),
  });
}

/** @throws {ProblemError} `verifier_is_author`, `transition_not_allowed` */
export function verifyCommitment(id: string, body: Schemas['CommitmentVerification'], key: string) {
  return getData(client.POST('/api/v1/commitments/{id}/verify', { ...once(id, key), body }));
}

/** @throws {ProblemError} `verifier_is_author`, `transition_not_allowed` */
export function rejectCommitment(id: string, body: Schemas['Refusal'], key: string) {
  return getData(client.POST('/api/v1/commitments/{id}/reject', { ...once(id, key), body }));
}

/** The ministry releases from a commitment, on the strength of a document. */
export function waiveCommitment(id: string, body: Schemas['Release'], key: string) {
  return getData(client.POST('/api/v1/commitments/{id}/waive', { ...once(id, key), body }));
}

/** @throws {ProblemError} `verifier_is_author`, `transition_not_allowed` */
export function verifyOutput(id: string, body: Schemas['OptionalReason'], key: string) {
  return getData(client.POST('/api/v1/outputs/{id}/verify', { ...once(id, key), body }));
}

/** @throws {ProblemError} `verifier_is_author`, `transition_not_allowed` */
export function refuseOutput(id: string, body: Schemas['Refusal'], key: string) {
  return getData(client.POST('/api/v1/outputs/{id}/refuse', { ...once(id, key), body }));
}

/** @throws {ProblemError} `verifier_is_author`, `transition_not_allowed` */
export function acceptGroupResult(id: string, body: Schemas['Reason'], key: string) {
  return getData(client.POST('/api/v1/group-projects/{id}/accept', { ...once(id, key), body }));
}

/** @throws {ProblemError} `verifier_is_author`, `transition_not_allowed` */
export function rejectGroupResult(id: string, body: Schemas['Refusal'], key: string) {
  return getData(client.POST('/api/v1/group-projects/{id}/reject', { ...once(id, key), body }));
}

/** @throws {ProblemError} `verifier_is_author`, `transition_not_allowed`, `record_invalid` */
export function verifyReturn(id: string, body: Schemas['ReturnVerification'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/verify-return', { ...once(id, key), body }));
}

/** Takes a report as it is; nobody is asked for anything. @throws {ProblemError} `transition_not_allowed` */
export function acceptReport(id: string, key: string) {
  return getData(client.POST('/api/v1/reports/{id}/accept', once(id, key)));
}

/** Gives a report back for correction. @throws {ProblemError} `transition_not_allowed`, `reason_invalid` */
export function returnReport(id: string, body: Schemas['ReportReturn'], key: string) {
  return getData(client.POST('/api/v1/reports/{id}/return', { ...once(id, key), body }));
}

/** @throws {ProblemError} `transition_not_allowed` */
export function grantCorrection(id: string, key: string) {
  return getData(client.POST('/api/v1/report-corrections/{id}/grant', once(id, key)));
}

/** @throws {ProblemError} `transition_not_allowed`, `reason_invalid` */
export function refuseCorrection(id: string, body: Schemas['ReasonDto'], key: string) {
  return getData(client.POST('/api/v1/report-corrections/{id}/refuse', { ...once(id, key), body }));
}

/** @throws {ProblemError} `transition_not_allowed` */
export function resolveConflict(id: string, body: Schemas['ConflictResolution'], key: string) {
  return getData(client.POST('/api/v1/observation-conflicts/{id}/resolve', { ...once(id, key), body }));
}

/** @throws {ProblemError} `transition_not_allowed`, `breach_outdated` */
export function decideBreach(
  id: string,
  decision: 'confirm' | 'dismiss',
  body: Schemas['BreachDecision'],
  key: string,
) {
  return decision === 'confirm'
    ? getData(client.POST('/api/v1/breach-proposals/{id}/confirm', { ...once(id, key), body }))
    : getData(client.POST('/api/v1/breach-proposals/{id}/dismiss', { ...once(id, key), body }));
}

/** @throws {ProblemError} `transition_not_allowed`, `commitment_not_amendable` */
export function answerAmendment(id: string, decision: 'consent' | 'decline', reason: string, key: string) {
  return decision === 'consent'
    ? getData(client.POST('/api/v1/commitment-amendments/{id}/consent', once(id, key)))
    : getData(client.POST('/api/v1/commitment-amendments/{id}/decline', { ...once(id, key), body: { reason } }));
}

/** The bytes of a file of evidence as an address the page can show; nothing for what is no picture. */
export async function pictureOf(id: string): Promise<string> {
  const answer = await fetch(`/api/v1/evidence/${id}/file`, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const content = await answer.blob();
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('The picture could not be read.')));
    reader.readAsDataURL(content);
  });
}
