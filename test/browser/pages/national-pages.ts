import type { SamplePage } from './sample-page.js';

const ministry = (route: string, name: string, address: string = route): SamplePage => ({
  route,
  name,
  readers: ['ministry'],
  address,
});

/** The country as a whole: universities side by side, maps, national tables. */
export const NATIONAL_PAGES: readonly SamplePage[] = [
  ministry('/national', 'national'),
  ministry('/national', 'national-money', '/national?section=money&funding=all'),
  ministry('/national', 'national-none', '/national?find=zzzz'),
  ministry('/national/funnel', 'national-funnel', '/national/funnel?funding=all'),
  ministry('/national/funnel', 'national-funnel-none', '/national/funnel?period=2019'),
  ministry('/national/years', 'national-years', '/national/years?funding=all&years=calendar'),
  ministry('/national/compare', 'national-compare-none'),
  ministry(
    '/national/compare',
    'national-compare',
    '/national/compare?funding=all&indicator=K07&universities=KAZNU,ENU,SATBAYEV',
  ),
  ministry(
    '/national/compare',
    'national-compare-mean',
    '/national/compare?funding=all&indicator=K13&universities=KAZNU,ENU',
  ),
  ministry('/national/correlation', 'national-correlation', '/national/correlation?funding=all'),
  ministry('/national/regions', 'national-regions', '/national/regions?funding=all'),
  ministry('/national/countries', 'national-countries', '/national/countries?funding=all'),
  ministry('/national/tables', 'national-tables'),
  ministry('/national/fiscal-loss', 'national-fiscal-loss'),
  {
    route: '/trend',
    name: 'trend',
    readers: ['coordinator', 'ministry'],
    address: '/trend?funding=all&years=calendar',
  },
];
