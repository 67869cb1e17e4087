import { PASSWORD } from '../../api/running-register.js';
import { aboutParticipation, COORDINATORS, EVERYBODY, type RouteTable, SIGNED_IN } from './table-entry.js';

/** Probes, signing in, universities, participations, imports and figures. */
export const FIRST_ROUTES: RouteTable = {
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
    letIn: [...COORDINATORS, 'ministry', 'admin', 'reviewer'],
    example: { url: '/api/v1/universities' },
  },
  'GET /api/v1/participations': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    example: { url: '/api/v1/participations?limit=10' },
  },
  'GET /api/v1/participations/:id': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    ...aboutParticipation((url) => ({ url })),
  },
  'POST /api/v1/participations': {
    letIn: COORDINATORS,
    example: { url: '/api/v1/participations', body: {} },
  },
  'PATCH /api/v1/participations/:id': {
    letIn: COORDINATORS,
    ...aboutParticipation((url) => ({ url, headers: { 'if-match': '"1"' }, body: { rural: true } })),
  },
  'GET /api/v1/participations/:id/history': {
    letIn: COORDINATORS,
    ...aboutParticipation((url) => ({ url: `${url}/history` })),
  },
  'GET /api/v1/imports': { letIn: COORDINATORS, example: { url: '/api/v1/imports' } },
  'GET /api/v1/imports/templates/:kind': {
    letIn: [...COORDINATORS, 'admin'],
    example: { url: '/api/v1/imports/templates/outputs?format=csv' },
    foreign: 'no record',
  },
  'POST /api/v1/imports/:kind': {
    letIn: [...COORDINATORS, 'admin'],
    example: { url: '/api/v1/imports/outputs', headers: { 'content-type': 'text/csv' }, body: 'output_no\n' },
    foreign: 'no record',
  },
  'GET /api/v1/work-queues': {
    letIn: [...COORDINATORS, 'ministry', 'participant', 'reviewer'],
    example: { url: '/api/v1/work-queues' },
  },
  'GET /api/v1/work-queues/:queue': {
    letIn: [...COORDINATORS, 'ministry', 'participant', 'reviewer'],
    example: { url: '/api/v1/work-queues/commitments_to_verify' },
    foreign: 'no record',
  },
  'GET /api/v1/kpi': { letIn: [...COORDINATORS, 'ministry'], example: { url: '/api/v1/kpi' } },
  'GET /api/v1/kpi/breakdown': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/kpi/breakdown?by=category,sex' },
  },
  'GET /api/v1/kpi/records': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/kpi/records?indicator=K01&count=notDue&funding=all' },
  },
  'GET /api/v1/kpi/indicators': { letIn: EVERYBODY, example: { url: '/api/v1/kpi/indicators' } },
  'GET /api/v1/kpi/indicators/:code': {
    letIn: EVERYBODY,
    example: { url: '/api/v1/kpi/indicators/K06_12' },
    foreign: 'no record',
  },
};
