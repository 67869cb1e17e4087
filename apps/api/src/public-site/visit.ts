import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import type { QaituRequest } from '../platform/request.js';
import { type FigureSearch, findLanguage } from './addresses.js';
import type { Tongue } from './page.js';
import { wordsOf } from './words/words-of.js';

/** A reader's request for a page: in which language, with what chosen. */
export interface Visit {
  readonly context: Context;
  readonly tongue: Tongue;
  readonly search: FigureSearch & { readonly category?: string; readonly cursor?: string };
  readonly request: QaituRequest;
  readonly reply: FastifyReply;
}

const LONGEST = 1000;

/**
 * The {@link Visit} of a handler below `/public/:language`. Parameters that no page knows are left alone: addresses are
 * passed on with all kinds of them.
 */
export const TheVisit = createParamDecorator((_data: unknown, execution: ExecutionContext): Visit => {
  const http = execution.switchToHttp();
  const request = http.getRequest<QaituRequest>();
  const { context } = request;
  if (!context) throw new Error('A page is drawn within a transaction.');
  const language = findLanguage((request.params as { language?: string }).language);
  if (language === undefined) throw new CodedError('language_unknown', 'not_found', 'Pages are in kk, ru and en.');
  return {
    context,
    tongue: { language, words: wordsOf(language) },
    search: searchOf(request.query),
    request,
    reply: http.getResponse<FastifyReply>(),
  };
});

/** @throws CodedError `request_invalid` for a parameter that is given twice, or too long */
export function searchOf(parameters: unknown): Visit['search'] {
  const given = (parameters ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string | undefined => {
    const value = given[name];
    if (value === undefined || (typeof value === 'string' && value.length <= LONGEST)) return value;
    throw new CodedError('request_invalid', 'invalid', 'A parameter of the address cannot be read.');
  };
  return {
    period: text('period'),
    funding: text('funding'),
    indicator: text('indicator'),
    university: text('university'),
    category: text('category'),
    cursor: text('cursor'),
  };
}
