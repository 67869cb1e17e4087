import { FINDING } from '../../fixtures/quality-fixture.js';
import { ALATAU, ERTIS } from '../../fixtures/two-universities.js';
import { about, COORDINATORS, type RouteTable } from './table-entry.js';

/** Data quality, and the tables and scenario of the published literature beside the register's own figures. */
export const QUALITY_ROUTES: RouteTable = {
  'GET /api/v1/data-quality/findings': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/data-quality/findings?severity=warning' },
  },
  'POST /api/v1/data-quality/findings/:id/mark': {
    letIn: COORDINATORS,
    ...about({ own: FINDING[ALATAU], foreign: FINDING[ERTIS] }, (id) => ({
      url: `/api/v1/data-quality/findings/${id}/mark`,
      body: { mark: 'explained', note: 'The host has not answered yet' },
    })),
    action: true,
  },
  'GET /api/v1/data-quality/counts': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/data-quality/counts' },
  },
  'GET /api/v1/data-quality/rules': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/data-quality/rules' },
  },
  'POST /api/v1/data-quality/check': {
    letIn: COORDINATORS,
    example: { url: '/api/v1/data-quality/check' },
  },
  'GET /api/v1/data-quality/rates': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/data-quality/rates?period=2023/2024' },
  },
  'GET /api/v1/national-tables': { letIn: ['ministry'], example: { url: '/api/v1/national-tables' } },
  'GET /api/v1/national-tables/:number': {
    letIn: ['ministry'],
    example: { url: '/api/v1/national-tables/3' },
    foreign: 'no record',
  },
  'GET /api/v1/fiscal-loss': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/fiscal-loss?period=2024&averageCost=1000000&share=0.3' },
  },
};
