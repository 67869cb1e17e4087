import { PASSWORD } from '../../api/running-register.js';
import { FIRST_KPI_REPORTS, SECOND_KPI_REPORTS } from '../../fixtures/kpi-reports-fixture.js';
import { about, COORDINATORS, EVERYBODY, type Example, type RouteTable, SIGNED_IN } from './table-entry.js';

const READERS = [...COORDINATORS, 'ministry'] as const;
const MINISTRY = ['ministry'] as const;
const URL = '/api/v1/kpi-reports';

const aboutReport = (which: 'draft' | 'published', make: (url: string) => Example) =>
  about({ own: FIRST_KPI_REPORTS[which], foreign: SECOND_KPI_REPORTS[which] }, (id) => make(`${URL}/${id}`));
const published = (path: string) => aboutReport('published', (url) => ({ url: `${url}${path}` }));
const draft = (path: string, body?: object) => aboutReport('draft', (url) => ({ url: `${url}${path}`, body }));

/** KPI reports of universities, and the step-up that approving and publishing them asks for. */
export const KPI_REPORTS_ROUTES: RouteTable = {
  'GET /api/v1/kpi-reports': { letIn: READERS, example: { url: `${URL}?status=submitted&standingDays=15` } },
  'GET /api/v1/kpi-reports/:id': { letIn: READERS, ...published('') },
  'GET /api/v1/kpi-reports/:id/document': { letIn: READERS, ...published('/document?language=kk') },
  'GET /api/v1/kpi-reports/:id/snapshots': { letIn: READERS, ...published('/snapshots') },
  'GET /api/v1/kpi-reports/:id/snapshots/:version': { letIn: READERS, ...published('/snapshots/1') },
  'GET /api/v1/kpi-reports/:id/snapshots/:version/records': {
    letIn: READERS,
    ...published('/snapshots/1/records?indicator=K01&state=yes'),
  },
  'GET /api/v1/kpi-reports/:id/history': { letIn: READERS, ...published('/history') },
  'POST /api/v1/kpi-reports': { letIn: COORDINATORS, example: { url: URL, body: { period: '2017' } } },
  'PATCH /api/v1/kpi-reports/:id': {
    letIn: COORDINATORS,
    ...aboutReport('draft', (url) => ({
      url,
      headers: { 'if-match': '"1"' },
      body: { comments: [{ section: 'return', comment: 'As planned' }] },
    })),
  },
  'POST /api/v1/kpi-reports/:id/submit': { letIn: COORDINATORS, ...draft('/submit'), action: true },
  'POST /api/v1/kpi-reports/:id/revise': { letIn: COORDINATORS, ...draft('/revise'), action: true },
  'POST /api/v1/kpi-reports/:id/return': {
    letIn: MINISTRY,
    ...draft('/return', { remarks: [{ section: 'return', reasons: ['other'], comment: 'Why?' }] }),
    action: true,
  },
  'POST /api/v1/kpi-reports/:id/approve': { letIn: MINISTRY, ...published('/approve'), action: true, stepUp: true },
  'POST /api/v1/kpi-reports/:id/publish': { letIn: MINISTRY, ...published('/publish'), action: true, stepUp: true },
  'GET /api/v1/published-kpi-reports': { letIn: EVERYBODY, example: { url: '/api/v1/published-kpi-reports' } },
  'POST /api/v1/session/step-up': {
    letIn: SIGNED_IN,
    example: { url: '/api/v1/session/step-up', body: { password: PASSWORD } },
    stepUp: true,
  },
};
