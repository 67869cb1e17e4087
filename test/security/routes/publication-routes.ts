import { PUBLICATION } from '../../fixtures/publication-fixture.js';
import { EVERYBODY, type RouteTable } from './table-entry.js';

const PUBLISHED = `/api/v1/publications/${PUBLICATION.published.number}`;
const PREPARED = `/api/v1/publications/${PUBLICATION.prepared.number}`;
const SEEN_BEFORE = `/api/v1/publication-versions/${PUBLICATION.prepared.number}`;
const REASON = { kk: 'Қате', ru: 'Ошибка', en: 'A mistake' };
/** A version is the nation's and no university's record. */
const OPEN = { letIn: EVERYBODY, foreign: 'no record' } as const;
const MINISTRY = { letIn: ['ministry'] } as const;

/** Published figures, and how they come about. */
export const PUBLICATION_ROUTES: RouteTable = {
  'GET /api/v1/publications': { letIn: EVERYBODY, example: { url: '/api/v1/publications' } },
  'GET /api/v1/publications/:version': { ...OPEN, example: { url: PUBLISHED } },
  'GET /api/v1/publications/:version/figures': { ...OPEN, example: { url: `${PUBLISHED}/figures?indicator=K01` } },
  'GET /api/v1/publications/:version/files': { ...OPEN, example: { url: `${PUBLISHED}/files` } },
  'GET /api/v1/publications/:version/files/:name': { ...OPEN, example: { url: `${PUBLISHED}/files/checksums.txt` } },
  'POST /api/v1/publications': { ...MINISTRY, example: { url: '/api/v1/publications', body: {} } },
  'POST /api/v1/publications/:version/retry': {
    ...MINISTRY,
    action: true,
    example: { url: `${PREPARED}/retry`, body: {} },
  },
  'POST /api/v1/publications/:version/discard': {
    ...MINISTRY,
    action: true,
    example: { url: `${PUBLISHED}/discard`, body: { reason: 'A slip' } },
  },
  'POST /api/v1/publications/:version/publish': {
    ...MINISTRY,
    action: true,
    stepUp: true,
    example: { url: `${PUBLISHED}/publish`, body: {} },
  },
  'POST /api/v1/publications/:version/withdraw': {
    ...MINISTRY,
    action: true,
    stepUp: true,
    example: { url: `${PREPARED}/withdraw`, body: { reason: REASON } },
  },
  'GET /api/v1/publication-versions': { ...MINISTRY, example: { url: '/api/v1/publication-versions' } },
  'GET /api/v1/publication-versions/:version': { ...MINISTRY, example: { url: SEEN_BEFORE } },
  'GET /api/v1/publication-versions/:version/figures': { ...MINISTRY, example: { url: `${SEEN_BEFORE}/figures` } },
  'GET /api/v1/publication-versions/:version/files': { ...MINISTRY, example: { url: `${SEEN_BEFORE}/files` } },
  'GET /api/v1/publication-versions/:version/files/:name': {
    ...MINISTRY,
    example: { url: `${SEEN_BEFORE}/files/checksums.txt` },
  },
};
