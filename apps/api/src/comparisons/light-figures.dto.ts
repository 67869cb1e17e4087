import { ApiProperty } from '@nestjs/swagger';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { YEAR_KINDS, type YearKind } from '#kpi/comparisons/read-year-sums.js';
import { WordsView } from '../questionnaires/questionnaire.dto.js';
import { IndicatorView, SelectionView } from './comparison-head.dto.js';
import { PoolingView } from './trend.dto.js';

/** What a table over many universities shows of a figure. */
class LightFigureView {
  @ApiProperty({ type: 'integer', description: 'yes + no + unknown' })
  n: number;

  @ApiProperty({ type: 'integer' })
  yes: number;

  @ApiProperty({ type: 'integer' })
  no: number;

  @ApiProperty({ type: 'integer' })
  notDue: number;

  @ApiProperty({ type: 'integer' })
  notApplicable: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Share 0–1, mean, index or KZT; null = not defined' })
  value: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Lower bound: as if every unknown were unfavourable' })
  low: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Upper bound: as if every unknown were favourable' })
  high: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Lower limit of the 95 % interval' })
  ciLow: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Upper limit of the 95 % interval' })
  ciHigh: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '(yes + no) / n' })
  knownShare: number | null;
}

class ListedIndicatorView {
  @ApiProperty({ enum: INDICATOR_CODES })
  indicator: IndicatorCode;

  @ApiProperty({ type: 'integer' })
  definitionVersion: number;
}

class FiguresOfUniversityView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: WordsView })
  names: WordsView;

  @ApiProperty({ type: [LightFigureView], description: 'In the order of the indicators' })
  figures: readonly LightFigureView[];
}

export class FiguresView extends SelectionView {
  @ApiProperty({ type: [ListedIndicatorView], description: 'In the order asked for' })
  indicators: readonly ListedIndicatorView[];

  @ApiProperty({ type: [LightFigureView], description: 'The whole country, over all records together' })
  country: readonly LightFigureView[];

  @ApiProperty({ type: [FiguresOfUniversityView], description: 'All with records, by name, never by value' })
  universities: readonly FiguresOfUniversityView[];

  @ApiProperty({ type: WordsView, description: 'How to read it' })
  note: WordsView;
}

class LightTrendPointView extends LightFigureView {
  @ApiProperty({ description: '`2024/2025`, or `2024`' })
  year: string;

  @ApiProperty({ type: 'integer', description: 'How many years the figure holds: one, or up to three pooled' })
  years: number;

  @ApiProperty({ description: 'Whether fewer than 23 participations are known in it' })
  isSmall: boolean;
}

class TrendOfUniversityView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: WordsView })
  names: WordsView;

  @ApiProperty({ type: [LightTrendPointView], description: 'Oldest first' })
  points: readonly LightTrendPointView[];
}

export class UniversityTrendsView extends IndicatorView {
  @ApiProperty({ enum: YEAR_KINDS })
  yearKind: YearKind;

  @ApiProperty({ description: 'Whether small years are pooled; never for a sum of money, which grows with the years' })
  pooled: boolean;

  @ApiProperty({ type: [String], description: 'Every year that any university has, oldest first' })
  years: readonly string[];

  @ApiProperty({ type: [LightTrendPointView], description: 'The whole country, oldest first' })
  country: readonly LightTrendPointView[];

  @ApiProperty({ type: [TrendOfUniversityView], description: 'All with records, by name, never by value' })
  universities: readonly TrendOfUniversityView[];

  @ApiProperty({ type: PoolingView })
  pooling: PoolingView;
}
