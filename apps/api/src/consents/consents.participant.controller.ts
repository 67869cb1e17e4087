import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Configuration } from '#config/configuration.js';
import { CURRENT_CONSENT, withOperator } from '#domain/consent/consent-text.js';
import type { Context } from '#persistence/context.js';
import { giveConsents } from '#registry/consents/give-consents.js';
import { listConsents } from '#registry/consents/list-consents.js';
import { withdrawConsent } from '#registry/consents/withdraw-consent.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { CONFIGURATION } from '../platform/tokens.js';
import { ConsentListView, ConsentTextView, NewConsents } from './consent.dto.js';

/** Consents to the processing of personal data: what they say, giving them, withdrawing them. */
@ApiTags('consents')
@Controller('api/v1')
export class ConsentsController {
  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {}

  /** What is consented to. */
  @Get('consent-text')
  @Requires('consent.text')
  @ApiOperation({ summary: 'What a consent to the processing of personal data says, in three languages' })
  @ApiOkResponse({ type: ConsentTextView, description: 'The present version' })
  getConsentText(): ConsentTextView {
    return withOperator(CURRENT_CONSENT, this.configuration.operator);
  }

  /** One's own consents. */
  @Get('consents')
  @Requires('consent.read')
  @ApiOperation({ summary: "One's own consents, withdrawn ones included" })
  @ApiOkResponse({ type: ConsentListView, description: 'The consents' })
  async listConsents(@Ctx() context: Context): Promise<ConsentListView> {
    return await answer(context);
  }

  /** Gives consents. */
  @Post('consents')
  @HttpCode(201)
  @Requires('consent.write')
  @ApiOperation({ summary: 'Give consents, each by itself; one that stands already stays as it is' })
  @ApiCreatedResponse({ type: ConsentListView, description: 'The consents as they now stand' })
  @ApiProblems({ 400: ['request_invalid'], 409: ['consent_text_outdated'] })
  async giveConsents(@Ctx() context: Context, @Body() body: NewConsents): Promise<ConsentListView> {
    await giveConsents(context, body, this.configuration.operator);
    return await answer(context);
  }

  /** Withdraws a consent. */
  @Post('consents/:id/withdraw')
  @HttpCode(200)
  @Requires('consent.write')
  @ApiOperation({
    summary: 'Withdraw a consent',
    description: 'That to processing stands while a commitment is unfulfilled, as the law has it.',
  })
  @ApiOkResponse({ type: ConsentListView, description: 'The consents as they now stand' })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['consent_withdrawn', 'consent_bound_by_commitments'],
  })
  async withdrawConsent(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<ConsentListView> {
    await withdrawConsent(context, id);
    return await answer(context);
  }
}

async function answer(context: Context): Promise<ConsentListView> {
  const items = await listConsents(context);
  return { items, total: items.length, currentVersion: CURRENT_CONSENT.version };
}
