import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { judge, sendProblem } from '../platform/problem.filter.js';
import { LOGGER } from '../platform/tokens.js';
import { findLanguage, PUBLIC_ROOT } from './addresses.js';
import { errorPage } from './pages/house-pages.js';
import { PublicSite } from './public-site.js';
import { preferredLanguage } from './preferred-language.js';
import { wordsOf } from './words/words-of.js';

/** Answers a page that cannot be shown with one that helps; programs that are refused get problem details as ever. */
@Catch()
export class PublicPageFilter implements ExceptionFilter {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly site: PublicSite,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { problem, retryAfterSeconds } = judge(error, request, this.logger);
    const { status } = problem;
    if (status === 401 || status === 403) {
      sendProblem(error, request, reply, this.logger);
      return;
    }
    const shown = status === 400 || status === 404 || status === 503 ? status : 500;
    const language = findLanguage((request.params as { language?: string }).language) ?? preferredLanguage(request);
    const tongue = { language, words: wordsOf(language) };
    const prefix = `${PUBLIC_ROOT}/${language}`;
    const path = request.url.split('?')[0] ?? '';
    const place = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : '';
    void reply.header('x-request-id', request.id);
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.send(this.site.send(request, reply, errorPage(shown, place, request.id, tongue), tongue));
  }
}
