import { writeDocuments } from './documents/write-documents.js';

// `npm run docs`: every document that is made from the code.
const written = await writeDocuments(process.cwd());
process.stdout.write(written.length > 0 ? `Written: ${written.join(', ')}\n` : 'Generated documents are up to date.\n');
