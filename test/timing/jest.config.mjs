import { join } from 'node:path';
import house from '../../jest.config.mjs';

/** `npm run timing`: the browser project's settings, for the measurements alone; `npm test` does not take them. */
const browser = house.projects.find(({ displayName }) => displayName === 'browser');
const { displayName: _displayName, ...settings } = browser;

export default {
  ...settings,
  testMatch: [join(import.meta.dirname, '*.timing.ts')],
  testTimeout: 3_600_000,
};
