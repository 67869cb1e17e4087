import { ALATAU, ERTIS, RECORD } from '../../fixtures/two-universities.js';
import { CORRECTION, SURVEY } from '../../fixtures/reports-fixture.js';
import { about, COORDINATORS, EVERYBODY, type Example, type RouteTable } from './table-entry.js';

const aboutReport = (request: (url: string) => Example) =>
  about({ own: RECORD[ALATAU].report, foreign: RECORD[ERTIS].report }, (id) => request(`/api/v1/reports/${id}`));
const aboutCorrection = (request: (url: string) => Example) =>
  about({ own: CORRECTION[ALATAU], foreign: CORRECTION[ERTIS] }, (id) => request(`/api/v1/report-corrections/${id}`));
const aboutSurvey = (request: (url: string) => Example) =>
  about({ own: SURVEY[ALATAU], foreign: SURVEY[ERTIS] }, (id) => request(`/api/v1/surveys/${id}`));
const SURVEY_DRAFT = `/api/v1/surveys/${SURVEY.draft}`;

const REASONS = { reasons: [{ section: null, code: 'unclear', comment: 'Which country?' }] };

/** Questionnaires, reports and their corrections, surveys. */
export const REPORTS_ROUTES: RouteTable = {
  'GET /api/v1/questionnaires': { letIn: EVERYBODY, example: { url: '/api/v1/questionnaires' } },
  'GET /api/v1/questionnaires/:code/:version': {
    letIn: EVERYBODY,
    example: { url: '/api/v1/questionnaires/end_learner/1' },
    foreign: 'no record',
  },
  'GET /api/v1/reports': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    example: { url: '/api/v1/reports?limit=10' },
  },
  'GET /api/v1/reports/:id': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    ...aboutReport((url) => ({ url })),
  },
  'PATCH /api/v1/reports/:id/draft': {
    letIn: [...COORDINATORS, 'participant'],
    ...aboutReport((url) => ({
      url: `${url}/draft`,
      headers: { 'if-match': '"1"' },
      body: { answers: { residence_country: 'KZ' } },
    })),
  },
  'POST /api/v1/reports/:id/submit': {
    letIn: [...COORDINATORS, 'participant'],
    action: true,
    ...aboutReport((url) => ({ url: `${url}/submit` })),
  },
  'POST /api/v1/reports/:id/accept': {
    letIn: COORDINATORS,
    action: true,
    ...aboutReport((url) => ({ url: `${url}/accept` })),
  },
  'POST /api/v1/reports/:id/return': {
    letIn: COORDINATORS,
    action: true,
    ...aboutReport((url) => ({ url: `${url}/return`, body: REASONS })),
  },
  'POST /api/v1/reports/:id/request-correction': {
    letIn: ['participant'],
    ...aboutReport((url) => ({ url: `${url}/request-correction`, body: { reason: 'I found work' } })),
  },
  'GET /api/v1/report-corrections': {
    letIn: [...COORDINATORS, 'participant'],
    example: { url: '/api/v1/report-corrections?status=proposed' },
  },
  'GET /api/v1/report-corrections/:id': {
    letIn: [...COORDINATORS, 'participant'],
    ...aboutCorrection((url) => ({ url })),
  },
  'POST /api/v1/report-corrections/:id/grant': {
    letIn: COORDINATORS,
    action: true,
    ...aboutCorrection((url) => ({ url: `${url}/grant` })),
  },
  'POST /api/v1/report-corrections/:id/refuse': {
    letIn: COORDINATORS,
    action: true,
    ...aboutCorrection((url) => ({ url: `${url}/refuse`, body: { reason: 'It was right' } })),
  },
  'GET /api/v1/surveys': { letIn: ['ministry', 'participant'], example: { url: '/api/v1/surveys' } },
  'POST /api/v1/surveys': { letIn: ['ministry'], example: { url: '/api/v1/surveys', body: {} } },
  'GET /api/v1/surveys/:id': { letIn: ['ministry', 'participant'], ...aboutSurvey((url) => ({ url })) },
  'POST /api/v1/surveys/:id/respond': {
    letIn: ['participant'],
    ...aboutSurvey((url) => ({ url: `${url}/respond`, body: { answers: {} } })),
  },
  'POST /api/v1/surveys/:id/open': {
    letIn: ['ministry'],
    action: true,
    example: { url: `${SURVEY_DRAFT}/open` },
  },
  'POST /api/v1/surveys/:id/close': {
    letIn: ['ministry'],
    action: true,
    example: { url: `${SURVEY_DRAFT}/close` },
  },
  'POST /api/v1/surveys/:id/archive': {
    letIn: ['ministry'],
    action: true,
    example: { url: `${SURVEY_DRAFT}/archive` },
  },
  'GET /api/v1/surveys/:id/results': { letIn: ['ministry'], example: { url: `${SURVEY_DRAFT}/results` } },
};
