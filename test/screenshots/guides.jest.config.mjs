import { join } from 'node:path';
import screenshots from './jest.config.mjs';

/** `npm run guides:screenshots`: the pictures of the guides, which are kept in docs/guides/images. */
export default { ...screenshots, testMatch: [join(import.meta.dirname, '*.pictures.ts')] };
