import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { consentsQuery, hasConsented } from '../../api/invitations.js';
import { readStep } from '../../features/my-applications/read-step.js';
import { loadWords } from '../../language/i18n.js';
import { readReturnTo } from './return-to.js';
import { requires, signedInRoute } from './root.js';

/** Of mobilities, of what is applied for and promised, which the way to a report does without. */
const projectWords = () => loadWords('projects');

const consentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/consent',
  beforeLoad: requires('consent.write'),
  validateSearch: readReturnTo,
  component: lazyRouteComponent(() => import('../../features/invitation/consent-page.js'), 'ConsentPage'),
});

/** What everything of a participant's own hangs on. Whoever has not consented to the processing of their data is asked for that first. */
const myRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: 'consented',
  beforeLoad: async ({ context, location }) => {
    await requires('consent.write')({ context });
    const consents = await context.queryClient.ensureQueryData(consentsQuery);
    if (!hasConsented(consents)) throw redirect({ to: '/consent', search: { returnTo: location.href }, replace: true });
  },
});

/** Whether a question was opened from the list of all answers, to change one. */
const readFrom = (raw: Record<string, unknown>): { from?: 'check' } => (raw.from === 'check' ? { from: 'check' } : {});

const homeRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my',
  beforeLoad: projectWords,
  component: lazyRouteComponent(() => import('../../features/participant-home/home-page.js'), 'HomePage'),
});

const returnRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/mobilities/$id/return',
  beforeLoad: projectWords,
  component: lazyRouteComponent(() => import('../../features/participant-home/return-page.js'), 'ReturnPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => myRoute,
  id: 'report',
  component: lazyRouteComponent(() => import('../../features/report-form/report-frame.js'), 'ReportFrame'),
});

const reportStartRoute = createRoute({
  getParentRoute: () => reportRoute,
  path: '/my/reports/$id',
  component: lazyRouteComponent(() => import('../../features/report-form/report-page.js'), 'ReportPage'),
});

const questionRoute = createRoute({
  getParentRoute: () => reportRoute,
  path: '/my/reports/$id/questions/$question',
  validateSearch: readFrom,
  component: lazyRouteComponent(() => import('../../features/report-form/question-page.js'), 'QuestionPage'),
});

const checkRoute = createRoute({
  getParentRoute: () => reportRoute,
  path: '/my/reports/$id/check',
  component: lazyRouteComponent(() => import('../../features/report-form/check-page.js'), 'CheckPage'),
});

const doneRoute = createRoute({
  getParentRoute: () => reportRoute,
  path: '/my/reports/$id/done',
  component: lazyRouteComponent(() => import('../../features/report-form/done-page.js'), 'DonePage'),
});

const commitmentsRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/commitments',
  beforeLoad: projectWords,
  component: lazyRouteComponent(() => import('../../features/my-commitments/commitments-page.js'), 'CommitmentsPage'),
});

const commitmentRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/commitments/$id',
  beforeLoad: projectWords,
  component: lazyRouteComponent(() => import('../../features/my-commitments/commitment-page.js'), 'CommitmentPage'),
});

const claimRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/commitments/$id/claim',
  beforeLoad: projectWords,
  component: lazyRouteComponent(() => import('../../features/my-commitments/claim-page.js'), 'ClaimPage'),
});

const groupProjectRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/group-projects/$id',
  beforeLoad: projectWords,
  component: lazyRouteComponent(
    () => import('../../features/my-commitments/group-project-page.js'),
    'GroupProjectPage',
  ),
});

const applicationsRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/applications',
  beforeLoad: projectWords,
  component: lazyRouteComponent(
    () => import('../../features/my-applications/applications-page.js'),
    'ApplicationsPage',
  ),
});

const callRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/calls/$id',
  beforeLoad: projectWords,
  component: lazyRouteComponent(() => import('../../features/my-applications/call-page.js'), 'CallPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/applications/$id',
  beforeLoad: projectWords,
  component: lazyRouteComponent(() => import('../../features/my-applications/application-page.js'), 'ApplicationPage'),
});

const applicationFormRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/applications/$id/edit',
  beforeLoad: projectWords,
  validateSearch: readStep,
  component: lazyRouteComponent(
    () => import('../../features/my-applications/application-form.js'),
    'ApplicationFormPage',
  ),
});

const surveyRoute = createRoute({
  getParentRoute: () => myRoute,
  id: 'survey',
  component: lazyRouteComponent(() => import('../../features/report-form/survey/survey-frame.js'), 'SurveyFrame'),
});

const surveyStartRoute = createRoute({
  getParentRoute: () => surveyRoute,
  path: '/my/surveys/$id',
  beforeLoad: requires('survey.answer', 'own'),
  component: lazyRouteComponent(() => import('../../features/report-form/survey/start-page.js'), 'SurveyStartPage'),
});

const surveyQuestionRoute = createRoute({
  getParentRoute: () => surveyRoute,
  path: '/my/surveys/$id/questions/$question',
  beforeLoad: requires('survey.answer', 'own'),
  validateSearch: readFrom,
  component: lazyRouteComponent(
    () => import('../../features/report-form/survey/question-page.js'),
    'SurveyQuestionPage',
  ),
});

const surveyCheckRoute = createRoute({
  getParentRoute: () => surveyRoute,
  path: '/my/surveys/$id/check',
  beforeLoad: requires('survey.answer', 'own'),
  component: lazyRouteComponent(() => import('../../features/report-form/survey/check-page.js'), 'SurveyCheckPage'),
});

const surveyDoneRoute = createRoute({
  getParentRoute: () => surveyRoute,
  path: '/my/surveys/$id/done',
  beforeLoad: requires('survey.answer', 'own'),
  component: lazyRouteComponent(() => import('../../features/report-form/survey/done-page.js'), 'SurveyDonePage'),
});

const dataRoute = createRoute({
  getParentRoute: () => myRoute,
  path: '/my/data',
  beforeLoad: async (options) => {
    await requires('consent.read', 'own')(options);
    await projectWords();
  },
  component: lazyRouteComponent(() => import('../../features/my-data/data-page.js'), 'DataPage'),
});

/** Pages for a participant (see staff.ts). A new page also takes a line in `test/browser/pages.ts`. */
export const participantRoutes = [
  consentRoute,
  myRoute.addChildren([
    homeRoute,
    returnRoute,
    reportRoute.addChildren([reportStartRoute, questionRoute, checkRoute, doneRoute]),
    commitmentsRoute,
    commitmentRoute,
    claimRoute,
    groupProjectRoute,
    applicationsRoute,
    callRoute,
    applicationRoute,
    applicationFormRoute,
    surveyRoute.addChildren([surveyStartRoute, surveyQuestionRoute, surveyCheckRoute, surveyDoneRoute]),
    dataRoute,
  ]),
] as const;
