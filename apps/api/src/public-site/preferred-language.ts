import type { FastifyRequest } from 'fastify';
import type { Language } from '#reference/label.js';
import { localeOf } from '../platform/locale.js';

/** The best of ours that the reader's browser asks for, else Kazakh; whatever else the address says. */
export function preferredLanguage({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  return localeOf({ headers, query: {} } as Parameters<typeof localeOf>[0]);
}
