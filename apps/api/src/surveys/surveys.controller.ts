import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '#access/requires.decorator.js';
import { getQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import type { Context } from '#persistence/context.js';
import { createSurvey } from '#registry/surveys/create-survey.js';
import { getSurveyResults } from '#registry/surveys/get-survey-results.js';
import { getSurveyRecord, listSurveys, type SurveyRecord } from '#registry/surveys/list-surveys.js';
import { archiveSurvey, closeSurvey, openSurvey } from '#registry/surveys/move-survey.js';
import { respondToSurvey } from '#registry/surveys/respond-to-survey.js';
import { ApiProblems } from '../platform/api-problems.js';
import { localeOf } from '../platform/locale.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx, LeavesNoTrace, type QaituRequest } from '../platform/request.js';
import {
  NewSurveyDto,
  SurveyAnswers,
  SurveyListQuery,
  SurveyListView,
  SurveyRecordView,
  SurveyResultsQuery,
  SurveyResultsView,
  SurveyView,
} from './survey.dto.js';

@ApiTags('surveys')
@Controller('api/v1/surveys')
export class SurveysController {
  /** The ministry's surveys, or those the participant was invited to; newest first. */
  @Get()
  @Requires('survey.read')
  @ApiOperation({ summary: 'Surveys: the ministry all of them, participants those they were invited to; newest first' })
  @ApiOkResponse({ type: SurveyListView, description: 'A page of surveys' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listSurveys(@Ctx() context: Context, @Query() query: SurveyListQuery): Promise<SurveyListView> {
    const page = await listSurveys(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
    return { ...page, items: page.items.map(toSurveyView) };
  }

  /** One survey with its questions. */
  @Get(':id')
  @Requires('survey.read')
  @ApiOperation({ summary: 'One survey with its questions' })
  @ApiOkResponse({ type: SurveyRecordView, description: 'The survey' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getSurvey(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<SurveyRecordView> {
    return toSurveyRecordView(await getSurveyRecord(context, id));
  }

  /** Prepares a survey; nobody sees it until it is opened. */
  @Post()
  @HttpCode(201)
  @Requires('survey.run')
  @ApiOperation({ summary: 'Prepare a survey, which nobody sees until it is opened' })
  @ApiCreatedResponse({
    type: SurveyRecordView,
    description: 'The new survey',
    headers: { Location: { description: 'Address of the survey', schema: { type: 'string' } } },
  })
  @ApiProblems({ 400: ['request_invalid'], 422: ['survey_invalid'] })
  async createSurvey(
    @Ctx() context: Context,
    @Body() { title, audience = {}, ...body }: NewSurveyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyRecordView> {
    const id = await createSurvey(context, {
      ...body,
      titleKk: title.kk,
      titleRu: title.ru,
      titleEn: title.en,
      categories: audience.categories ?? null,
      funding: audience.funding ?? null,
      hostCountries: audience.hostCountries ?? null,
      endedFrom: audience.endedFrom ?? null,
      endedTo: audience.endedTo ?? null,
    });
    void reply.header('location', `/api/v1/surveys/${id}`);
    return toSurveyRecordView(await getSurveyRecord(context, id));
  }

  /** Opens a survey and invites everybody it is for. */
  @Post(':id/open')
  @HttpCode(200)
  @Requires('survey.run')
  @ApiOperation({
    summary: 'Open a survey and invite everybody it is for, one invitation each',
    description: 'Each gets one mail with a link to the survey, from the first day on which it can be answered.',
  })
  @ApiOkResponse({ type: SurveyRecordView, description: 'The survey as it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async openSurvey(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<SurveyRecordView> {
    await openSurvey(context, id);
    return toSurveyRecordView(await getSurveyRecord(context, id));
  }

  /** Closes a survey, whose results can then be read. */
  @Post(':id/close')
  @HttpCode(200)
  @Requires('survey.run')
  @ApiOperation({ summary: 'Close a survey, whose results can then be read' })
  @ApiOkResponse({ type: SurveyRecordView, description: 'The survey as it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async closeSurvey(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<SurveyRecordView> {
    await closeSurvey(context, id);
    return toSurveyRecordView(await getSurveyRecord(context, id));
  }

  /** Puts a closed survey away. */
  @Post(':id/archive')
  @HttpCode(200)
  @Requires('survey.run')
  @ApiOperation({ summary: 'Put a closed survey away; its results stay' })
  @ApiOkResponse({ type: SurveyRecordView, description: 'The survey as it now stands' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async archiveSurvey(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<SurveyRecordView> {
    await archiveSurvey(context, id);
    return toSurveyRecordView(await getSurveyRecord(context, id));
  }

  /** Answers a survey, once and without a name. */
  @Post(':id/respond')
  @HttpCode(200)
  @LeavesNoTrace()
  @Requires('survey.answer')
  @ApiOperation({
    summary: 'Answer a survey, once and without a name',
    description: 'The answers are kept apart from the invitation. An `Idempotency-Key` has no effect here.',
  })
  @ApiOkResponse({ type: SurveyView, description: 'The survey, now answered' })
  @ApiProblems({
    400: ['request_invalid', 'language_unknown'],
    404: ['record_not_found'],
    409: ['survey_not_open', 'already_answered'],
    422: ['answers_invalid'],
  })
  async respondToSurvey(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answers }: SurveyAnswers,
    @Req() request: QaituRequest,
  ): Promise<SurveyView> {
    await respondToSurvey(context, id, answers, localeOf(request));
    return toSurveyView(await getSurveyRecord(context, id));
  }

  /** What the answers come to, question by question, without anybody's row. */
  @Get(':id/results')
  @Requires('survey.run')
  @ApiOperation({ summary: 'What the answers to a closed survey come to, question by question' })
  @ApiOkResponse({ type: SurveyResultsView, description: 'The results, or why they are withheld' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async getSurveyResults(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { category }: SurveyResultsQuery,
  ): Promise<SurveyResultsView> {
    const { record, ...results } = await getSurveyResults(context, id, category ?? null);
    return { survey: toSurveyView(record), ...results };
  }
}

function toSurveyView({ survey, invited, answered, answeredOn }: SurveyRecord): SurveyView {
  const { titleKk, titleRu, titleEn, categories, funding, hostCountries, endedFrom, endedTo, ...rest } = survey;
  const filters = { categories, funding, hostCountries, endedFrom, endedTo };
  return {
    ...rest,
    title: { kk: titleKk, ru: titleRu, en: titleEn },
    ...(answeredOn === undefined
      ? {
          audience: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== null)),
          invited,
          answered,
        }
      : { answeredOn }),
  };
}

function toSurveyRecordView(record: SurveyRecord): SurveyRecordView {
  const { questionnaire, questionnaireVersion } = record.survey;
  return { ...toSurveyView(record), definition: getQuestionnaire(questionnaire, questionnaireVersion) };
}
