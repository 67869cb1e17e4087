import type { SamplePage } from './sample-page.js';

/** Calls, applications, reviewing, decisions and appeals. */
export const SELECTION_PAGES: readonly SamplePage[] = [];
