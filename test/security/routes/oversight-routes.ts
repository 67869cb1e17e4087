import { COORDINATORS, NOBODYS_ID, type RouteTable } from './table-entry.js';

const ADMIN = { letIn: ['admin'] } as const;

/** What is stuck where, the audit log, lists of codes, and the background queues: no university's record. */
export const OVERSIGHT_ROUTES: RouteTable = {
  'GET /api/v1/ageing': { letIn: ['ministry'], example: { url: '/api/v1/ageing' } },
  'GET /api/v1/audit-log': { ...ADMIN, example: { url: '/api/v1/audit-log?action=test&limit=10' } },
  'GET /api/v1/audit-log/actions': { ...ADMIN, example: { url: '/api/v1/audit-log/actions' } },
  'GET /api/v1/audit-log/integrity': { ...ADMIN, example: { url: '/api/v1/audit-log/integrity' } },
  'GET /api/v1/code-lists': {
    letIn: [...COORDINATORS, 'ministry', 'admin'],
    example: { url: '/api/v1/code-lists' },
  },
  'GET /api/v1/code-lists/:list': {
    letIn: [...COORDINATORS, 'ministry', 'admin'],
    example: { url: '/api/v1/code-lists/country' },
    foreign: 'no record',
  },
  'GET /api/v1/job-queues': { ...ADMIN, example: { url: '/api/v1/job-queues' } },
  'GET /api/v1/jobs': { ...ADMIN, example: { url: '/api/v1/jobs?state=failed' } },
  'POST /api/v1/jobs/:id/retry': { ...ADMIN, example: { url: `/api/v1/jobs/${NOBODYS_ID}/retry` } },
};
