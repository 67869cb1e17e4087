import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { QaituRequest } from './request.js';

/** Headers that tell the client where its record is and which version of it; a replay sends them again. */
const KEPT_HEADERS = ['etag', 'location'] as const;

const KEY_FORM = /^[\x21-\x7e]{1,255}$/;

/**
 * Carries out a POST once per `Idempotency-Key` and user. The answer is stored in the very transaction of the change: the
 * same request sent again gets the stored answer (marked `Idempotency-Replayed: true`), while the first still runs it gets
 * 409, and the same key with another request gets 422. A refused request stores nothing and may be repeated.
 *
 * @throws CodedError `idempotency_key_invalid`, `idempotency_in_progress`, `idempotency_key_reused`
 */
export async function answerOnce(
  context: Context,
  request: QaituRequest,
  reply: FastifyReply,
  handle: () => Promise<unknown>,
  fingerprint: string = JSON.stringify(request.body ?? null),
): Promise<unknown> {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return await handle();
  if (typeof key !== 'string' || !KEY_FORM.test(key)) {
    throw new CodedError(
      'idempotency_key_invalid',
      'invalid',
      'An Idempotency-Key has 1 to 255 visible ASCII characters.',
    );
  }
  const { userId } = context.principal;
  if (!userId) return await handle();

  const requestHash = createHash('sha256').update(`${request.method}\n${request.url}\n${fingerprint}`).digest();
  const [lock] = await context.manager.query<{ held: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held`,
    [`idempotency ${userId} ${key}`],
  );
  if (!lock?.held) {
    throw new CodedError(
      'idempotency_in_progress',
      'conflict',
      'The first request with this Idempotency-Key still runs.',
      [],
      {
        retryAfterSeconds: 1,
      },
    );
  }
  const [stored] = await context.manager.query<
    {
      request_hash: Buffer;
      response_status: number;
      response_headers: Record<string, string>;
      response_body: unknown;
    }[]
  >(
    `select request_hash, response_status, response_headers, response_body
     from idempotency_key where user_id = $1 and key = $2`,
    [userId, key],
  );
  if (stored) {
    if (!stored.request_hash.equals(requestHash)) {
      throw new CodedError(
        'idempotency_key_reused',
        'unprocessable',
        'This Idempotency-Key was used for another request. Use a new key for each new request.',
      );
    }
    void reply.headers(stored.response_headers).header('idempotency-replayed', 'true').status(stored.response_status);
    return stored.response_body;
  }
  const body = await handle();
  await context.manager.query(
    `insert into idempotency_key (user_id, key, request_hash, response_status, response_headers, response_body, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      userId,
      key,
      requestHash,
      reply.statusCode,
      JSON.stringify(Object.fromEntries(KEPT_HEADERS.map((name) => [name, reply.getHeader(name)]))),
      body === undefined ? null : JSON.stringify(body),
      context.now,
    ],
  );
  return body;
}
