import { kpiIndicator } from './kpi-indicator.js';
import { kpiReport } from './kpi-report.js';
import { kpiView } from './kpi-view.js';

/** What the pages of indicators and of KPI reports need. */
export const evaluation = { kpiView, kpiIndicator, kpiReport };
