import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { getQuestionnaire, QUESTIONNAIRES } from '#domain/questionnaire/definitions/all-questionnaires.js';
import { ApiProblems } from '../platform/api-problems.js';
import { QuestionnaireListView, QuestionnaireView } from './questionnaire.dto.js';

@ApiTags('questionnaires')
@Controller('api/v1/questionnaires')
export class QuestionnairesController {
  /** Every version of every questionnaire, without its questions. */
  @Get()
  @Requires('questionnaire.read')
  @ApiOperation({ summary: 'Every version of every questionnaire, without its questions' })
  @ApiOkResponse({ type: QuestionnaireListView, description: 'The questionnaires' })
  listQuestionnaires(): QuestionnaireListView {
    return {
      items: QUESTIONNAIRES.map(({ code, version, wave, audience, title }) => ({
        code,
        version,
        wave,
        audience,
        title,
      })),
      total: QUESTIONNAIRES.length,
    };
  }

  /** One version: questions, options and routing as data, texts in Kazakh, Russian and English. */
  @Get(':code/:version')
  @Requires('questionnaire.read')
  @ApiOperation({ summary: 'One version of a questionnaire: questions, options, routing as data, three languages' })
  @ApiParam({ name: 'code', type: String })
  @ApiParam({ name: 'version', schema: { type: 'integer' } })
  @ApiOkResponse({ type: QuestionnaireView, description: 'The definition' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['questionnaire_unknown'] })
  getQuestionnaire(@Param('code') code: string, @Param('version', ParseIntPipe) version: number): QuestionnaireView {
    return getQuestionnaire(code, version);
  }
}
