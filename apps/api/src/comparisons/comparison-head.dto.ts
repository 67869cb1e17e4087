import { ApiProperty } from '@nestjs/swagger';
import type { IndicatorType } from '#domain/kpi/catalogue.js';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { NO_DIFFERENCE_REASONS, type NoDifferenceReason } from '#domain/comparisons/university-pairs.js';
import { IndicatorValueView } from '../kpi/kpi.dto.js';
import { WordsView } from '../questionnaires/questionnaire.dto.js';

const INDICATOR_TYPES = ['bounded', 'zero', 'ratio', 'mean', 'money'] as const satisfies readonly IndicatorType[];

/** What a comparison was made of. */
export class SelectionView {
  @ApiProperty({ description: '`all`, a calendar year or an academic year' })
  period: string;

  @ApiProperty({ format: 'date', description: 'The as-of date' })
  asOf: string;

  @ApiProperty({ description: '`all`, or codes separated by commas' })
  funding: string;
}

export class IndicatorView {
  @ApiProperty({ enum: INDICATOR_CODES })
  indicator: IndicatorCode;

  @ApiProperty({
    enum: INDICATOR_TYPES,
    description: 'How its value is made: B (`bounded`), 0 (`zero`), R (`ratio`), mean, money',
  })
  type: IndicatorType;

  @ApiProperty()
  lowerIsBetter: boolean;

  @ApiProperty({ type: 'integer' })
  definitionVersion: number;

  @ApiProperty({ format: 'date', description: 'The as-of date' })
  asOf: string;

  @ApiProperty({ description: '`all`, or codes separated by commas' })
  funding: string;
}

/** The head of a comparison over one period. */
export class ComparisonHeadView extends IndicatorView {
  @ApiProperty({ description: '`all`, a calendar year or an academic year' })
  period: string;
}

/** A figure with what it rests on. */
export class KnownFigureView {
  @ApiProperty({ type: IndicatorValueView })
  figure: IndicatorValueView;

  @ApiProperty({
    type: 'integer',
    description: 'Distinct participations known in it; in K18 the members of its projects',
  })
  knownParticipations: number;
}

/** One university's figure. Universities are in the order of their Kazakh names, never of a value. */
export class UniversityFigureView extends KnownFigureView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: WordsView })
  names: WordsView;
}

export class IntervalView {
  @ApiProperty({ description: 'Share 0–1' })
  low: number;

  @ApiProperty({ description: 'Share 0–1' })
  high: number;
}

/** A difference of two shares. */
export class DifferenceView {
  @ApiProperty({ description: '−1 to 1' })
  difference: number;

  @ApiProperty({ description: "Lower limit of Newcombe's 95 % interval" })
  low: number;

  @ApiProperty({ description: "Upper limit of Newcombe's 95 % interval" })
  high: number;
}

export class NoDifferenceView {
  @ApiProperty({
    type: String,
    enum: [...NO_DIFFERENCE_REASONS, null],
    nullable: true,
    description: 'Why there is no difference; `null` where there is one',
  })
  reason: NoDifferenceReason | null;

  @ApiProperty({ type: WordsView, nullable: true, description: 'The reason in words' })
  reasonText: WordsView | null;
}
