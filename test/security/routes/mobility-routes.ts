import { MOBILITY } from '../../fixtures/mobility-fixture.js';
import { ALATAU, ERTIS, RECORD } from '../../fixtures/two-universities.js';
import {
  about,
  aboutParticipation,
  COORDINATORS,
  NOBODYS_ID,
  type RouteTable,
  type TableEntry,
} from './table-entry.js';

const acting = (verb: string, body: object): Pick<TableEntry, 'example' | 'foreign'> =>
  aboutParticipation((url) => ({ url: `${url}/${verb}`, body }));

const reversal = (participation: string, line: string) => ({
  url: `/api/v1/participations/${participation}/ledger/${line}/reverse`,
  body: { reason: 'Booked twice' },
});

/** Actions on a mobility and on the return from it, its money, and the breaches proposed of it. */
export const MOBILITY_ROUTES: RouteTable = {
  'GET /api/v1/participations/:id/events': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    ...aboutParticipation((url) => ({ url: `${url}/events` })),
  },
  'POST /api/v1/participations/:id/depart': {
    letIn: COORDINATORS,
    ...acting('depart', { actualStart: '2024-01-02' }),
    action: true,
  },
  'POST /api/v1/participations/:id/extend': {
    letIn: COORDINATORS,
    ...acting('extend', { plannedEnd: '2024-07-31', reason: 'Another month' }),
  },
  'POST /api/v1/participations/:id/interrupt': {
    letIn: COORDINATORS,
    ...acting('interrupt', { from: '2024-03-01', reason: 'Illness' }),
    action: true,
  },
  'POST /api/v1/participations/:id/resume': {
    letIn: COORDINATORS,
    ...acting('resume', { resumedOn: '2024-03-11' }),
    action: true,
  },
  'POST /api/v1/participations/:id/complete': {
    letIn: COORDINATORS,
    ...acting('complete', { actualEnd: '2024-06-30' }),
    action: true,
  },
  'POST /api/v1/participations/:id/terminate-early': {
    letIn: COORDINATORS,
    ...acting('terminate-early', { actualEnd: '2024-05-01', reason: 'Family' }),
    action: true,
  },
  'POST /api/v1/participations/:id/change-host': {
    letIn: COORDINATORS,
    ...acting('change-host', {
      hostCountry: 'PL',
      hostInstitution: 'University of Warsaw',
      effectiveOn: '2024-02-01',
      reason: 'The laboratory moved',
    }),
  },
  'POST /api/v1/participations/:id/cancel': {
    letIn: [...COORDINATORS, 'ministry'],
    ...acting('cancel', { reason: 'Visa refused' }),
    action: true,
  },
  'POST /api/v1/participations/:id/waive': {
    letIn: ['ministry'],
    ...acting('waive', { waiver: 'force_majeure', waiverDate: '2024-05-01', document: 'Order 12 of 2 May 2024' }),
  },
  'POST /api/v1/participations/:id/claim-return': {
    letIn: [...COORDINATORS, 'participant'],
    ...acting('claim-return', { returnDate: '2024-07-02' }),
    action: true,
  },
  'POST /api/v1/participations/:id/verify-return': {
    letIn: COORDINATORS,
    ...acting('verify-return', { returnEvidence: 'return_order' }),
    action: true,
  },
  'POST /api/v1/participations/:id/confirm-non-return': {
    letIn: COORDINATORS,
    ...acting('confirm-non-return', { reason: 'Not reached for three months' }),
    action: true,
  },
  'GET /api/v1/participations/:id/ledger': {
    letIn: [...COORDINATORS, 'ministry', 'participant'],
    ...aboutParticipation((url) => ({ url: `${url}/ledger` })),
  },
  'POST /api/v1/participations/:id/ledger': {
    letIn: COORDINATORS,
    ...acting('ledger', { kind: 'payment', amountKzt: 100_000, bookedOn: '2024-01-10', reference: 'PO-1' }),
  },
  'POST /api/v1/participations/:id/ledger/:lineId/reverse': {
    letIn: COORDINATORS,
    example: reversal(RECORD[ALATAU].participation, MOBILITY[ALATAU].ledgerLine),
    foreign: {
      example: reversal(RECORD[ERTIS].participation, MOBILITY[ERTIS].ledgerLine),
      nobodys: reversal(NOBODYS_ID, NOBODYS_ID),
    },
  },
  'GET /api/v1/breach-proposals': {
    letIn: [...COORDINATORS, 'ministry'],
    example: { url: '/api/v1/breach-proposals?status=proposed' },
  },
  'GET /api/v1/breach-proposals/:id': {
    letIn: [...COORDINATORS, 'ministry'],
    ...about({ own: MOBILITY[ALATAU].breachProposal, foreign: MOBILITY[ERTIS].breachProposal }, (id) => ({
      url: `/api/v1/breach-proposals/${id}`,
    })),
  },
  ...(['confirm', 'dismiss'] as const).reduce<RouteTable>(
    (routes, verb) => ({
      ...routes,
      [`POST /api/v1/breach-proposals/:id/${verb}`]: {
        letIn: COORDINATORS,
        ...about({ own: MOBILITY[ALATAU].breachProposal, foreign: MOBILITY[ERTIS].breachProposal }, (id) => ({
          url: `/api/v1/breach-proposals/${id}/${verb}`,
          body: { reason: 'As the letter of the host says' },
        })),
        action: true,
      },
    }),
    {},
  ),
};
