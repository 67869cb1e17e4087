import { EVALUATION_PAGES } from './pages/evaluation-pages.js';
import { NATIONAL_PAGES } from './pages/national-pages.js';
import { OVERSIGHT_PAGES } from './pages/oversight-pages.js';
import { SELECTION_PAGES } from './pages/selection-pages.js';
import { VERIFICATION_PAGES } from './pages/verification-pages.js';
import { type Ask, idOfFirst, type SamplePage } from './pages/sample-page.js';

export type { Ask, Reader, SamplePage } from './pages/sample-page.js';

interface OwnParticipation {
  readonly commitments: readonly { readonly id: string; readonly status: string }[];
  readonly groupProject: { readonly id: string } | null;
}

async function ownParticipation(ask: Ask): Promise<OwnParticipation> {
  return (await ask(
    `/api/v1/participations/${await idOfFirst(ask, '/api/v1/participations?limit=1')}`,
  )) as OwnParticipation;
}

async function idOfCommitment(ask: Ask, status: string): Promise<string> {
  const found = (await ownParticipation(ask)).commitments.find((commitment) => commitment.status === status);
  if (!found) throw new Error(`The participant of the demonstration has no commitment that is ${status}.`);
  return found.id;
}

async function idOfOwnGroup(ask: Ask): Promise<string> {
  const { groupProject } = await ownParticipation(ask);
  if (!groupProject) throw new Error('The participant of the demonstration has no common task.');
  return groupProject.id;
}

async function idOfAnsweredSurvey(ask: Ask): Promise<string> {
  const { items } = (await ask('/api/v1/surveys?status=open')) as {
    items: { id: string; answeredOn: string | null }[];
  };
  const found = items.find(({ answeredOn }) => answeredOn !== null);
  if (!found) throw new Error('The participant of the demonstration has answered no survey.');
  return found.id;
}

const idOfApplication = async (ask: Ask) => await idOfFirst(ask, '/api/v1/applications?limit=1');

/** The participant's reports: one that was sent, and one that is overdue and filled in. */
const FILED = '/api/v1/reports?status=submitted&limit=1';
const BEGUN = '/api/v1/reports?status=overdue&limit=1';

const idOfSurvey = async (ask: Ask) => await idOfFirst(ask, '/api/v1/surveys?limit=1&status=open');

