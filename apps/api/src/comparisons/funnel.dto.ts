import { ApiProperty } from '@nestjs/swagger';
import type { FunnelPosition } from '#domain/comparisons/funnel-reading.js';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { WordsView } from '../questionnaires/questionnaire.dto.js';
import {
  ComparisonHeadView,
  IntervalView,
  KnownFigureView,
  SelectionView,
  UniversityFigureView,
} from './comparison-head.dto.js';

const POSITIONS = ['below', 'inside', 'above'] as const satisfies readonly FunnelPosition[];

class PlacedIntervalView extends IntervalView {
  @ApiProperty({ enum: POSITIONS })
  position: FunnelPosition;
}

class FunnelPlaceView {
  @ApiProperty({ type: PlacedIntervalView, description: '95 % limits' })
  inner: PlacedIntervalView;

  @ApiProperty({ type: PlacedIntervalView, description: '99.8 % limits' })
  outer: PlacedIntervalView;
}

class FunnelLimitsView {
  @ApiProperty({ type: IntervalView, description: '95 % limits' })
  inner: IntervalView;

  @ApiProperty({ type: IntervalView, description: '99.8 % limits' })
  outer: IntervalView;
}

class FunnelUniversityView extends UniversityFigureView {
  @ApiProperty({ type: FunnelPlaceView, nullable: true, description: 'By chance alone; null where nobody is known' })
  byChance: FunnelPlaceView | null;

  @ApiProperty({ type: FunnelPlaceView, nullable: true, description: 'With overdispersion; null likewise' })
  overdispersed: FunnelPlaceView | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: "Share 0–1 drawn towards the others', a diagnostic: (x + α) / (n + α + β)",
  })
  shrunk: number | null;
}

class FunnelCurvePointView {
  @ApiProperty({ type: 'integer', description: 'Known units' })
  n: number;

  @ApiProperty({ type: FunnelLimitsView })
  byChance: FunnelLimitsView;

  @ApiProperty({ type: FunnelLimitsView })
  overdispersed: FunnelLimitsView;
}

class BetaPriorView {
  @ApiProperty()
  alpha: number;

  @ApiProperty()
  beta: number;
}

export class FunnelView extends ComparisonHeadView {
  @ApiProperty({ type: Number, nullable: true, description: 'θ = Σyes ÷ Σknown, share 0–1' })
  centre: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'φ, the mean square of winsorised z-scores' })
  phi: number | null;

  @ApiProperty({ description: 'τ², variance between universities on the scale of asin√p' })
  tauSquared: number;

  @ApiProperty({
    type: BetaPriorView,
    nullable: true,
    description: 'The prior behind `shrunk`; null where universities vary no more than chance',
  })
  prior: BetaPriorView | null;

  @ApiProperty({ type: [FunnelUniversityView], description: 'All with records, by name, never by value' })
  universities: readonly FunnelUniversityView[];

  @ApiProperty({ type: [FunnelCurvePointView], description: 'The lines from n = 1 to the largest, for drawing' })
  curve: readonly FunnelCurvePointView[];

  @ApiProperty({ type: WordsView, description: 'How to read it' })
  note: WordsView;

  @ApiProperty({ type: WordsView, description: 'What `shrunk` says and does not say' })
  shrinkageNote: WordsView;
}

class FlagPositionsView {
  @ApiProperty({ enum: POSITIONS, description: 'By the 95 % lines with overdispersion' })
  inner: FunnelPosition;

  @ApiProperty({ enum: POSITIONS, description: 'By the 99.8 % lines with overdispersion' })
  outer: FunnelPosition;
}

class FlagBenchmarkView {
  @ApiProperty({ enum: [0, 1, 2] })
  marks: 0 | 1 | 2;

  @ApiProperty({ description: 'Observed share − benchmark, −1 to 1' })
  difference: number;

  @ApiProperty({ type: Number, nullable: true })
  z: number | null;

  @ApiProperty({ description: 'Share 0–1' })
  ownContribution: number;
}

class FlagView extends KnownFigureView {
  @ApiProperty({ enum: INDICATOR_CODES })
  indicator: IndicatorCode;

  @ApiProperty()
  lowerIsBetter: boolean;

  @ApiProperty({ type: FlagPositionsView })
  funnel: FlagPositionsView;

  @ApiProperty({ type: FlagBenchmarkView, nullable: true })
  benchmark: FlagBenchmarkView | null;
}

class FlaggedUniversityView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: WordsView })
  names: WordsView;

  @ApiProperty({ type: [FlagView], description: "In the catalogue's order; empty where nothing stands out" })
  flags: readonly FlagView[];
}

export class FlagsView extends SelectionView {
  @ApiProperty({ enum: INDICATOR_CODES, isArray: true, description: 'The indicators looked at' })
  indicators: readonly IndicatorCode[];

  @ApiProperty({ type: [FlaggedUniversityView], description: 'All with records, by name' })
  universities: readonly FlaggedUniversityView[];

  @ApiProperty({ type: WordsView, description: 'How to read it' })
  note: WordsView;
}
