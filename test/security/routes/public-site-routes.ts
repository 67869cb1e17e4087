import { PUBLICATION } from '../../fixtures/publication-fixture.js';
import { EVERYBODY, type RouteTable, type TableEntry } from './table-entry.js';

const VERSION = `/public/en/versions/${PUBLICATION.published.number}`;

/** A page is the nation's and no university's record. */
function page(url: string): TableEntry {
  return { letIn: EVERYBODY, foreign: 'no record', example: { url } };
}

/** The public pages, which the server draws. */
export const PUBLIC_SITE_ROUTES: RouteTable = {
  'GET /public': page('/public'),
  'GET /public/sitemap.xml': page('/public/sitemap.xml'),
  'GET /robots.txt': page('/robots.txt'),
  'GET /public/:language': page('/public/kk'),
  'GET /public/:language/universities': page('/public/ru/universities'),
  'GET /public/:language/universities/:code': page('/public/ru/universities/ALATAU'),
  'GET /public/:language/indicators/:code': page('/public/en/indicators/K01'),
  'GET /public/:language/data': page('/public/en/data'),
  'GET /public/:language/versions/:version': page(VERSION),
  'GET /public/:language/versions/:version/universities': page(`${VERSION}/universities`),
  'GET /public/:language/versions/:version/universities/:code': page(`${VERSION}/universities/ALATAU`),
  'GET /public/:language/versions/:version/indicators/:code': page(`${VERSION}/indicators/K01`),
  'GET /public/:language/versions/:version/data': page(`${VERSION}/data`),
  'GET /public/:language/versions/:version/tables/:name': page(`${VERSION}/tables/figures.csv?indicator=K01`),
  'GET /public/:language/definitions': page('/public/kk/definitions'),
  'GET /public/:language/guide': page('/public/kk/guide'),
  'GET /public/:language/achievements': page('/public/kk/achievements'),
  'GET /public/:language/versions': page('/public/kk/versions'),
  'GET /public/:language/reports': page('/public/kk/reports'),
  'GET /public/:language/accessibility': page('/public/kk/accessibility'),
  'GET /public/:language/privacy': page('/public/kk/privacy'),
  'GET /public/:language/*': page('/public/kk/nowhere'),
};
