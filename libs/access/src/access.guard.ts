import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Permission, PERMISSIONS, roleHas } from './permissions.js';
import { PublicOrigin } from './public-origin.js';
import { RequestAuthenticator } from './request-authenticator.js';
import { REQUIRES, STEP_UP } from './requires.decorator.js';
import { findSessionToken } from './sessions/session-cookie.js';
import { refuseForgery } from './sign-in/forgery.js';
import { requireStepUp } from './sign-in/step-up.js';

/**
 * Stands before every handler: no declared permission, no entry. Puts the actor on the request, except where the permission
 * is public: such an answer depends on nobody, and must not depend on the database either (probes).
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: RequestAuthenticator,
    private readonly publicOrigin: PublicOrigin,
  ) {}

  /**
   * @throws CodedError `permission_not_declared`, `csrf_refused`, `not_signed_in`, `permission_missing`, `step_up_required`
   */
  async canActivate(execution: ExecutionContext): Promise<boolean> {
    if (execution.getType() !== 'http') return false;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRES, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (!permission || !Object.hasOwn(PERMISSIONS, permission)) {
      throw new CodedError('permission_not_declared', 'forbidden', 'This address is open to nobody.');
    }
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const check = { method: request.method, headers: request.headers, publicUrl: this.publicOrigin.url };
    if (roleHas('public', permission)) {
      refuseForgery(check, findSessionToken(request.headers.cookie) !== undefined);
      return true;
    }
    const actor = await this.authenticator.findActor(request.headers);
    if (!actor) {
      void execution.switchToHttp().getResponse<FastifyReply>().header('www-authenticate', 'Bearer realm="qaitu"');
      throw new CodedError('not_signed_in', 'unauthenticated', 'Please sign in.');
    }
    if (actor.via === 'session') refuseForgery(check, true);
    if (!roleHas(actor.role, permission)) {
      throw new CodedError('permission_missing', 'forbidden', `This asks for the permission ${permission}.`);
    }
    if (this.reflector.get<boolean | undefined>(STEP_UP, execution.getHandler())) {
      requireStepUp(actor);
    }
    request.actor = actor;
    return true;
  }
}
