import { MOBILITY_SOURCES } from './mobility-sources.js';
import { PROMISE_SOURCES } from './promise-sources.js';
import { REPORT_SOURCES } from './report-sources.js';
import { SELECTION_SOURCES } from './selection-sources.js';
import type { WorkSource } from './work-source.js';

/** Every kind of record that can wait for somebody, in the order of a record's life. */
export const WORK_SOURCES: readonly WorkSource[] = [
  ...SELECTION_SOURCES,
  ...MOBILITY_SOURCES,
  ...PROMISE_SOURCES,
  ...REPORT_SOURCES,
];
