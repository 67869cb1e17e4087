import { ALATAU, RECORD, type UserName } from '../fixtures/two-universities.js';
import { PASSWORD, type Question } from '../api/running-register.js';

/** Everybody a request may come from; the foreign coordinator is a coordinator of another university. */
export const SENDERS = [
  'anonymous',
  'participant',
  'coordinator',
  'foreignCoordinator',
  'ministry',
  'admin',
] as const satisfies readonly (UserName | 'anonymous')[];
export type Sender = (typeof SENDERS)[number];

/** One address of the API: who is let in, and a request that makes sense. A new address is entered here by hand, on purpose. */
export interface TableEntry {
  readonly letIn: readonly Sender[];
  readonly example: Omit<Question, 'method' | 'as' | 'via'>;
}

const EVERYBODY = SENDERS;
const SIGNED_IN = SENDERS.filter((sender) => sender !== 'anonymous');
const COORDINATORS = ['coordinator', 'foreignCoordinator'] as const;
const PARTICIPATION = `/api/v1/participations/${RECORD[ALATAU].participation}`;

export const ROUTE_TABLE: Readonly<Record<string, TableEntry>> = {
  'GET /health/live': { letIn: EVERYBODY, example: { url: '/health/live' } },
  'GET /health/ready': { letIn: EVERYBODY, example: { url: '/health/ready' } },
  'GET /metrics': { letIn: EVERYBODY, example: { url: '/metrics' } },
  'POST /api/v1/session': {
    letIn: EVERYBODY,
    example: { url: '/api/v1/session', body: { email: 'ministry@qaitu.kz', password: PASSWORD } },
  },
  'GET /api/v1/session': { letIn: SIGNED_IN, example: { url: '/api/v1/session' } },
  'DELETE /api/v1/session': { letIn: EVERYBODY, example: { url: '/api/v1/session' } },
  'GET /api/v1/universities': {
    letIn: [...COORDINATORS, 'ministry', 'admin'],
    example: { url: '/api/v1/universities' },
  },
  'GET /api/v1/participations': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    example: { url: '/api/v1/participations?limit=10' },
  },
  'GET /api/v1/participations/:id': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    example: { url: PARTICIPATION },
  },
  'POST /api/v1/participations': {
    letIn: COORDINATORS,
    example: { url: '/api/v1/participations', body: {} },
  },
  'PATCH /api/v1/participations/:id': {
    letIn: COORDINATORS,
    example: { url: PARTICIPATION, headers: { 'if-match': '"1"' }, body: {} },
  },
  'GET /api/v1/participations/:id/history': { letIn: COORDINATORS, example: { url: `${PARTICIPATION}/history` } },
  'GET /api/v1/imports': { letIn: COORDINATORS, example: { url: '/api/v1/imports' } },
  'GET /api/v1/imports/templates/:kind': {
    letIn: [...COORDINATORS, 'admin'],
    example: { url: '/api/v1/imports/templates/outputs?format=csv' },
  },
  'POST /api/v1/imports/:kind': {
    letIn: [...COORDINATORS, 'admin'],
    example: { url: '/api/v1/imports/outputs', headers: { 'content-type': 'text/csv' }, body: 'output_no\n' },
  },
  'GET /api/v1/kpi': { letIn: [...COORDINATORS, 'ministry'], example: { url: '/api/v1/kpi' } },
};

/**
 * Addresses that no guard stands before: the pages, and the description of the API with the pages that show it. They hold
 * nothing that is not in the source code.
 */
export const OPEN_TO_ALL: readonly RegExp[] = [
  /^\/$/,
  /^\/\*$/,
  /^\/assets\//,
  /^\/api\/docs(\/.*)?$/,
  /^\/api\/docs-yaml$/,
  /^\/api\/openapi\.json$/,
];
