import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readKpiSearch } from '../../features/kpi/kpi-search.js';
import { readReportsSearch } from '../../features/kpi-reports/reports-search.js';
import { requires, signedInRoute } from './root.js';

const kpiRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi',
  beforeLoad: requires('kpi.read', 'evaluation'),
  validateSearch: readKpiSearch,
  component: lazyRouteComponent(() => import('../../features/kpi/kpi-page.js'), 'KpiPage'),
});

const breakdownRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi/breakdown',
  beforeLoad: requires('kpi.read', 'evaluation'),
  validateSearch: readKpiSearch,
  component: lazyRouteComponent(() => import('../../features/kpi/breakdown-page.js'), 'BreakdownPage'),
});

const recordsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi/records',
  beforeLoad: requires('kpi_record.read', 'evaluation'),
  validateSearch: readKpiSearch,
  component: lazyRouteComponent(() => import('../../features/kpi/records-page.js'), 'RecordsPage'),
});

const indicatorsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi/indicators',
  beforeLoad: requires('kpi.read', 'evaluation'),
  component: lazyRouteComponent(() => import('../../features/kpi/indicators-page.js'), 'IndicatorsPage'),
});

const indicatorRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi/indicators/$code',
  beforeLoad: requires('kpi.read', 'evaluation'),
  validateSearch: readKpiSearch,
  component: lazyRouteComponent(() => import('../../features/kpi/indicator-page.js'), 'IndicatorPage'),
});

const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi-reports',
  beforeLoad: requires('kpi_report.read', 'evaluation'),
  validateSearch: readReportsSearch,
  component: lazyRouteComponent(() => import('../../features/kpi-reports/reports-page.js'), 'ReportsPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi-reports/$id',
  beforeLoad: requires('kpi_report.read', 'evaluation'),
  component: lazyRouteComponent(() => import('../../features/kpi-reports/report-page.js'), 'KpiReportPage'),
});

const submissionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/kpi-reports/$id/submissions/$version',
  beforeLoad: requires('kpi_report.read', 'evaluation'),
  validateSearch: readKpiSearch,
  component: lazyRouteComponent(() => import('../../features/kpi-reports/submission-page.js'), 'SubmissionPage'),
});

/** Indicators with all that is asked of them, and KPI reports of universities. */
export const evaluationRoutes = [
  kpiRoute,
  breakdownRoute,
  recordsRoute,
  indicatorsRoute,
  indicatorRoute,
  reportsRoute,
  reportRoute,
  submissionRoute,
] as const;
