import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { CodedError } from '#domain/errors/coded-error.js';

/** The handler receives a file, as the body itself or as a form; every other address takes JSON and nothing else. */
export const AcceptsFiles = () => RouteConfig({ acceptsFiles: true });

/**
 * Refuses a body that is no JSON before it is read, wherever no file is expected. A page of another site can make a browser
 * send forms and plain text without asking first, JSON it cannot.
 *
 * @throws CodedError `media_type_unsupported`
 */
export function refuseOtherMediaTypes(request: FastifyRequest): void {
  const type = request.headers['content-type'];
  if (type === undefined || request.method === 'GET' || request.method === 'HEAD') return;
  // An address that does not exist says so itself.
  if (request.is404 || isJson(type)) return;
  const { acceptsFiles } = request.routeOptions.config as { acceptsFiles?: boolean };
  if (acceptsFiles) return;
  throw new CodedError('media_type_unsupported', 'media_type', 'This address accepts application/json.');
}

function isJson(type: string): boolean {
  return /^application\/json\s*(;|$)/i.test(type.trim());
}
