import type { SamplePage } from './sample-page.js';

/** Data quality, surveys, users, code lists, mails, jobs and publications. */
export const OVERSIGHT_PAGES: readonly SamplePage[] = [];
