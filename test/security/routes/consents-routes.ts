import { CONSENT } from '../../fixtures/consents-fixture.js';
import { about, aboutParticipation, EVERYBODY, type RouteTable } from './table-entry.js';

const PARTICIPANT = ['participant'] as const;

/** Consents, who looked at one's records, and whether reminders are sent. */
export const CONSENTS_ROUTES: RouteTable = {
  'GET /api/v1/consent-text': { letIn: EVERYBODY, example: { url: '/api/v1/consent-text' } },
  'GET /api/v1/consents': { letIn: PARTICIPANT, example: { url: '/api/v1/consents' } },
  'POST /api/v1/consents': {
    letIn: PARTICIPANT,
    example: { url: '/api/v1/consents', body: { purposes: ['publication'], textVersion: 1, language: 'kk' } },
  },
  'POST /api/v1/consents/:id/withdraw': {
    letIn: PARTICIPANT,
    ...about({ own: CONSENT.own, foreign: CONSENT.foreign }, (id) => ({ url: `/api/v1/consents/${id}/withdraw` })),
  },
  'GET /api/v1/access-log': { letIn: PARTICIPANT, example: { url: '/api/v1/access-log?others=true' } },
  'GET /api/v1/participations/:id/reminders': {
    letIn: PARTICIPANT,
    ...aboutParticipation((url) => ({ url: `${url}/reminders` })),
  },
};
