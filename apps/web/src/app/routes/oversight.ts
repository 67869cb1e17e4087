import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readTexts } from './read-search.js';
import { requires, signedInRoute } from './root.js';

const overviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/oversight',
  beforeLoad: requires('ageing.read', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/oversight/overview-page.js'), 'OverviewPage'),
});

const qualityRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/data-quality',
  beforeLoad: requires('data_quality.read', 'oversight'),
  validateSearch: readTexts('period', 'wave'),
  component: lazyRouteComponent(() => import('../../features/data-quality/quality-page.js'), 'QualityPage'),
});

const findingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/data-quality/findings',
  beforeLoad: requires('data_quality.read', 'oversight'),
  validateSearch: readTexts('rule', 'severity', 'status', 'subject', 'university', 'participationId'),
  component: lazyRouteComponent(() => import('../../features/data-quality/findings-page.js'), 'FindingsPage'),
});

const ageingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/ageing',
  beforeLoad: requires('ageing.read', 'oversight'),
  validateSearch: readTexts('owner', 'queue', 'university'),
  component: lazyRouteComponent(() => import('../../features/oversight/ageing-page.js'), 'AgeingPage'),
});

const versionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/publication-versions',
  beforeLoad: requires('publication.read', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/publications/versions-page.js'), 'VersionsPage'),
});

const prepareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/publication-versions/prepare',
  beforeLoad: requires('publication.prepare', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/publications/prepare-page.js'), 'PreparePage'),
});

const versionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/publication-versions/$version',
  beforeLoad: requires('publication.read', 'oversight'),
  validateSearch: readTexts('university', 'period', 'funding', 'category', 'indicator'),
  component: lazyRouteComponent(() => import('../../features/publications/version-page.js'), 'VersionPage'),
});

const sampleAuditsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sample-audits',
  beforeLoad: requires('sample.read', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/sample-audits/audits-page.js'), 'SampleAuditsPage'),
});

const drawRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sample-audits/draw',
  beforeLoad: requires('sample.write', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/sample-audits/draw-page.js'), 'DrawPage'),
});

const sampleAuditRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/sample-audits/$id',
  beforeLoad: requires('sample.read', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/sample-audits/audit-page.js'), 'SampleAuditPage'),
});

const surveysRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/surveys',
  beforeLoad: requires('survey.run', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/surveys/surveys-page.js'), 'SurveysPage'),
});

const newSurveyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/surveys/new',
  beforeLoad: requires('survey.run', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/surveys/new-survey-page.js'), 'NewSurveyPage'),
});

const surveyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/surveys/$id',
  beforeLoad: requires('survey.run', 'oversight'),
  validateSearch: readTexts('category'),
  component: lazyRouteComponent(() => import('../../features/surveys/survey-page.js'), 'SurveyPage'),
});

const usersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/users',
  beforeLoad: requires('user.manage', 'oversight'),
  validateSearch: readTexts('search', 'role', 'university', 'state'),
  component: lazyRouteComponent(() => import('../../features/users/users-page.js'), 'UsersPage'),
});

const addUserRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/users/add',
  beforeLoad: requires('user.manage', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/users/add-user-page.js'), 'AddUserPage'),
});

const codeListsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/code-lists',
  beforeLoad: requires('code_list.read', 'oversight'),
  validateSearch: readTexts('search'),
  component: lazyRouteComponent(() => import('../../features/code-lists/code-lists-page.js'), 'CodeListsPage'),
});

const codeListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/code-lists/$list',
  beforeLoad: requires('code_list.read', 'oversight'),
  validateSearch: readTexts('search'),
  component: lazyRouteComponent(() => import('../../features/code-lists/code-list-page.js'), 'CodeListPage'),
});

const auditLogRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/audit-log',
  beforeLoad: requires('audit_log.read', 'auditing'),
  validateSearch: readTexts('actor', 'objectId', 'action', 'university', 'from', 'to'),
  component: lazyRouteComponent(() => import('../../features/audit-log/audit-log-page.js'), 'AuditLogPage'),
});

const mailsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mails',
  beforeLoad: requires('mail.read', 'oversight'),
  validateSearch: readTexts('status', 'template'),
  component: lazyRouteComponent(() => import('../../features/mails/mails-page.js'), 'MailsPage'),
});

const mailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mails/$id',
  beforeLoad: requires('mail.read', 'oversight'),
  component: lazyRouteComponent(() => import('../../features/mails/mail-page.js'), 'MailPage'),
});

const jobsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/jobs',
  beforeLoad: requires('job.read', 'oversight'),
  validateSearch: readTexts('queue', 'state'),
  component: lazyRouteComponent(() => import('../../features/jobs/jobs-page.js'), 'JobsPage'),
});

/** Data quality, surveys, users, code lists, mails, jobs and publications. */
export const oversightRoutes = [
  overviewRoute,
  qualityRoute,
  findingsRoute,
  ageingRoute,
  versionsRoute,
  prepareRoute,
  versionRoute,
  sampleAuditsRoute,
  drawRoute,
  sampleAuditRoute,
  surveysRoute,
  newSurveyRoute,
  surveyRoute,
  usersRoute,
  addUserRoute,
  codeListsRoute,
  codeListRoute,
  auditLogRoute,
  mailsRoute,
  mailRoute,
  jobsRoute,
] as const;
