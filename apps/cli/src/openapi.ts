import { API_DESCRIPTION_PATH } from './documents/generated-documents.js';
import { writeDocuments } from './documents/write-documents.js';

// `npm run openapi`: the description of the API, from which the browser's client takes its types.
const written = await writeDocuments(process.cwd(), [API_DESCRIPTION_PATH]);
process.stdout.write(`${API_DESCRIPTION_PATH} ${written.length > 0 ? 'written' : 'is up to date'}\n`);
