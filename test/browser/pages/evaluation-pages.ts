import { type Ask, idOfFirst, type SamplePage } from './sample-page.js';

const reportIn = (status: string) => async (ask: Ask) =>
  `/kpi-reports/${await idOfFirst(ask, `/api/v1/kpi-reports?limit=1&status=${status}`)}`;

/** Indicators with all that is asked of them, and KPI reports of universities in every state. */
export const EVALUATION_PAGES: readonly SamplePage[] = [
  { route: '/kpi', name: 'kpi-year', readers: ['coordinator'], address: '/kpi?period=%222025%22' },
  { route: '/kpi', name: 'kpi-filtered', readers: ['coordinator'], address: '/kpi?sex=F&category=bachelor%2Cmaster' },
  {
    route: '/kpi/breakdown',
    name: 'kpi-breakdown',
    readers: ['coordinator', 'ministry'],
    address: '/kpi/breakdown?by=hostRegion%2Csex&indicator=K06_12',
  },
  {
    route: '/kpi/breakdown',
    name: 'kpi-breakdown-confidential',
    readers: ['coordinator'],
    address: '/kpi/breakdown?by=sex&indicator=K15_12',
  },
  {
    route: '/kpi/records',
    name: 'kpi-records',
    readers: ['coordinator', 'ministry'],
    address: '/kpi/records?indicator=K01&count=unknown',
  },
  {
    route: '/kpi/records',
    name: 'kpi-records-commitments',
    readers: ['coordinator'],
    address: '/kpi/records?indicator=K04&count=n',
  },
  {
    route: '/kpi/records',
    name: 'kpi-records-confidential',
    readers: ['coordinator'],
    address: '/kpi/records?indicator=K15_12&count=yes',
  },
  {
    route: '/kpi/indicators',
    name: 'kpi-indicators',
    readers: ['coordinator', 'ministry'],
    address: '/kpi/indicators',
  },
  {
    route: '/kpi/indicators/$code',
    name: 'kpi-indicator',
    readers: ['coordinator', 'ministry'],
    address: '/kpi/indicators/K02?variant=strict',
  },
  {
    route: '/kpi/indicators/$code',
    name: 'kpi-indicator-access',
    readers: ['coordinator'],
    address: '/kpi/indicators/K20',
  },
  { route: '/kpi-reports', name: 'kpi-reports', readers: ['coordinator', 'ministry'], address: '/kpi-reports' },
  {
    route: '/kpi-reports',
    name: 'kpi-reports-none',
    readers: ['ministry'],
    address: '/kpi-reports?status=submitted&standingDays=60',
  },
  { route: '/kpi-reports/$id', name: 'kpi-report-draft', readers: ['coordinator'], address: reportIn('draft') },
  {
    route: '/kpi-reports/$id',
    name: 'kpi-report-returned',
    readers: ['coordinator', 'ministry'],
    address: reportIn('returned'),
  },
  { route: '/kpi-reports/$id', name: 'kpi-report-review', readers: ['ministry'], address: reportIn('submitted') },
  { route: '/kpi-reports/$id', name: 'kpi-report-approved', readers: ['ministry'], address: reportIn('approved') },
  {
    route: '/kpi-reports/$id/submissions/$version',
    name: 'kpi-report-submission',
    readers: ['coordinator', 'ministry'],
    address: async (ask) => `${await reportIn('returned')(ask)}/submissions/1?indicator=K01&count=yes`,
  },
];
