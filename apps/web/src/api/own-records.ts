import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type CommitmentRecord = Schemas['CommitmentRecordView'];
export type Evidence = Schemas['EvidenceView'];
export type Amendment = Schemas['AmendmentView'];
export type GroupProjectRecord = Schemas['GroupProjectRecordView'];
export type NewAmendment = Schemas['NewAmendment'];
export type NewEvidence = Schemas['NewEvidence'];

/** One's own mobilities; a person has a handful. */
export const ownParticipationsQuery = queryOptions({
  queryKey: ['participations', 'own'],
  queryFn: ({ signal }) => getData(client.GET('/api/v1/participations', { params: { query: { limit: 200 } }, signal })),
});

/** One commitment with its evidence and what may be done with it. */
export function commitmentQuery(id: string) {
  return queryOptions({
    queryKey: ['commitments', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/commitments/{id}', { params: { path: { id } }, signal })),
  });
}

/** @throws {ProblemError} `transition_not_allowed` */
export function confirmCommitment(id: string): Promise<CommitmentRecord> {
  return getData(client.POST('/api/v1/commitments/{id}/confirm', { params: { path: { id } } }));
}

/**
 * Claims that a commitment is fulfilled.
 * @param degree share fulfilled, 0–1
 * @throws {ProblemError} `evidence_missing`, `evidence_invalid`, `transition_not_allowed`
 */
export function claimCommitment(
  id: string,
  claim: { degree: number; evidence: NewEvidence[]; reason?: string },
): Promise<CommitmentRecord> {
  return getData(client.POST('/api/v1/commitments/{id}/claim', { params: { path: { id } }, body: claim }));
}

/** Attaches a link to a commitment. @throws {ProblemError} `evidence_invalid`, `evidence_closed` */
export function addEvidence(id: string, evidence: NewEvidence): Promise<Evidence> {
  return getData(client.POST('/api/v1/commitments/{id}/evidence', { params: { path: { id } }, body: evidence }));
}

/**
 * Attaches a file to a commitment; what it is, its content says.
 * @throws {ProblemError} `file_too_large`, `evidence_type_not_allowed`, `evidence_closed`
 */
export function uploadEvidence(id: string, file: File, title: string): Promise<Evidence> {
  return getData(
    client.POST('/api/v1/commitments/{id}/evidence/files', {
      params: { path: { id }, query: title === '' ? {} : { title } },
      // The file is sent as it is; the description can only call its bytes a string.
      body: '' as never,
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}

/** Takes a piece of evidence back, until a decision rests on it. */
export function withdrawEvidence(id: string): Promise<Evidence> {
  return getData(client.POST('/api/v1/evidence/{id}/withdraw', { params: { path: { id } } }));
}

/** Where a file of evidence is downloaded. */
export function evidenceFileUrl(id: string): string {
  return `/api/v1/evidence/${id}/file`;
}

/** Proposed changes of one commitment, the newest first. */
export function amendmentsQuery(commitmentId: string) {
  return queryOptions({
    queryKey: ['commitments', commitmentId, 'amendments'],
    queryFn: ({ signal }) =>
      getData(
        client.GET('/api/v1/commitments/{id}/amendments', {
          params: { path: { id: commitmentId }, query: { limit: 200 } },
          signal,
        }),
      ),
  });
}

/** Every proposed change one has a part in and that waits. */
export const openAmendmentsQuery = queryOptions({
  queryKey: ['commitments', 'amendments', 'proposed'],
  queryFn: ({ signal }) =>
    getData(
      client.GET('/api/v1/commitment-amendments', { params: { query: { status: 'proposed', limit: 200 } }, signal }),
    ),
});

/** @throws {ProblemError} `amendment_empty`, `amendment_open`, `due_date_past`, `commitment_not_amendable` */
export function proposeAmendment(commitmentId: string, body: NewAmendment): Promise<Amendment> {
  return getData(client.POST('/api/v1/commitments/{id}/amendments', { params: { path: { id: commitmentId } }, body }));
}

/** Answers a proposal of the university, or takes one's own back. */
export function decideAmendment(
  id: string,
  decision: 'consent' | 'decline' | 'withdraw',
  reason: string,
): Promise<Amendment> {
  const params = { path: { id } };
  switch (decision) {
    case 'consent':
      return getData(client.POST('/api/v1/commitment-amendments/{id}/consent', { params }));
    case 'decline':
      return getData(client.POST('/api/v1/commitment-amendments/{id}/decline', { params, body: { reason } }));
    case 'withdraw':
      return getData(
        client.POST('/api/v1/commitment-amendments/{id}/withdraw', { params, body: reason === '' ? {} : { reason } }),
      );
  }
}

/** One group project with its members, shares and evidence. */
export function groupProjectQuery(id: string) {
  return queryOptions({
    queryKey: ['group-projects', id],
    queryFn: ({ signal }) => getData(client.GET('/api/v1/group-projects/{id}', { params: { path: { id } }, signal })),
  });
}

/** @throws {ProblemError} `evidence_missing`, `evidence_invalid`, `transition_not_allowed` */
export function claimGroupResult(
  id: string,
  claim: { jointResult: string; evidence: NewEvidence[] },
): Promise<GroupProjectRecord> {
  return getData(client.POST('/api/v1/group-projects/{id}/claim', { params: { path: { id } }, body: claim }));
}

/** Says that one is back. @throws {ProblemError} `record_invalid`, `transition_not_allowed` */
export function claimReturn(id: string, returnDate: string): Promise<Schemas['ParticipationView']> {
  return getData(
    client.POST('/api/v1/participations/{id}/claim-return', { params: { path: { id } }, body: { returnDate } }),
  );
}

/** Whether reminders of a mobility are sent. */
export function remindersQuery(id: string) {
  return queryOptions({
    queryKey: ['participations', 'reminders', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/participations/{id}/reminders', { params: { path: { id } }, signal })),
  });
}

/** Takes the reminders of a mobility up again, or ends them. */
export function chooseReminders(id: string, wanted: boolean): Promise<Schemas['RemindersView']> {
  const params = { path: { id } };
  return wanted
    ? getData(client.POST('/api/v1/participations/{id}/opt-in', { params }))
    : getData(client.POST('/api/v1/participations/{id}/opt-out', { params }));
}
