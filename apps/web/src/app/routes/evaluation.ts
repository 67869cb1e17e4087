import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { KpiSearch } from '../../features/kpi/kpi-search.js';
import type { ReportsSearch } from '../../features/kpi-reports/reports-search.js';
import { requires, signedInRoute } from './root.js';

/**
 * The parameters of an address as texts, those without one dropped. Which of them mean anything, the page knows: the code lists
 * are loaded with it, and this with the first page of everybody.
 */
function readTexts(raw: Record<string, unknown>): object {
  const texts = Object.entries(raw).filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return Object.fromEntries(texts.flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])));
}

const readKpiSearch = (raw: Record<string, unknown>): KpiSearch => readTexts(raw);
const readReportsSearch = (raw: Record<string, unknown>): ReportsSearch => readTexts(raw);

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
