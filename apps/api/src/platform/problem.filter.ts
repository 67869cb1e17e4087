import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { LOGGER } from './tokens.js';
import { PROBLEM_MEDIA_TYPE, type Refusal, toRefusal } from './problem.js';

/** Answers every error as problem details; what nobody expected goes to the log with its request id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    sendProblem(error, request, reply, this.logger);
  }
}

/** What an error means to a client; what nobody expected goes to the log with its request id. */
export function judge(error: unknown, request: FastifyRequest, logger: Logger): Refusal {
  const refusal = toRefusal(error);
  if (refusal.unexpected) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    logger.error(
      { requestId: request.id, route: request.routeOptions?.url, error: { name, message, stack } },
      refusal.problem.code,
    );
  }
  return refusal;
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, logger: Logger): void {
  const { problem, retryAfterSeconds } = judge(error, request, logger);
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(Math.ceil(retryAfterSeconds)));
  void reply
    .status(problem.status)
    .header('content-type', PROBLEM_MEDIA_TYPE)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ ...problem, requestId: request.id }));
}
