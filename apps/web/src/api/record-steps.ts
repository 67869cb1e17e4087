import { queryOptions } from '@tanstack/react-query';
import { client, getData } from './client.js';
import type { components } from './schema.generated.js';

type Schemas = components['schemas'];
export type Steps = Pick<
  Schemas,
  | 'Departure'
  | 'Extension'
  | 'Interruption'
  | 'Resumption'
  | 'Completion'
  | 'EarlyEnd'
  | 'HostChange'
  | 'Cancellation'
  | 'ParticipationWaiver'
  | 'ReturnClaim'
  | 'NonReturn'
  | 'NewLedgerLine'
  | 'LedgerReversalBody'
  | 'NewCommitment'
  | 'NewAmendment'
  | 'NewOutput'
  | 'OutputChange'
  | 'NewObservation'
  | 'ObservationConfirmation'
  | 'ObservationWithdrawal'
  | 'Release'
>;
export type TimelineEntry = Schemas['TimelineEntryView'];
export type Ledger = Schemas['LedgerView'];
export type Observation = Schemas['ObservationView'];

/** A press repeated after a lost answer does nothing twice. */
const once = (id: string, key: string) => ({ params: { path: { id } }, headers: { 'Idempotency-Key': key } });

/** What happened to a participation and its money, by the day on which it took effect. */
export function eventsQuery(id: string) {
  return queryOptions({
    queryKey: ['participations', 'events', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/participations/{id}/events', { params: { path: { id } }, signal })),
  });
}

/** The money of a participation, line by line. */
export function ledgerQuery(id: string) {
  return queryOptions({
    queryKey: ['participations', 'ledger', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/participations/{id}/ledger', { params: { path: { id } }, signal })),
  });
}

/** What is known of the time after a mobility, single observations. */
export function observationsQuery(id: string) {
  return queryOptions({
    queryKey: ['participations', 'observations', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/participations/{id}/observations', { params: { path: { id } }, signal })),
  });
}

/** The invitations to one report, with what became of each mail. */
export function reportInvitationsQuery(id: string) {
  return queryOptions({
    queryKey: ['reports', 'invitations', id],
    queryFn: ({ signal }) =>
      getData(client.GET('/api/v1/reports/{id}/invitations', { params: { path: { id } }, signal })),
  });
}

export function depart(id: string, body: Steps['Departure'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/depart', { ...once(id, key), body }));
}

export function extend(id: string, body: Steps['Extension'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/extend', { ...once(id, key), body }));
}

export function interrupt(id: string, body: Steps['Interruption'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/interrupt', { ...once(id, key), body }));
}

export function resume(id: string, body: Steps['Resumption'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/resume', { ...once(id, key), body }));
}

export function complete(id: string, body: Steps['Completion'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/complete', { ...once(id, key), body }));
}

export function terminateEarly(id: string, body: Steps['EarlyEnd'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/terminate-early', { ...once(id, key), body }));
}

export function changeHost(id: string, body: Steps['HostChange'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/change-host', { ...once(id, key), body }));
}

/** The mobility does not take place; it stays in the register as cancelled. */
export function cancelMobility(id: string, body: Steps['Cancellation'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/cancel', { ...once(id, key), body }));
}

/** The ministry waives what was promised, on the strength of a document. @throws {ProblemError} `already_waived` */
export function waiveMobility(id: string, body: Steps['ParticipationWaiver'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/waive', { ...once(id, key), body }));
}

/** Enters the return for the participant, whom somebody else then has to verify. */
export function enterReturn(id: string, body: Steps['ReturnClaim'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/claim-return', { ...once(id, key), body }));
}

export function confirmNonReturn(id: string, body: Steps['NonReturn'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/confirm-non-return', { ...once(id, key), body }));
}

/** @throws {ProblemError} `ledger_above_limit` */
export function bookLine(id: string, body: Steps['NewLedgerLine'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/ledger', { ...once(id, key), body }));
}

/** @throws {ProblemError} `already_reversed`, `line_not_reversible`, `ledger_negative` */
export function reverseLine(id: string, lineId: string, body: Steps['LedgerReversalBody'], key: string) {
  return getData(
    client.POST('/api/v1/participations/{id}/ledger/{lineId}/reverse', {
      params: { path: { id, lineId } },
      headers: { 'Idempotency-Key': key },
      body,
    }),
  );
}

/** @throws {ProblemError} `participation_cancelled`, `due_date_past` */
export function addCommitment(id: string, body: Steps['NewCommitment'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/commitments', { ...once(id, key), body }));
}

/** @throws {ProblemError} `commitment_not_amendable`, `amendment_open`, `amendment_empty` */
export function proposeChange(commitmentId: string, body: Steps['NewAmendment'], key: string) {
  return getData(client.POST('/api/v1/commitments/{id}/amendments', { ...once(commitmentId, key), body }));
}

export function addOutput(id: string, body: Steps['NewOutput'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/outputs', { ...once(id, key), body }));
}

/** @throws {ProblemError} `version_mismatch` (412) */
export function changeOutput(id: string, version: number, body: Steps['OutputChange']) {
  return getData(
    client.PATCH('/api/v1/outputs/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body }),
  );
}

export function addObservation(id: string, body: Steps['NewObservation'], key: string) {
  return getData(client.POST('/api/v1/participations/{id}/observations', { ...once(id, key), body }));
}

/** @throws {ProblemError} `waves_confirmed_already`, `wave_not_supported` */
export function confirmObservation(id: string, body: Steps['ObservationConfirmation'], key: string) {
  return getData(client.POST('/api/v1/observations/{id}/confirm', { ...once(id, key), body }));
}

/** @throws {ProblemError} `observation_from_report` */
export function withdrawObservation(id: string, body: Steps['ObservationWithdrawal'], key: string) {
  return getData(client.POST('/api/v1/observations/{id}/withdraw', { ...once(id, key), body }));
}

/** Sends the link to a report once more. @throws {ProblemError} `report_not_open`, `invitation_sent_today` */
export function inviteToReport(id: string, key: string) {
  return getData(client.POST('/api/v1/reports/{id}/invite', once(id, key)));
}
