import type { FastifyReply, FastifyRequest } from 'fastify';
import { pipeline, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';

/**
 * Answers that hold nothing secret and depend on nobody, so that the length of a compressed one gives nothing away to anybody.
 * No such answer sets a cookie, and no guard puts anybody on its request.
 */
const OPEN_ROUTES = [
  /^\/public(\/|$)/,
  /^\/robots\.txt$/,
  /^\/api\/v1\/publications(\/|$)/,
  /^\/api\/v1\/published-kpi-reports$/,
  /^\/api\/v1\/kpi\/indicators(\/|$)/,
  /^\/api\/openapi\.json$/,
];
const TEXTS = /^(text\/|application\/(json|xml|problem\+json))/;
/** Less than this fits into one packet anyhow. */
const WORTH_COMPRESSING = 1400;
/** The middle between time and size for what is made anew for each reader. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

const compressors = {
  br: { whole: promisify(brotliCompress), stream: () => createBrotliCompress(BROTLI) },
  gzip: {
    whole: async (content: Buffer) => await promisify(gzip)(content),
    stream: () => createGzip(),
  },
} as const;
type Encoding = keyof typeof compressors;

/**
 * Compresses answers as far as the reader takes it: those of {@link OPEN_ROUTES} for everybody, and the JSON that our own pages
 * ask for. Where a secret stands beside what the sender chose, the length of a compressed answer gives the secret away (BREACH);
 * but the sender is then another site, which makes the reader's browser ask. The browser says who asks in `Sec-Fetch-Site`,
 * which no page can set: what is not `same-origin` gets such an answer as it is.
 */
export async function compressAnswers(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return payload;
  const type = String(reply.getHeader('content-type') ?? '');
  const isOpen = OPEN_ROUTES.some((open) => open.test(request.routeOptions.url ?? ''));
  const isForOwnPage = request.headers['sec-fetch-site'] === 'same-origin' && type.startsWith('application/json');
  if (!(isOpen && TEXTS.test(type)) && !isForOwnPage) return payload;
  addVary(reply, 'Accept-Encoding');
  if (!isOpen) addVary(reply, 'Sec-Fetch-Site');
  const encoding = preferredEncoding(request.headers['accept-encoding']);
  if (
    encoding === undefined ||
    request.method === 'HEAD' ||
    reply.statusCode === 304 ||
    reply.hasHeader('content-encoding')
  )
    return payload;
  if (payload instanceof Readable) {
    if (Number(reply.getHeader('content-length') ?? WORTH_COMPRESSING) < WORTH_COMPRESSING) return payload;
    announce(reply, encoding);
    // One that breaks off ends the other: a cut answer must not look whole, nor a source wait for a reader that is gone.
    return pipeline(payload, compressors[encoding].stream(), () => undefined);
  }
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
  const content = Buffer.from(payload);
  if (content.length < WORTH_COMPRESSING) return payload;
  announce(reply, encoding);
  const compressed =
    encoding === 'br' ? await compressors.br.whole(content, BROTLI) : await compressors.gzip.whole(content);
  void reply.header('content-length', compressed.length);
  return compressed;
}

/** The bytes are others than the ETag names; a weak one says that they mean the same (RFC 9110, 8.8.1). */
function announce(reply: FastifyReply, encoding: Encoding): void {
  void reply.removeHeader('content-length').header('content-encoding', encoding);
  const etag = reply.getHeader('etag');
  if (typeof etag === 'string' && !etag.startsWith('W/')) void reply.header('etag', `W/${etag}`);
}

function addVary(reply: FastifyReply, name: string): void {
  const before = String(reply.getHeader('vary') ?? '');
  if (!before.toLowerCase().includes(name.toLowerCase()))
    void reply.header('vary', before ? `${before}, ${name}` : name);
}

/** Brotli before gzip, of what the reader takes; a quality of 0 refuses one (RFC 9110, 12.5.3). */
export function preferredEncoding(header: string | string[] | undefined): Encoding | undefined {
  const accepted = String(header ?? '')
    .toLowerCase()
    .split(',')
    .map((entry) => {
      const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { name, isTaken: quality === undefined || Number(quality.slice(2)) > 0 };
    });
  const taken = (name: string) => accepted.find((entry) => entry.name === name)?.isTaken;
  return (['br', 'gzip'] as const).find((name) => taken(name) ?? taken('*') ?? false);
}
