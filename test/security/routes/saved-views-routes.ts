import { SAVED_VIEW } from '../../fixtures/saved-views-fixture.js';
import { about, COORDINATORS, type RouteTable } from './table-entry.js';

const STAFF = [...COORDINATORS, 'ministry'] as const;

/** Filters of lists that somebody keeps for themselves. */
export const SAVED_VIEWS_ROUTES: RouteTable = {
  'GET /api/v1/saved-views': { letIn: STAFF, example: { url: '/api/v1/saved-views?page=participations' } },
  'POST /api/v1/saved-views': {
    letIn: STAFF,
    example: {
      url: '/api/v1/saved-views',
      body: { page: 'participations', name: 'Abroad', search: 'status=departed' },
    },
  },
  'DELETE /api/v1/saved-views/:id': {
    letIn: STAFF,
    ...about(SAVED_VIEW, (id) => ({ url: `/api/v1/saved-views/${id}` })),
  },
};
