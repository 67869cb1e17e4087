import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { principalOf } from '#access/actor.js';
import { RedeemInvitation } from '#access/invitations/redeem-invitation.js';
import { AccountRequests } from '#access/invitations/request-account.js';
import { Requires } from '#access/requires.decorator.js';
import { findSessionToken, sessionCookie } from '#access/sessions/session-cookie.js';
import { Transactions } from '#persistence/with-principal.js';
import { ApiProblems } from '../platform/api-problems.js';
import { OwnTransaction } from '../platform/request.js';
import { sessionViewOf } from '../session/session-view.js';
import { AcceptedView, AccountBody, PasswordResetBody, RedeemBody, RedeemedView } from './invitation.dto.js';

/** What somebody can do who has a link from a mail, or no account yet. */
@ApiTags('invitations')
@Controller('api/v1')
export class InvitationsController {
  constructor(
    private readonly invitations: RedeemInvitation,
    private readonly requests: AccountRequests,
    private readonly transactions: Transactions,
  ) {}

  /** Comes in by a link that works once, and sets the session cookie. */
  @Post('invitations/redeem')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Requires('invitation.redeem')
  @OwnTransaction()
  @ApiOperation({ summary: 'Come in by a link that works once; sets the session cookie' })
  @ApiBody({ type: RedeemBody })
  @ApiOkResponse({ type: RedeemedView, description: 'Signed in' })
  @ApiProblems({
    400: ['request_invalid'],
    403: ['csrf_refused'],
    404: ['invitation_invalid'],
    422: ['password_required', 'password_too_short', 'password_too_long', 'password_common'],
    429: ['sign_in_throttled'],
    503: ['sign_in_busy'],
  })
  async redeemInvitation(
    @Body() { token, password }: RedeemBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RedeemedView> {
    const { session, reportId, surveyId } = await this.invitations.redeem({
      token,
      password,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
      requestId: request.id,
      formerToken: findSessionToken(request.headers.cookie),
    });
    void reply.header('set-cookie', sessionCookie(session.token, session.actor.role));
    const view = await this.transactions.withPrincipal(
      principalOf(session.actor),
      async (context) => await sessionViewOf(context, session.actor),
      { requestId: request.id, readOnly: true },
    );
    return { session: view, reportId, surveyId };
  }

  /** Asks for an account, as an applicant does. */
  @Post('accounts')
  @HttpCode(202)
  @Requires('account.request')
  @OwnTransaction()
  @ApiOperation({
    summary: 'Ask for an account, as an applicant does',
    description: 'The answer is the same whether the address has an account or not; what differs is the mail to it.',
  })
  @ApiBody({ type: AccountBody })
  @ApiAcceptedResponse({ type: AcceptedView, description: 'A mail goes to the address' })
  @ApiProblems({
    400: ['request_invalid'],
    403: ['csrf_refused'],
    422: ['email_invalid'],
    429: ['sign_in_throttled'],
  })
  async requestAccount(@Body() body: AccountBody, @Req() request: FastifyRequest): Promise<AcceptedView> {
    await this.requests.requestAccount({ ...body, address: request.ip, requestId: request.id });
    return { accepted: true };
  }

  /** Asks for another password. */
  @Post('password-resets')
  @HttpCode(202)
  @Requires('account.request')
  @OwnTransaction()
  @ApiOperation({
    summary: 'Ask for another password',
    description: 'The answer is the same whether the address has an account or not.',
  })
  @ApiBody({ type: PasswordResetBody })
  @ApiAcceptedResponse({ type: AcceptedView, description: 'A mail goes to the address if it has an account' })
  @ApiProblems({
    400: ['request_invalid'],
    403: ['csrf_refused'],
    422: ['email_invalid'],
    429: ['sign_in_throttled'],
  })
  async requestPasswordReset(
    @Body() { email }: PasswordResetBody,
    @Req() request: FastifyRequest,
  ): Promise<AcceptedView> {
    await this.requests.requestPassword({ email, address: request.ip, requestId: request.id });
    return { accepted: true };
  }
}
