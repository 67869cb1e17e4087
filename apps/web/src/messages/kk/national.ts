import { compare, correlation, trend, years } from './comparing.js';
import { nationalTables, fiscalLoss } from './national-tables.js';
import { funnel, nationalViews } from './national-views.js';
import { places } from './places.js';

/** What the pages of comparisons, maps and national tables need. */
export const national = {
  compare,
  correlation,
  fiscalLoss,
  funnel,
  national: nationalViews,
  nationalTables,
  places,
  trend,
  years,
};
