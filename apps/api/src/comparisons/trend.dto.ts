import { ApiProperty } from '@nestjs/swagger';
import { YEAR_KINDS, type YearKind } from '#kpi/comparisons/read-year-sums.js';
import { WordsView } from '../questionnaires/questionnaire.dto.js';
import { DifferenceView, IndicatorView, KnownFigureView, NoDifferenceView } from './comparison-head.dto.js';

const DIRECTIONS = ['up', 'down', 'unclear'] as const;

class TrendPointView extends KnownFigureView {
  @ApiProperty({ description: '`2024/2025`, or `2024`' })
  year: string;

  @ApiProperty({ type: [String], description: 'The years that the figure holds, oldest first' })
  years: readonly string[];

  @ApiProperty({ description: 'Whether fewer than 23 participations are known in it' })
  isSmall: boolean;
}

class TrendChangeView extends NoDifferenceView {
  @ApiProperty()
  from: string;

  @ApiProperty()
  to: string;

  @ApiProperty({ type: DifferenceView, nullable: true, description: 'The later share minus the earlier' })
  change: DifferenceView | null;

  @ApiProperty({ enum: DIRECTIONS, description: '`unclear` where the interval holds 0 or there is none' })
  direction: (typeof DIRECTIONS)[number];
}

class TrendSeriesView {
  @ApiProperty({ type: [TrendPointView], description: 'Oldest first' })
  points: readonly TrendPointView[];

  @ApiProperty({ type: [TrendChangeView] })
  changes: readonly TrendChangeView[];
}

export class PoolingView {
  @ApiProperty({ type: 'integer', description: 'Fewer participations known and a year is pooled' })
  knownInAYear: number;

  @ApiProperty({ type: 'integer', description: 'Consecutive years in one pooled point, at most' })
  years: number;

  @ApiProperty({ type: WordsView })
  rule: WordsView;
}

export class TrendView extends IndicatorView {
  @ApiProperty({ type: String, nullable: true, description: 'University code; null = the whole country' })
  university: string | null;

  @ApiProperty({ enum: YEAR_KINDS })
  yearKind: YearKind;

  @ApiProperty({ type: [TrendPointView], description: 'Each year by itself, oldest first' })
  points: readonly TrendPointView[];

  @ApiProperty({ type: [TrendChangeView], description: 'From each point to the next' })
  changes: readonly TrendChangeView[];

  @ApiProperty({
    type: TrendSeriesView,
    nullable: true,
    description: 'The same with small years pooled; null for a sum of money, which grows with the years',
  })
  pooled: TrendSeriesView | null;

  @ApiProperty({ type: PoolingView })
  pooling: PoolingView;
}