/**
 * Every page of the application, for whom, and an address that shows it. A route that stands in the router and not here fails
 * pages.spec.ts.
 */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  { route: '/sign-in', name: 'sign-in', readers: ['nobody'], address: '/sign-in' },
  { route: '/', name: 'home', readers: ['coordinator', 'ministry', 'participant', 'admin'], address: '/' },
  { route: '/account', name: 'account', readers: ['coordinator', 'ministry', 'participant'], address: '/account' },
  { route: '/account/language', name: 'account-language', readers: ['participant'], address: '/account/language' },
  { route: '/work', name: 'work', readers: ['coordinator', 'ministry'], address: '/work' },
  { route: '/work/$queue', name: 'work-queue', readers: ['coordinator'], address: '/work/returns_to_verify' },
  {
    route: '/participations',
    name: 'participations',
    readers: ['coordinator', 'ministry'],
    address: '/participations?status=completed&category=bachelor',
  },
  {
    route: '/participations',
    name: 'participations-none',
    readers: ['coordinator'],
    address: '/participations?search=zzzzzz',
  },
  {
    route: '/participations/$id',
    name: 'participation',
    readers: ['coordinator', 'ministry'],
    address: async (ask) =>
      `/participations/${await idOfFirst(ask, '/api/v1/participations?limit=1&status=completed')}`,
  },
  { route: '/imports', name: 'imports', readers: ['coordinator', 'admin'], address: '/imports' },
  { route: '/kpi', name: 'kpi', readers: ['coordinator', 'ministry'], address: '/kpi' },
  { route: '/kpi', name: 'kpi-by-university', readers: ['ministry'], address: '/kpi?view=indicator&indicator=K01' },
  { route: '/invitation/$purpose', name: 'invitation-dead', readers: ['nobody'], address: '/invitation/account' },
  { route: '/opt-out', name: 'opt-out-dead', readers: ['nobody'], address: '/opt-out' },
  { route: '/privacy', name: 'privacy', readers: ['nobody', 'participant'], address: '/privacy' },
  { route: '/help', name: 'help', readers: ['nobody', 'participant', 'coordinator'], address: '/help' },
  {
    route: '/help/$guide',
    name: 'help-participant',
    readers: ['nobody', 'participant'],
    address: '/help/participant',
  },
  { route: '/help/$guide', name: 'help-coordinator', readers: ['coordinator'], address: '/help/coordinator' },
  { route: '/help/$guide', name: 'help-import', readers: ['coordinator'], address: '/help/import' },
  { route: '/help/$guide', name: 'help-reviewer', readers: ['reviewer'], address: '/help/reviewer' },
  { route: '/help/$guide', name: 'help-ministry', readers: ['ministry'], address: '/help/ministry' },
  { route: '/help/$guide', name: 'help-administrator', readers: ['admin'], address: '/help/administrator' },
  { route: '/help/$guide', name: 'help-public', readers: ['nobody'], address: '/help/public' },
  { route: '/consent', name: 'consent', readers: ['participant'], address: '/consent' },
  { route: '/my', name: 'my', readers: ['participant'], address: '/my' },
  {
    route: '/my/mobilities/$id/return',
    name: 'my-return',
    readers: ['participant'],
    address: async (ask) => `/my/mobilities/${await idOfFirst(ask, '/api/v1/participations?limit=1')}/return`,
  },
  {
    route: '/my/reports/$id',
    name: 'my-report',
    readers: ['participant'],
    address: async (ask) => `/my/reports/${await idOfFirst(ask, FILED)}`,
  },
  {
    route: '/my/reports/$id',
    name: 'my-report-begun',
    readers: ['participant'],
    address: async (ask) => `/my/reports/${await idOfFirst(ask, BEGUN)}`,
  },
  {
    route: '/my/reports/$id/questions/$question',
    name: 'my-report-question',
    readers: ['participant'],
    address: async (ask) => `/my/reports/${await idOfFirst(ask, BEGUN)}/questions/activities`,
  },
  {
    route: '/my/reports/$id/check',
    name: 'my-report-check',
    readers: ['participant'],
    address: async (ask) => `/my/reports/${await idOfFirst(ask, BEGUN)}/check`,
  },
  {
    route: '/my/reports/$id/done',
    name: 'my-report-done',
    readers: ['participant'],
    address: async (ask) => `/my/reports/${await idOfFirst(ask, FILED)}/done`,
  },
  { route: '/my/commitments', name: 'my-commitments', readers: ['participant'], address: '/my/commitments' },
  {
    route: '/my/commitments/$id',
    name: 'my-commitment',
    readers: ['participant'],
    address: async (ask) => `/my/commitments/${await idOfCommitment(ask, 'verified')}`,
  },
  {
    route: '/my/commitments/$id',
    name: 'my-commitment-to-carry-out',
    readers: ['participant'],
    address: async (ask) => `/my/commitments/${await idOfCommitment(ask, 'agreed')}`,
  },
  {
    route: '/my/commitments/$id/claim',
    name: 'my-claim',
    readers: ['participant'],
    address: async (ask) => `/my/commitments/${await idOfCommitment(ask, 'agreed')}/claim`,
  },
  { route: '/my/applications', name: 'my-applications', readers: ['participant'], address: '/my/applications' },
  {
    route: '/my/calls/$id',
    name: 'my-call',
    readers: ['participant'],
    address: async (ask) => `/my/calls/${await idOfFirst(ask, '/api/v1/calls/published?limit=1')}`,
  },
  {
    route: '/my/applications/$id',
    name: 'my-application',
    readers: ['participant'],
    address: async (ask) => `/my/applications/${await idOfApplication(ask)}`,
  },
  {
    route: '/my/applications/$id/edit',
    name: 'my-application-form',
    readers: ['participant'],
    address: async (ask) => `/my/applications/${await idOfApplication(ask)}/edit`,
  },
  {
    route: '/my/group-projects/$id',
    name: 'my-group-project',
    readers: ['participant'],
    address: async (ask) => `/my/group-projects/${await idOfOwnGroup(ask)}`,
  },
  {
    route: '/my/surveys/$id',
    name: 'my-survey',
    readers: ['participant'],
    address: async (ask) => `/my/surveys/${await idOfSurvey(ask)}`,
  },
  {
    route: '/my/surveys/$id/questions/$question',
    name: 'my-survey-question',
    readers: ['participant'],
    address: async (ask) => `/my/surveys/${await idOfSurvey(ask)}/questions/information_sources`,
  },
  {
    route: '/my/surveys/$id/check',
    name: 'my-survey-check',
    readers: ['participant'],
    address: async (ask) => `/my/surveys/${await idOfSurvey(ask)}/check`,
  },
  {
    route: '/my/surveys/$id/done',
    name: 'my-survey-done',
    readers: ['participant'],
    address: async (ask) => `/my/surveys/${await idOfAnsweredSurvey(ask)}/done`,
  },
  { route: '/my/data', name: 'my-data', readers: ['participant'], address: '/my/data' },
  { route: '$', name: 'not-found', readers: ['participant', 'coordinator'], address: '/nowhere' },
  { route: null, name: 'not-for-you', readers: ['admin'], address: '/kpi' },
  ...SELECTION_PAGES,
  ...VERIFICATION_PAGES,
  ...EVALUATION_PAGES,
  ...NATIONAL_PAGES,
  ...OVERSIGHT_PAGES,
];
