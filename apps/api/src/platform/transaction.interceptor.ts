import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { principalOf } from '#access/actor.js';
import { NOBODY } from '#persistence/context.js';
import { retryRead } from '#persistence/database-failure.js';
import { Transactions } from '#persistence/with-principal.js';
import { answerOnce } from './idempotency.js';
import { LEAVES_NO_TRACE, OWN_TRANSACTION, type QaituRequest, SEES_ONE_STATE } from './request.js';

/**
 * Runs each handler in one transaction under the actor's database role, and answers only after COMMIT. A read that lost its
 * connection is tried again; a write never is, except by the client with the same `Idempotency-Key`.
 */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly reflector: Reflector,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> | Promise<Observable<unknown>> {
    if (execution.getType() !== 'http') return next.handle();
    if (this.reflector.getAllAndOverride<boolean>(OWN_TRANSACTION, [execution.getHandler(), execution.getClass()])) {
      return next.handle();
    }
    const request = execution.switchToHttp().getRequest<QaituRequest>();
    const reply = execution.switchToHttp().getResponse<FastifyReply>();
    const marked = (mark: symbol) => this.reflector.get<boolean | undefined>(mark, execution.getHandler()) ?? false;
    const [untraced, oneState] = [marked(LEAVES_NO_TRACE), marked(SEES_ONE_STATE)];
    return from(this.run(request, reply, next, { untraced, oneState }));
  }

  private async run(
    request: QaituRequest,
    reply: FastifyReply,
    next: CallHandler,
    { untraced, oneState }: { readonly untraced: boolean; readonly oneState: boolean },
  ): Promise<unknown> {
    const principal = request.actor ? principalOf(request.actor) : NOBODY;
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const work = async () =>
      await this.transactions.withPrincipal(
        principal,
        async (context) => {
          request.context = context;
          const handle = async () => await lastValueFrom(next.handle(), { defaultValue: undefined });
          return request.method === 'POST' && !untraced
            ? await answerOnce(context, request, reply, handle)
            : await handle();
        },
        { requestId: request.id, snapshot: reading || oneState },
      );
    return reading ? await retryRead(work) : await work();
  }
}
