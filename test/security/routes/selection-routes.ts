import { selectionOf } from '../../fixtures/selection-fixture.js';
import { ALATAU, ERTIS, USER } from '../../fixtures/two-universities.js';
import { about, COORDINATORS, EVERYBODY, type RouteTable } from './table-entry.js';

type Example = Parameters<typeof about>[1] extends (id: string) => infer Request ? Request : never;

const [own, foreign] = [selectionOf(ALATAU), selectionOf(ERTIS)];
const calls = '/api/v1/calls';
const reason = { reason: 'R' };

/** Requests about a call of each university; that of Ertis is in preparation, so that nobody else may know of it. */
const aboutCall = (request: (url: string) => Example) =>
  about({ own: own.call, foreign: foreign.draftCall }, (id) => request(`${calls}/${id}`));
const aboutApplication = (request: (url: string) => Example) =>
  about({ own: own.application, foreign: foreign.application }, (id) => request(`/api/v1/applications/${id}`));
const aboutReviewed = (request: (url: string) => Example) =>
  about({ own: own.application, foreign: foreign.application }, (id) =>
    request(`/api/v1/reviewing/applications/${id}`),
  );
const aboutAppeal = (request: (url: string) => Example) =>
  about({ own: own.appeal, foreign: foreign.appeal }, (id) => request(`/api/v1/appeals/${id}`));
const ofCall = (verb: string, body: object = {}) => aboutCall((url) => ({ url: `${url}/${verb}`, body }));
const ofApplication = (verb: string, body: object = {}) => aboutApplication((url) => ({ url: `${url}/${verb}`, body }));

