import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readNationalSearch } from '../../features/national/national-search.js';
import { requires, signedInRoute } from './root.js';

const nationalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  loader: async ({ context, location }) => {
    const { awaitFigures } = await import('../../features/national/national-page.js');
    await awaitFigures(context.queryClient, readNationalSearch(location.search));
  },
  component: lazyRouteComponent(() => import('../../features/national/national-page.js'), 'NationalPage'),
});

const funnelRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/funnel',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'FunnelPage'),
});

const yearsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/years',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'YearsPage'),
});

const compareRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/compare',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'ComparePage'),
});

const correlationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/correlation',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'CorrelationPage'),
});

const regionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/regions',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'RegionsPage'),
});

const countriesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/countries',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'CountriesPage'),
});

const tablesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/tables',
  beforeLoad: requires('national_table.read', 'national'),
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'NationalTablesPage'),
});

const fiscalLossRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/national/fiscal-loss',
  beforeLoad: requires('comparison.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'FiscalLossPage'),
});

const trendRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/trend',
  beforeLoad: requires('trend.read', 'national'),
  validateSearch: readNationalSearch,
  component: lazyRouteComponent(() => import('../../features/national/national-views.js'), 'TrendPage'),
});

/** The country as a whole, the ministry's; and the years of one university, which its coordinator sees too. */
export const nationalRoutes = [
  nationalRoute,
  funnelRoute,
  yearsRoute,
  compareRoute,
  correlationRoute,
  regionsRoute,
  countriesRoute,
  tablesRoute,
  fiscalLossRoute,
  trendRoute,
] as const;
