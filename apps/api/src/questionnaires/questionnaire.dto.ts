import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { QUESTIONNAIRE_AUDIENCES } from '#domain/questionnaire/questionnaire.js';
import { WAVES } from '#domain/report/report-codes.js';

const ANSWER_KINDS = [
  'single',
  'multiple',
  'yes_no',
  'scale',
  'date',
  'country',
  'occupation',
  'number',
  'text',
] as const;

export class WordsView {
  @ApiProperty()
  kk: string;

  @ApiProperty()
  ru: string;

  @ApiProperty()
  en: string;
}

class OptionView {
  @ApiProperty({ description: 'What is stored' })
  code: string;

  @ApiProperty({ type: WordsView })
  label: WordsView;
}

/** The kind of answer, with the limits that kind has. */
class AnswerKindView {
  @ApiProperty({ enum: ANSWER_KINDS })
  kind: string;

  @ApiPropertyOptional({ type: [OptionView], description: '`single`, `multiple`' })
  options?: readonly OptionView[];

  @ApiPropertyOptional({ description: '`multiple`: the choice that stands alone' })
  exclusive?: string;

  @ApiPropertyOptional({ type: WordsView, description: '`scale`: what 1 means' })
  low?: WordsView;

  @ApiPropertyOptional({ type: WordsView, description: '`scale`: what 5 means' })
  high?: WordsView;

  @ApiPropertyOptional({ type: [WordsView], description: '`scale`: the words of each step, where it has some' })
  steps?: readonly WordsView[];

  @ApiPropertyOptional({ description: '`date`: never after today' })
  fact?: boolean;

  @ApiPropertyOptional({ type: Number, description: '`number`' })
  min?: number;

  @ApiPropertyOptional({ type: Number, description: '`number`; `text`: characters' })
  max?: number;

  @ApiPropertyOptional({ type: 'integer', description: '`number`: decimal places' })
  decimals?: number;
}

class QuestionView {
  @ApiProperty({ description: 'Stable; the column of `reports` where it answers one' })
  code: string;

  @ApiProperty({ type: WordsView })
  text: WordsView;

  @ApiPropertyOptional({ type: WordsView })
  hint?: WordsView;

  @ApiProperty({ type: AnswerKindView })
  answer: AnswerKindView;

  @ApiProperty({ description: 'A submission must answer it where it is asked' })
  required: boolean;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description:
      'Asked always where absent, else when it holds: `{question, is}`, `{question, anyOf}`, `{question, atLeast}`, ' +
      '`{all}`, `{any}`, `{not}`, over questions that come before',
  })
  askIf?: object;

  @ApiPropertyOptional({ description: 'Answered by the person alone and shown to nobody else' })
  personal?: boolean;
}

class SectionView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: WordsView })
  title: WordsView;

  @ApiProperty({ type: [QuestionView] })
  questions: readonly QuestionView[];
}

class QuestionnaireSummaryView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, enum: WAVES, nullable: true, description: 'null = for surveys' })
  wave: string | null;

  @ApiProperty({ enum: QUESTIONNAIRE_AUDIENCES })
  audience: string;

  @ApiProperty({ type: WordsView })
  title: WordsView;
}

/** One version of a questionnaire, whole: what a browser asks by and what an export of answers is read with. */
export class QuestionnaireView extends QuestionnaireSummaryView {
  @ApiProperty({ type: [SectionView] })
  sections: readonly SectionView[];
}

export class QuestionnaireListView {
  @ApiProperty({ type: [QuestionnaireSummaryView] })
  items: QuestionnaireSummaryView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
