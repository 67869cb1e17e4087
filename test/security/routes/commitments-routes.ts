import { FIRST_PROMISES, PDF, SAMPLE_AUDIT, SECOND_PROMISES } from '../../fixtures/commitments-fixture.js';
import { ALATAU, ERTIS, RECORD } from '../../fixtures/two-universities.js';
import { about, aboutParticipation, COORDINATORS, type RouteTable } from './table-entry.js';

const BOTH_SIDES = [...COORDINATORS, 'participant'] as const;
const READERS = [...BOTH_SIDES, 'ministry'] as const;
const MINISTRY = ['ministry'] as const;

type Make = Parameters<typeof aboutParticipation>[0];
const of = (path: string, own: string, foreign: string, make: Make) =>
  about({ own, foreign }, (id) => make(`/api/v1/${path}/${id}`));

const aboutCommitment = (make: Make) => of('commitments', RECORD[ALATAU].commitment, RECORD[ERTIS].commitment, make);
const aboutOutput = (make: Make) => of('outputs', RECORD[ALATAU].output, RECORD[ERTIS].output, make);
const aboutGroup = (make: Make) => of('group-projects', RECORD[ALATAU].groupProject, RECORD[ERTIS].groupProject, make);
const aboutAmendment = (make: Make) =>
  of('commitment-amendments', FIRST_PROMISES.amendment, SECOND_PROMISES.amendment, make);
const aboutEvidence = (make: Make) => of('evidence', FIRST_PROMISES.evidence, SECOND_PROMISES.evidence, make);

const DOI = { kind: 'doi', value: '10.1000/xyz123' };
const reason = 'As the protocol says';
const document = 'Order 12 of 1 March 2025';
const file = (url: string) => ({
  url: `${url}/evidence/files?title=Certificate`,
  headers: { 'content-type': 'application/pdf' },
  body: PDF,
});
const ifMatch = { 'if-match': '"1"' };

const evidenceRoutes = (path: string, aboutIt: (make: Make) => ReturnType<typeof about>): RouteTable => ({
  [`GET /api/v1/${path}/:id/evidence`]: { letIn: READERS, ...aboutIt((url) => ({ url: `${url}/evidence` })) },
  [`POST /api/v1/${path}/:id/evidence`]: {
    letIn: BOTH_SIDES,
    ...aboutIt((url) => ({ url: `${url}/evidence`, body: DOI })),
  },
  [`POST /api/v1/${path}/:id/evidence/files`]: { letIn: BOTH_SIDES, ...aboutIt(file) },
});

