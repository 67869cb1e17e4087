import { OBSERVED } from '../../fixtures/observation-fixture.js';
import { about, aboutParticipation, COORDINATORS, type RouteTable } from './table-entry.js';

const OBSERVATIONS = { own: OBSERVED.ALATAU.seen, foreign: OBSERVED.ERTIS.seen };
const CONFLICTS = { own: OBSERVED.ALATAU.conflict, foreign: OBSERVED.ERTIS.conflict };

/** What became of participants, where sources disagree, files of registers, and who was eligible. */
export const OBSERVATION_ROUTES: RouteTable = {
  'GET /api/v1/participations/:id/observations': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    ...aboutParticipation((url) => ({ url: `${url}/observations` })),
  },
  'POST /api/v1/participations/:id/observations': {
    letIn: COORDINATORS,
    ...aboutParticipation((url) => ({
      url: `${url}/observations`,
      body: { kind: 'residence', observedOn: '2025-06-01', country: 'KZ', evidence: 'spoke to them' },
    })),
  },
  'GET /api/v1/participations/:id/outcomes': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    ...aboutParticipation((url) => ({ url: `${url}/outcomes` })),
  },
  'POST /api/v1/observations/:id/confirm': {
    letIn: COORDINATORS,
    ...about(OBSERVATIONS, (id) => ({ url: `/api/v1/observations/${id}/confirm`, body: {} })),
  },
  'POST /api/v1/observations/:id/withdraw': {
    letIn: COORDINATORS,
    ...about(OBSERVATIONS, (id) => ({ url: `/api/v1/observations/${id}/withdraw`, body: { reason: 'a mistake' } })),
    action: true,
  },
  'GET /api/v1/observation-conflicts': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/observation-conflicts' },
  },
  'GET /api/v1/observation-conflicts/:id': {
    letIn: [...COORDINATORS, 'ministry'],
    ...about(CONFLICTS, (id) => ({ url: `/api/v1/observation-conflicts/${id}` })),
  },
  'POST /api/v1/observation-conflicts/:id/resolve': {
    letIn: COORDINATORS,
    ...about(CONFLICTS, (id) => ({
      url: `/api/v1/observation-conflicts/${id}/resolve`,
      body: { taken: 'neither', reason: 'asked them' },
    })),
    action: true,
  },
  'GET /api/v1/register-files': {
    letIn: [...COORDINATORS, 'ministry', 'admin'],
    example: { url: '/api/v1/register-files' },
  },
  'POST /api/v1/register-files/:kind': {
    letIn: [...COORDINATORS, 'ministry', 'admin'],
    example: {
      url: '/api/v1/register-files/enrolment?legalBasis=an%20agreement',
      headers: { 'content-type': 'text/csv' },
      body: 'iin,institution,level,start\n',
    },
    foreign: 'no record',
  },
  'GET /api/v1/eligible-population': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/eligible-population?academicYear=2024/2025&university=ALATAU' },
  },
  'PUT /api/v1/eligible-population': {
    letIn: COORDINATORS,
    example: {
      url: '/api/v1/eligible-population?academicYear=2024/2025',
      headers: { 'if-match': '"1"' },
      body: { groups: [{ dimension: 'sex', group: 'F', count: 10 }] },
    },
  },
};
