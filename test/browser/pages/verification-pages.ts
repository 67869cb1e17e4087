import type { SamplePage } from './sample-page.js';

/** Verification, samples of it, and the life of single participations. */
export const VERIFICATION_PAGES: readonly SamplePage[] = [
  { route: '/data-requests', name: 'data-requests', readers: ['coordinator'], address: '/data-requests' },
];
