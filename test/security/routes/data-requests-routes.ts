import { DATA_REQUEST } from '../../fixtures/data-requests-fixture.js';
import { ALATAU, ERTIS, RECORD } from '../../fixtures/two-universities.js';
import { about, COORDINATORS, type Example, type RouteTable, SIGNED_IN } from './table-entry.js';

const PARTICIPANT = ['participant'] as const;
const URL = '/api/v1/data-requests';
const ANSWER = { answer: 'It is wrong indeed' };

const aboutRequest = (make: (url: string) => Example) => about(DATA_REQUEST, (id) => make(`${URL}/${id}`));

/** Requests about personal data, and what people settle for themselves. */
export const DATA_REQUESTS_ROUTES: RouteTable = {
  [`GET ${URL}`]: { letIn: ['participant', ...COORDINATORS], example: { url: `${URL}?status=filed` } },
  [`POST ${URL}`]: {
    letIn: PARTICIPANT,
    ...about({ own: RECORD[ALATAU].participation, foreign: RECORD[ERTIS].participation }, (participationId) => ({
      url: URL,
      body: { participationId, kind: 'erasure', request: 'Delete my telephone number' },
    })),
  },
  [`POST ${URL}/:id/withdraw`]: {
    letIn: PARTICIPANT,
    ...aboutRequest((url) => ({ url: `${url}/withdraw` })),
    action: true,
  },
  [`POST ${URL}/:id/grant`]: {
    letIn: COORDINATORS,
    ...aboutRequest((url) => ({ url: `${url}/grant`, body: ANSWER })),
    action: true,
  },
  [`POST ${URL}/:id/refuse`]: {
    letIn: COORDINATORS,
    ...aboutRequest((url) => ({ url: `${url}/refuse`, body: ANSWER })),
    action: true,
  },
  [`POST ${URL}/:id/carry-out`]: {
    letIn: COORDINATORS,
    ...aboutRequest((url) => ({ url: `${url}/carry-out` })),
    action: true,
  },
  'POST /api/v1/account/change-locale': {
    letIn: SIGNED_IN,
    example: { url: '/api/v1/account/change-locale', body: { locale: 'ru' } },
  },
  'GET /api/v1/account/sessions': { letIn: SIGNED_IN, example: { url: '/api/v1/account/sessions' } },
  'DELETE /api/v1/account/sessions': { letIn: SIGNED_IN, example: { url: '/api/v1/account/sessions' } },
  'DELETE /api/v1/account/sessions/:id': {
    letIn: SIGNED_IN,
    example: { url: '/api/v1/account/sessions/01890000-0000-7000-8000-00000000dead' },
    foreign: 'no record',
  },
};
