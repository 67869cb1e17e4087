import { FIRST_ROUTES } from './routes/first-routes.js';
import { CONSENTS_ROUTES } from './routes/consents-routes.js';
import { DATA_REQUESTS_ROUTES } from './routes/data-requests-routes.js';
import { COMMITMENTS_ROUTES } from './routes/commitments-routes.js';
import { KPI_REPORTS_ROUTES } from './routes/kpi-reports-routes.js';
import { COMPARISONS_ROUTES } from './routes/comparisons-routes.js';
import { MAIL_ROUTES } from './routes/mail-routes.js';
import { MOBILITY_ROUTES } from './routes/mobility-routes.js';
import { OBSERVATION_ROUTES } from './routes/observation-routes.js';
import { QUALITY_ROUTES } from './routes/quality-routes.js';
import { PUBLIC_SITE_ROUTES } from './routes/public-site-routes.js';
import { OVERSIGHT_ROUTES } from './routes/oversight-routes.js';
import { PUBLICATION_ROUTES } from './routes/publication-routes.js';
import { REPORTS_ROUTES } from './routes/reports-routes.js';
import { SAVED_VIEWS_ROUTES } from './routes/saved-views-routes.js';
import { SELECTION_ROUTES } from './routes/selection-routes.js';
import type { RouteTable } from './routes/table-entry.js';

/** Every address of the API, from the file of each part. */
export const ROUTE_TABLE: RouteTable = {
  ...FIRST_ROUTES,
  ...COMMITMENTS_ROUTES,
  ...KPI_REPORTS_ROUTES,
  ...COMPARISONS_ROUTES,
  ...CONSENTS_ROUTES,
  ...DATA_REQUESTS_ROUTES,
  ...MAIL_ROUTES,
  ...MOBILITY_ROUTES,
  ...OBSERVATION_ROUTES,
  ...QUALITY_ROUTES,
  ...OVERSIGHT_ROUTES,
  ...PUBLICATION_ROUTES,
  ...PUBLIC_SITE_ROUTES,
  ...REPORTS_ROUTES,
  ...SAVED_VIEWS_ROUTES,
  ...SELECTION_ROUTES,
};

/** Pages for people, which the description of the API does not describe. */
export const PAGES = /^\/(public(\/|$)|robots\.txt$)/;

/**
 * Addresses that no guard stands before: the pages, and the description of the API with the pages that show it. They hold
 * nothing that is not in the source code.
 */
export const OPEN_TO_ALL: readonly RegExp[] = [
  /^\/$/,
  /^\/\*$/,
  /^\/assets\//,
  /^\/api\/docs(\/.*)?$/,
  /^\/api\/docs-yaml$/,
  /^\/api\/openapi\.json$/,
];
