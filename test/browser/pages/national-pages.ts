import type { SamplePage } from './sample-page.js';

/** The country as a whole: universities side by side, maps, national tables. */
export const NATIONAL_PAGES: readonly SamplePage[] = [];
