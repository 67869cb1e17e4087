import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readAppealSearch } from '../../features/appeals/appeal-search.js';
import { readCallSearch } from '../../features/calls/call-search.js';
import { readGroupSearch } from '../../features/group-projects/group-search.js';
import { requires, signedInRoute } from './root.js';

const callsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls',
  beforeLoad: requires('call.read', 'selection'),
  validateSearch: readCallSearch,
  component: lazyRouteComponent(() => import('../../features/calls/calls-page.js'), 'CallsPage'),
});

const newCallRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/new',
  beforeLoad: requires('call.write', 'selection'),
  component: lazyRouteComponent(() => import('../../features/calls/call-form-page.js'), 'NewCallPage'),
});

const callRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/$id',
  beforeLoad: requires('call.read', 'selection'),
  component: lazyRouteComponent(() => import('../../features/calls/call-page.js'), 'CallPage'),
});

const editCallRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/$id/edit',
  beforeLoad: requires('call.write', 'selection'),
  component: lazyRouteComponent(() => import('../../features/calls/call-form-page.js'), 'EditCallPage'),
});

const rankingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/$id/ranking',
  beforeLoad: requires('ranking.read', 'selection'),
  component: lazyRouteComponent(() => import('../../features/calls/ranking-page.js'), 'RankingPage'),
});

const resultsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/calls/$id/results',
  beforeLoad: requires('call.read', 'selection'),
  component: lazyRouteComponent(() => import('../../features/calls/results-page.js'), 'ResultsPage'),
});

const applicationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/applications/$id',
  beforeLoad: requires('application.decide', 'selection'),
  component: lazyRouteComponent(() => import('../../features/applicants/application-page.js'), 'ApplicantPage'),
});

const reviewingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reviewing',
  beforeLoad: requires('review.read', 'selection'),
  component: lazyRouteComponent(() => import('../../features/reviewing/reviewing-page.js'), 'ReviewingPage'),
});

const reviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reviewing/$id',
  beforeLoad: requires('review.read', 'selection'),
  component: lazyRouteComponent(() => import('../../features/reviewing/review-page.js'), 'ReviewPage'),
});

const appealsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals',
  beforeLoad: requires('appeal.answer', 'selection'),
  validateSearch: readAppealSearch,
  component: lazyRouteComponent(() => import('../../features/appeals/appeals-page.js'), 'AppealsPage'),
});

const appealRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/appeals/$id',
  beforeLoad: requires('appeal.answer', 'selection'),
  component: lazyRouteComponent(() => import('../../features/appeals/appeal-page.js'), 'AppealPage'),
});

const groupsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/group-projects',
  beforeLoad: requires('group.read', 'selection'),
  validateSearch: readGroupSearch,
  component: lazyRouteComponent(() => import('../../features/group-projects/groups-page.js'), 'GroupsPage'),
});

const newGroupRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/group-projects/new',
  beforeLoad: requires('group.write', 'selection'),
  component: lazyRouteComponent(() => import('../../features/group-projects/group-form-page.js'), 'NewGroupPage'),
});

const groupRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/group-projects/$id',
  beforeLoad: requires('group.read', 'selection'),
  component: lazyRouteComponent(() => import('../../features/group-projects/group-page.js'), 'GroupPage'),
});

const editGroupRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/group-projects/$id/edit',
  beforeLoad: requires('group.write', 'selection'),
  component: lazyRouteComponent(() => import('../../features/group-projects/group-form-page.js'), 'EditGroupPage'),
});

/** Calls, applications, reviewing, decisions, appeals and group projects. */
export const selectionRoutes = [
  callsRoute,
  newCallRoute,
  callRoute,
  editCallRoute,
  rankingRoute,
  resultsRoute,
  applicationRoute,
  reviewingRoute,
  reviewRoute,
  appealsRoute,
  appealRoute,
  groupsRoute,
  newGroupRoute,
  groupRoute,
  editGroupRoute,
] as const;
