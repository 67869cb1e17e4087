import { MAIL } from '../../fixtures/mail-fixture.js';
import { ALATAU, ERTIS, RECORD, USER } from '../../fixtures/two-universities.js';
import { about, aboutParticipation, COORDINATORS, EVERYBODY, type RouteTable } from './table-entry.js';

const aboutMail = (request: Parameters<typeof about>[1]) => about({ own: MAIL.alatau, foreign: MAIL.ertis }, request);
const aboutReport = (request: Parameters<typeof about>[1]) =>
  about({ own: RECORD[ALATAU].report, foreign: RECORD[ERTIS].report }, request);

/** Links, accounts, reminders, users and the outbox. */
export const MAIL_ROUTES: RouteTable = {
  'POST /api/v1/invitations/redeem': {
    letIn: EVERYBODY,
    example: { url: '/api/v1/invitations/redeem', body: {} },
  },
  'POST /api/v1/accounts': {
    letIn: EVERYBODY,
    example: { url: '/api/v1/accounts', body: { email: 'nobody', displayName: 'N', locale: 'kk' } },
  },
  'POST /api/v1/password-resets': {
    letIn: EVERYBODY,
    example: { url: '/api/v1/password-resets', body: { email: 'nobody' } },
  },
  'POST /api/v1/opt-outs': { letIn: EVERYBODY, example: { url: '/api/v1/opt-outs', body: { token: 'none' } } },
  'POST /api/v1/participations/:id/opt-in': {
    letIn: ['participant'],
    ...aboutParticipation((url) => ({ url: `${url}/opt-in` })),
  },
  'POST /api/v1/participations/:id/opt-out': {
    letIn: ['participant'],
    ...aboutParticipation((url) => ({ url: `${url}/opt-out` })),
  },
  'GET /api/v1/reports/:id/invitations': {
    letIn: COORDINATORS,
    ...aboutReport((id) => ({ url: `/api/v1/reports/${id}/invitations` })),
  },
  'POST /api/v1/reports/:id/invite': {
    letIn: COORDINATORS,
    ...aboutReport((id) => ({ url: `/api/v1/reports/${id}/invite` })),
  },
  'GET /api/v1/reporting-rules': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/reporting-rules' },
  },
  'PUT /api/v1/reporting-rules': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/reporting-rules', headers: { 'if-match': '"9"' }, body: { rules: [] } },
  },
  'GET /api/v1/users': { letIn: ['admin'], example: { url: '/api/v1/users' } },
  'POST /api/v1/users': { letIn: ['admin'], example: { url: '/api/v1/users', body: {} } },
  'POST /api/v1/users/:id/invite': {
    letIn: ['admin'],
    example: { url: `/api/v1/users/${USER.reviewer}/invite` },
  },
  'POST /api/v1/users/:id/disable': {
    letIn: ['admin'],
    example: { url: `/api/v1/users/${USER.admin}/disable`, body: { reason: 'Left' } },
  },
  'POST /api/v1/users/:id/enable': {
    letIn: ['admin'],
    example: { url: `/api/v1/users/${USER.admin}/enable`, body: { reason: 'Back' } },
  },
  'GET /api/v1/mails': { letIn: ['admin'], example: { url: '/api/v1/mails' } },
  'GET /api/v1/mails/:id': { letIn: ['admin'], ...aboutMail((id) => ({ url: `/api/v1/mails/${id}` })) },
  'POST /api/v1/mails/:id/settle': {
    letIn: ['admin'],
    action: true,
    ...aboutMail((id) => ({ url: `/api/v1/mails/${id}/settle`, body: { arrived: true } })),
  },
  'POST /api/v1/mails/:id/send-again': {
    letIn: ['admin'],
    action: true,
    ...aboutMail((id) => ({ url: `/api/v1/mails/${id}/send-again` })),
  },
};
