import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Context } from '#persistence/context.js';

/** What the platform puts on a request on its way to the handler. */
export interface QaituRequest extends FastifyRequest {
  context?: Context;
}

/** The handler's {@link Context}: its principal and its one transaction. */
export const Ctx = createParamDecorator((_data: unknown, execution: ExecutionContext): Context => {
  const { context } = execution.switchToHttp().getRequest<QaituRequest>();
  if (!context) throw new Error('This handler declares @OwnTransaction and has no context of its own.');
  return context;
});

export const OWN_TRANSACTION = Symbol('own-transaction');
/** The handler opens its transactions itself: sign-in, which keeps a failed attempt, and imports, which first receive a file. */
export const OwnTransaction = () => SetMetadata(OWN_TRANSACTION, true);

export const LEAVES_NO_TRACE = Symbol('leaves-no-trace');
/**
 * What is sent here is kept beside nobody's name: no `Idempotency-Key` is taken, since its fingerprint of the body would
 * tell who sent which of a few possible answers. The operation itself refuses a second time.
 */
export const LeavesNoTrace = () => SetMetadata(LEAVES_NO_TRACE, true);

export const SEES_ONE_STATE = Symbol('sees-one-state');
/**
 * The handler writes down what it reads in several queries, which must fit together: all of them see the register as it
 * stood at the first one. Where somebody changed meanwhile what it changes itself, it is given up (503) and may be repeated.
 */
export const SeesOneState = () => SetMetadata(SEES_ONE_STATE, true);
