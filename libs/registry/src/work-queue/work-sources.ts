import { MOBILITY_SOURCES, PROMISE_SOURCES, type WorkSource } from './work-source.js';

/** Every kind of record that can wait for somebody, in the order of a record's life. */
export const WORK_SOURCES: readonly WorkSource[] = [...MOBILITY_SOURCES, ...PROMISE_SOURCES];
