import type { FastifyReply } from 'fastify';
import { CodedError } from '#domain/errors/coded-error.js';
import type { QaituRequest } from './request.js';

/** Tells the client which version of the record it holds. */
export function sendVersion(reply: FastifyReply, version: number): void {
  void reply.header('etag', `"${version}"`);
}

/**
 * The version the client says it changes, from `If-Match`.
 *
 * @throws CodedError `if_match_missing` (428) without the header, `if_match_invalid` (400) when it is no single strong tag
 */
export function getExpectedVersion(request: QaituRequest): number {
  const header = request.headers['if-match'];
  if (header === undefined) {
    throw new CodedError(
      'if_match_missing',
      'precondition_required',
      'A change needs the header If-Match with the version of the record that was read (its ETag).',
    );
  }
  const match = /^"([0-9]{1,9})"$/.exec(header.trim());
  if (!match) {
    throw new CodedError(
      'if_match_invalid',
      'invalid',
      'If-Match holds exactly one version as sent in the ETag, e.g. "3".',
    );
  }
  return Number(match[1]);
}
