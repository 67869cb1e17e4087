import { type ComponentType, lazy, Suspense } from 'react';
import { Loading } from '../../components/loading.js';

function later(load: () => Promise<ComponentType>): ComponentType {
  const Page = lazy(async () => ({ default: await load() }));
  return function LaterPage() {
    return (
      <Suspense fallback={<Loading lines={14} />}>
        <Page />
      </Suspense>
    );
  };
}

/*
 * The ways from the national page on. They stand here and not each in its route: the names of all chunks that a route may load
 * stand in the entry, which participants on phones load too.
 */
export const FunnelPage = later(async () => (await import('../comparisons/funnel-page.js')).FunnelPage);
export const YearsPage = later(async () => (await import('../comparisons/years-page.js')).YearsPage);
export const ComparePage = later(async () => (await import('../comparisons/compare-page.js')).ComparePage);
export const CorrelationPage = later(async () => (await import('../comparisons/correlation-page.js')).CorrelationPage);
export const TrendPage = later(async () => (await import('../comparisons/trend-page.js')).TrendPage);
export const RegionsPage = later(async () => (await import('../places/regions-page.js')).RegionsPage);
export const CountriesPage = later(async () => (await import('../places/countries-page.js')).CountriesPage);
export const NationalTablesPage = later(
  async () => (await import('../national-tables/national-tables-page.js')).NationalTablesPage,
);
export const FiscalLossPage = later(async () => (await import('../fiscal-loss/fiscal-loss-page.js')).FiscalLossPage);
