import { COORDINATORS, type RouteTable } from './table-entry.js';

const MINISTRY = ['ministry'] as const;
const comparison = (path: string) => ({ letIn: MINISTRY, example: { url: `/api/v1/comparisons/${path}` } });
const trendOf = (university: string) => ({ url: `/api/v1/trends?indicator=K01&university=${university}` });

/** Comparisons across universities, and trends. */
export const COMPARISONS_ROUTES: RouteTable = {
  'GET /api/v1/comparisons/universities': comparison('universities?indicator=K01&universities=ALATAU,ERTIS'),
  'GET /api/v1/comparisons/funnel': comparison('funnel?indicator=K01'),
  'GET /api/v1/comparisons/benchmark': comparison('benchmark?indicator=K01'),
  'GET /api/v1/comparisons/non-response': comparison('non-response?indicator=K02'),
  'GET /api/v1/comparisons/correlation': comparison('correlation?x=K07&y=K11'),
  'GET /api/v1/comparisons/flags': comparison('flags'),
  'GET /api/v1/comparisons/figures': comparison('figures?indicators=K01,K02'),
  'GET /api/v1/comparisons/trends': comparison('trends?indicator=K01'),
  'GET /api/v1/trends': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/trends?indicator=K01' },
    // Of a university that there is, and of one that there is not.
    foreign: { example: trendOf('ERTIS'), nobodys: trendOf('NOBODYS') },
  },
};