/** Calls, applications, reviewing, appeals. */
export const SELECTION_ROUTES: RouteTable = {
  'GET /api/v1/calls/published': { letIn: EVERYBODY, example: { url: `${calls}/published?open=true` } },
  'GET /api/v1/calls/published/:id': {
    letIn: EVERYBODY,
    ...about({ own: own.call, foreign: foreign.draftCall }, (id) => ({ url: `${calls}/published/${id}` })),
  },
  'GET /api/v1/calls/:id/results': { letIn: EVERYBODY, ...aboutCall((url) => ({ url: `${url}/results` })) },
  'GET /api/v1/calls': { letIn: [...COORDINATORS, 'ministry'], example: { url: `${calls}?limit=10` } },
  'GET /api/v1/calls/:id': { letIn: [...COORDINATORS, 'ministry'], ...aboutCall((url) => ({ url })) },
  'POST /api/v1/calls': { letIn: COORDINATORS, example: { url: calls, body: {} } },
  'PATCH /api/v1/calls/:id': {
    letIn: COORDINATORS,
    ...aboutCall((url) => ({ url, headers: { 'if-match': '"1"' }, body: { places: 9 } })),
  },
  'POST /api/v1/calls/:id/publish': { letIn: COORDINATORS, ...ofCall('publish'), action: true },
  'POST /api/v1/calls/:id/extend': {
    letIn: COORDINATORS,
    ...ofCall('extend', { closesOn: '2199-12-31', ...reason }),
    action: true,
  },
  'POST /api/v1/calls/:id/close': { letIn: COORDINATORS, ...ofCall('close'), action: true },
  'POST /api/v1/calls/:id/cancel': { letIn: COORDINATORS, ...ofCall('cancel', reason), action: true },
  'POST /api/v1/calls/:id/name-reviewers': {
    letIn: COORDINATORS,
    ...ofCall('name-reviewers', { reviewerIds: [USER.reviewer] }),
  },
  'POST /api/v1/calls/:id/decide': { letIn: COORDINATORS, ...ofCall('decide'), action: true },
  'POST /api/v1/calls/:id/publish-results': { letIn: COORDINATORS, ...ofCall('publish-results'), action: true },
  'GET /api/v1/calls/:id/ranking': { letIn: COORDINATORS, ...aboutCall((url) => ({ url: `${url}/ranking` })) },
  'GET /api/v1/reviewers': { letIn: COORDINATORS, example: { url: '/api/v1/reviewers' } },
  'POST /api/v1/reviewers': { letIn: COORDINATORS, example: { url: '/api/v1/reviewers', body: {} } },
  'GET /api/v1/applications': {
    letIn: ['participant', ...COORDINATORS],
    example: { url: '/api/v1/applications?limit=10' },
  },
  'GET /api/v1/applications/:id': {
    letIn: ['participant', ...COORDINATORS],
    ...aboutApplication((url) => ({ url })),
  },
  'GET /api/v1/applications/:id/reviews': {
    letIn: COORDINATORS,
    ...aboutApplication((url) => ({ url: `${url}/reviews` })),
  },
  'POST /api/v1/applications': { letIn: ['participant'], example: { url: '/api/v1/applications', body: {} } },
  'PATCH /api/v1/applications/:id': {
    letIn: ['participant'],
    ...aboutApplication((url) => ({ url, headers: { 'if-match': '"1"' }, body: { rural: true } })),
  },
  'POST /api/v1/applications/:id/submit': { letIn: ['participant'], ...ofApplication('submit'), action: true },
  'POST /api/v1/applications/:id/withdraw': { letIn: ['participant'], ...ofApplication('withdraw'), action: true },
  'POST /api/v1/applications/:id/accept': { letIn: ['participant'], ...ofApplication('accept'), action: true },
  'POST /api/v1/applications/:id/decline': { letIn: ['participant'], ...ofApplication('decline'), action: true },
  'POST /api/v1/applications/:id/decide': {
    letIn: COORDINATORS,
    ...ofApplication('decide', { decision: 'rejected', ...reason }),
    action: true,
  },
  'POST /api/v1/applications/:id/reconsider': {
    letIn: COORDINATORS,
    ...ofApplication('reconsider', reason),
    action: true,
  },
  'POST /api/v1/applications/:id/promote': { letIn: COORDINATORS, ...ofApplication('promote', reason), action: true },
  'POST /api/v1/applications/:id/appeal': { letIn: ['participant'], ...ofApplication('appeal', { text: 'T' }) },
  'GET /api/v1/appeals': {
    letIn: ['participant', ...COORDINATORS, 'reviewer'],
    example: { url: '/api/v1/appeals?limit=10' },
  },
  'GET /api/v1/appeals/:id': {
    letIn: ['participant', ...COORDINATORS, 'reviewer'],
    ...aboutAppeal((url) => ({ url })),
  },
  'POST /api/v1/appeals/:id/uphold': {
    letIn: [...COORDINATORS, 'reviewer'],
    ...aboutAppeal((url) => ({ url: `${url}/uphold`, body: { newDecision: 'reserve', ...reason } })),
    action: true,
  },
  'POST /api/v1/appeals/:id/dismiss': {
    letIn: [...COORDINATORS, 'reviewer'],
    ...aboutAppeal((url) => ({ url: `${url}/dismiss`, body: reason })),
    action: true,
  },
  'GET /api/v1/reviewing': { letIn: ['reviewer'], example: { url: '/api/v1/reviewing' } },
  'GET /api/v1/reviewing/applications/:id': { letIn: ['reviewer'], ...aboutReviewed((url) => ({ url })) },
  'POST /api/v1/reviewing/applications/:id/save-scores': {
    letIn: ['reviewer'],
    ...aboutReviewed((url) => ({ url: `${url}/save-scores`, body: { scores: [] } })),
    action: true,
  },
  'POST /api/v1/reviewing/applications/:id/complete': {
    letIn: ['reviewer'],
    ...aboutReviewed((url) => ({ url: `${url}/complete`, body: {} })),
    action: true,
  },
  'POST /api/v1/reviewing/applications/:id/declare-conflict': {
    letIn: ['reviewer'],
    ...aboutReviewed((url) => ({ url: `${url}/declare-conflict`, body: reason })),
    action: true,
  },
};
