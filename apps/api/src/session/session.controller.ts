import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '#access/actor.js';
import { Requires } from '#access/requires.decorator.js';
import { endedSessionCookie, findSessionToken, sessionCookie } from '#access/sessions/session-cookie.js';
import { SignIn } from '#access/sign-in/sign-in.js';
import type { Context } from '#persistence/context.js';
import { Transactions } from '#persistence/with-principal.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx, OwnTransaction } from '../platform/request.js';
import { SessionView, SignInBody, StepUpBody, StepUpView } from './session.dto.js';
import { sessionViewOf } from './session-view.js';

/** Signing in, asking who one is, signing out. The session travels in a cookie the page's scripts cannot read. */
@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly transactions: Transactions,
  ) {}

  /** Signs in by e-mail address and password, and sets the session cookie. */
  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('session.create')
  @OwnTransaction()
  @ApiOperation({ summary: 'Sign in by e-mail address and password; sets the session cookie' })
  @ApiBody({ type: SignInBody })
  @ApiOkResponse({ type: SessionView, description: 'Signed in' })
  @ApiProblems({
    400: ['request_invalid'],
    401: ['sign_in_failed'],
    403: ['csrf_refused'],
    429: ['sign_in_throttled'],
    503: ['sign_in_busy'],
  })
  async createSession(
    @Body() body: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const { token, actor } = await this.signIn.signIn(body, {
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      requestId: request.id,
      formerToken: findSessionToken(request.headers.cookie),
    });
    void reply.header('set-cookie', sessionCookie(token, actor.role));
    return await this.transactions.withPrincipal(
      principalOf(actor),
      async (context) => await sessionViewOf(context, actor),
      { requestId: request.id, readOnly: true },
    );
  }

  /** Confirms the password of whoever is signed in, for the steps that ask for it. */
  @Post('step-up')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('session.step_up')
  @OwnTransaction()
  @ApiOperation({
    summary: 'Confirm the password again, for what asks for a step-up; holds for five minutes in this session',
    description: 'A token cannot step up. Failures are counted with those of signing in.',
  })
  @ApiBody({ type: StepUpBody })
  @ApiOkResponse({ type: StepUpView, description: 'Confirmed' })
  @ApiProblems({
    400: ['request_invalid'],
    403: ['permission_missing', 'csrf_refused', 'step_up_required'],
    422: ['password_wrong'],
    429: ['sign_in_throttled'],
    503: ['sign_in_busy'],
  })
  async stepUp(@Body() { password }: StepUpBody, @Req() request: FastifyRequest): Promise<StepUpView> {
    if (!request.actor) throw new Error('The access guard let nobody in.');
    const confirmedUntil = await this.signIn.stepUp(request.actor, password, {
      address: request.ip,
      requestId: request.id,
    });
    return { confirmedUntil: confirmedUntil.toISOString() };
  }

  /** Says who is signed in, by cookie or by token. */
  @Get()
  @Requires('session.read')
  @ApiOperation({ summary: 'Who is signed in, by cookie or by token' })
  @ApiOkResponse({ type: SessionView, description: 'The one who asks' })
  async getSession(@Ctx() context: Context, @Req() request: FastifyRequest): Promise<SessionView> {
    if (!request.actor) throw new Error('The access guard let nobody in.');
    return await sessionViewOf(context, request.actor);
  }

  /** Signs out. Done also when the session has ended before. A token stays: it is revoked by its owner, not signed out. */
  @Delete()
  @HttpCode(204)
  @Requires('session.delete')
  @OwnTransaction()
  @ApiOperation({ summary: 'Sign out; done also when the session has ended before' })
  @ApiNoContentResponse({ description: 'Signed out' })
  @ApiProblems({ 403: ['csrf_refused'] })
  async deleteSession(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = findSessionToken(request.headers.cookie);
    if (token !== undefined) await this.signIn.signOut(token, request.id);
    void reply.header('set-cookie', endedSessionCookie());
  }
}
