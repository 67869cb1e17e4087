import type { SamplePage } from './sample-page.js';

/** KPI reports of universities and single indicators. */
export const EVALUATION_PAGES: readonly SamplePage[] = [];
