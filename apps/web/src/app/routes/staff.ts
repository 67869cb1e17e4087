import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readListSearch } from '../../features/participations/list-search.js';
import { requires, signedInRoute } from './root.js';

const workRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work',
  beforeLoad: requires('work.read'),
  component: lazyRouteComponent(() => import('../../features/work/work-page.js'), 'WorkPage'),
});

const queueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/work/$queue',
  beforeLoad: requires('work.read'),
  component: lazyRouteComponent(() => import('../../features/work/queue-page.js'), 'QueuePage'),
});

const participationsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participations',
  beforeLoad: requires('participation.read'),
  validateSearch: readListSearch,
  component: lazyRouteComponent(
    () => import('../../features/participations/participations-page.js'),
    'ParticipationsPage',
  ),
});

const participationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/participations/$id',
  beforeLoad: requires('participation.read', 'verification'),
  // The work queue leads straight to the form of a step.
  validateSearch: (raw: Record<string, unknown>): { step?: 'depart' | 'complete' } =>
    raw.step === 'depart' || raw.step === 'complete' ? { step: raw.step } : {},
  component: lazyRouteComponent(() => import('../../features/participation-record/record-page.js'), 'RecordPage'),
});

const importsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/imports',
  beforeLoad: requires('import.run', 'importing'),
  component: lazyRouteComponent(() => import('../../features/imports/imports-page.js'), 'ImportsPage'),
});

/** Pages that more than one kind of staff shares: what each sees on them, the API decides. */
export const staffRoutes = [workRoute, queueRoute, participationsRoute, participationRoute, importsRoute] as const;