/** Commitments, amendments, evidence, outputs, group projects, sample audits. */
export const COMMITMENTS_ROUTES: RouteTable = {
  'GET /api/v1/commitments/:id': { letIn: READERS, ...aboutCommitment((url) => ({ url })) },
  'POST /api/v1/participations/:id/commitments': {
    letIn: COORDINATORS,
    ...aboutParticipation((url) => ({
      url: `${url}/commitments`,
      body: { title: 'A course', dueDate: '2090-01-31', weight: 1 },
    })),
  },
  'POST /api/v1/commitments/:id/confirm': {
    letIn: ['participant'],
    ...aboutCommitment((url) => ({ url: `${url}/confirm` })),
    action: true,
  },
  'POST /api/v1/commitments/:id/claim': {
    letIn: BOTH_SIDES,
    ...aboutCommitment((url) => ({ url: `${url}/claim`, body: { degree: 1, evidence: [DOI] } })),
    action: true,
  },
  'POST /api/v1/commitments/:id/verify': {
    letIn: COORDINATORS,
    ...aboutCommitment((url) => ({ url: `${url}/verify`, body: { degree: 1, reason } })),
    action: true,
  },
  'POST /api/v1/commitments/:id/reject': {
    letIn: COORDINATORS,
    ...aboutCommitment((url) => ({ url: `${url}/reject`, body: { reason } })),
    action: true,
  },
  'POST /api/v1/commitments/:id/waive': {
    letIn: MINISTRY,
    ...aboutCommitment((url) => ({ url: `${url}/waive`, body: { document, reason } })),
    action: true,
  },

  'GET /api/v1/commitment-amendments': { letIn: BOTH_SIDES, example: { url: '/api/v1/commitment-amendments' } },
  'GET /api/v1/commitment-amendments/:id': { letIn: BOTH_SIDES, ...aboutAmendment((url) => ({ url })) },
  'GET /api/v1/commitments/:id/amendments': {
    letIn: BOTH_SIDES,
    ...aboutCommitment((url) => ({ url: `${url}/amendments` })),
  },
  'POST /api/v1/commitments/:id/amendments': {
    letIn: BOTH_SIDES,
    ...aboutCommitment((url) => ({ url: `${url}/amendments`, body: { weight: 3, reason } })),
  },
  'POST /api/v1/commitment-amendments/:id/consent': {
    letIn: BOTH_SIDES,
    ...aboutAmendment((url) => ({ url: `${url}/consent` })),
    action: true,
  },
  'POST /api/v1/commitment-amendments/:id/decline': {
    letIn: BOTH_SIDES,
    ...aboutAmendment((url) => ({ url: `${url}/decline`, body: { reason } })),
    action: true,
  },
  'POST /api/v1/commitment-amendments/:id/withdraw': {
    letIn: BOTH_SIDES,
    ...aboutAmendment((url) => ({ url: `${url}/withdraw`, body: {} })),
    action: true,
  },

  ...evidenceRoutes('commitments', aboutCommitment),
  ...evidenceRoutes('outputs', aboutOutput),
  ...evidenceRoutes('group-projects', aboutGroup),
  'GET /api/v1/evidence/:id/file': { letIn: READERS, ...aboutEvidence((url) => ({ url: `${url}/file` })) },
  'POST /api/v1/evidence/:id/withdraw': { letIn: BOTH_SIDES, ...aboutEvidence((url) => ({ url: `${url}/withdraw` })) },

  'GET /api/v1/outputs/:id': { letIn: READERS, ...aboutOutput((url) => ({ url })) },
  'POST /api/v1/participations/:id/outputs': {
    letIn: BOTH_SIDES,
    ...aboutParticipation((url) => ({
      url: `${url}/outputs`,
      body: { type: 'patent', title: 'A device', share: 0.5 },
    })),
  },
  'PATCH /api/v1/outputs/:id': {
    letIn: BOTH_SIDES,
    ...aboutOutput((url) => ({ url, headers: ifMatch, body: { title: 'Another device' } })),
  },
  'POST /api/v1/outputs/:id/verify': {
    letIn: COORDINATORS,
    ...aboutOutput((url) => ({ url: `${url}/verify`, body: {} })),
    action: true,
  },
  'POST /api/v1/outputs/:id/refuse': {
    letIn: COORDINATORS,
    ...aboutOutput((url) => ({ url: `${url}/refuse`, body: { reason } })),
    action: true,
  },

  'GET /api/v1/group-projects': { letIn: READERS, example: { url: '/api/v1/group-projects?limit=10' } },
  'GET /api/v1/group-projects/:id': { letIn: READERS, ...aboutGroup((url) => ({ url })) },
  'GET /api/v1/group-projects/:id/history': { letIn: READERS, ...aboutGroup((url) => ({ url: `${url}/history` })) },
  'POST /api/v1/group-projects': { letIn: COORDINATORS, example: { url: '/api/v1/group-projects', body: {} } },
  'PATCH /api/v1/group-projects/:id': {
    letIn: COORDINATORS,
    ...aboutGroup((url) => ({ url, headers: ifMatch, body: { title: 'Another task', reason } })),
  },
  'PUT /api/v1/group-projects/:id/members': {
    letIn: COORDINATORS,
    ...aboutGroup((url) => ({ url: `${url}/members`, headers: ifMatch, body: { members: [], reason } })),
  },
  'POST /api/v1/group-projects/:id/claim': {
    letIn: BOTH_SIDES,
    ...aboutGroup((url) => ({ url: `${url}/claim`, body: { jointResult: 'A laboratory', evidence: [DOI] } })),
    action: true,
  },
  'POST /api/v1/group-projects/:id/accept': {
    letIn: COORDINATORS,
    ...aboutGroup((url) => ({ url: `${url}/accept`, body: { reason } })),
    action: true,
  },
  'POST /api/v1/group-projects/:id/reject': {
    letIn: COORDINATORS,
    ...aboutGroup((url) => ({ url: `${url}/reject`, body: { reason } })),
    action: true,
  },
  'POST /api/v1/group-projects/:id/cancel': {
    letIn: MINISTRY,
    ...aboutGroup((url) => ({ url: `${url}/cancel`, body: { document, reason } })),
    action: true,
  },

  'GET /api/v1/sample-audits': { letIn: [...COORDINATORS, 'ministry'], example: { url: '/api/v1/sample-audits' } },
  // One that is not over is to a coordinator as one that is not there.
  'GET /api/v1/sample-audits/:id': {
    letIn: [...COORDINATORS, 'ministry'],
    ...of('sample-audits', SAMPLE_AUDIT.completed, SAMPLE_AUDIT.drawn, (url) => ({ url })),
  },
  'POST /api/v1/sample-audits': {
    letIn: MINISTRY,
    example: {
      url: '/api/v1/sample-audits',
      body: { seed: 'a seed for routes', from: '2025-01-01', to: '2025-01-31', sizePerUniversity: 5 },
    },
  },
  'POST /api/v1/sample-audits/:id/items/:itemId/record-outcome': {
    letIn: MINISTRY,
    example: {
      url: `/api/v1/sample-audits/${SAMPLE_AUDIT.drawn}/items/${FIRST_PROMISES.drawnItem}/record-outcome`,
      body: { outcome: 'confirmed' },
    },
  },
  'POST /api/v1/sample-audits/:id/complete': {
    letIn: MINISTRY,
    example: { url: `/api/v1/sample-audits/${SAMPLE_AUDIT.drawn}/complete` },
    action: true,
  },
  'GET /api/v1/verifications': { letIn: COORDINATORS, example: { url: '/api/v1/verifications' } },
};
