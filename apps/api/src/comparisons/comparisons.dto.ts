import { ApiProperty } from '@nestjs/swagger';
import { INDICATOR_CODES, type IndicatorCode } from '#domain/kpi/catalogue.js';
import { IndicatorValueView } from '../kpi/kpi.dto.js';
import { WordsView } from '../questionnaires/questionnaire.dto.js';
import {
  ComparisonHeadView,
  DifferenceView,
  NoDifferenceView,
  SelectionView,
  UniversityFigureView,
} from './comparison-head.dto.js';

class PairView extends NoDifferenceView {
  @ApiProperty({ description: 'University code' })
  first: string;

  @ApiProperty({ description: 'University code' })
  second: string;

  @ApiProperty({ type: DifferenceView, nullable: true, description: "The first's share minus the second's" })
  difference: DifferenceView | null;

  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether the interval lies on one side of 0' })
  excludesZero: boolean | null;
}

export class UniversityComparisonView extends ComparisonHeadView {
  @ApiProperty({ type: [UniversityFigureView], description: 'By name' })
  universities: readonly UniversityFigureView[];

  @ApiProperty({ type: [PairView], description: 'Every two of them once' })
  pairs: readonly PairView[];

  @ApiProperty({ type: WordsView, description: 'How to read it' })
  note: WordsView;
}

class BenchmarkFiguresView {
  @ApiProperty({ description: "Share 0–1: Σ over cells of own share × the sector's rate" })
  benchmark: number;

  @ApiProperty({ description: 'Observed share − benchmark, −1 to 1' })
  difference: number;

  @ApiProperty({ description: 'Of the difference' })
  standardDeviation: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Difference ÷ standard deviation; null where that is 0' })
  z: number | null;

  @ApiProperty({ description: "Share 0–1 of the benchmark that is the university's own" })
  ownContribution: number;

  @ApiProperty({
    enum: [0, 1, 2],
    description: 'At least 3 points and |z| ≥ 1.96: one mark; ≥ 3.09: two. The sign of the difference says which way',
  })
  marks: 0 | 1 | 2;
}

class UniversityBenchmarkView extends UniversityFigureView {
  @ApiProperty({ type: BenchmarkFiguresView, nullable: true, description: 'null where nobody is known' })
  benchmark: BenchmarkFiguresView | null;
}

export class BenchmarkComparisonView extends ComparisonHeadView {
  @ApiProperty({
    type: 'integer',
    description: 'Cells of category × region of the host country in which somebody is known',
  })
  cells: number;

  @ApiProperty({ type: [UniversityBenchmarkView], description: 'By name' })
  universities: readonly UniversityBenchmarkView[];

  @ApiProperty({ type: WordsView, description: 'That a benchmark is not a target' })
  note: WordsView;
}

class SilentStratumView {
  @ApiProperty({ type: String, nullable: true, description: 'null = not entered' })
  category: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'null = not entered' })
  sex: string | null;

  @ApiProperty({ type: 'integer', description: 'N_h: units due' })
  due: number;
}

class StratumView extends SilentStratumView {
  @ApiProperty({ type: 'integer', description: 'r_h: those of them that are known' })
  known: number;

  @ApiProperty({ type: 'integer' })
  yes: number;

  @ApiProperty({ type: Number, nullable: true, description: 'yes ÷ known, share 0–1' })
  rate: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'N_h ÷ r_h' })
  weight: number | null;
}

export class NonResponseSensitivityView extends ComparisonHeadView {
  @ApiProperty({ type: String, nullable: true, description: 'University code; null = the whole country' })
  university: string | null;

  @ApiProperty({ type: IndicatorValueView, description: 'The headline, which stays the headline' })
  figure: IndicatorValueView;

  @ApiProperty({ type: 'integer', description: 'Distinct participations known in it' })
  knownParticipations: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Share 0–1 with each known unit weighing N_h ÷ r_h' })
  weightedValue: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Share 0–1 of the units due that are in strata with somebody known',
  })
  representedShare: number | null;

  @ApiProperty({ type: [StratumView], description: 'Category × sex' })
  strata: readonly StratumView[];

  @ApiProperty({ type: [SilentStratumView], description: 'Strata for which nobody speaks' })
  silentStrata: readonly SilentStratumView[];

  @ApiProperty({ type: WordsView, description: 'That it is a sensitivity check' })
  note: WordsView;
}

class CorrelatedFigureView {
  @ApiProperty({ type: 'integer' })
  n: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Share 0–1, mean, index or KZT' })
  value: number | null;

  @ApiProperty({ type: Number, nullable: true, description: '(yes + no) / n' })
  knownShare: number | null;

  @ApiProperty({ type: 'integer', description: 'Distinct participations known in it' })
  knownParticipations: number;
}

class CorrelatedUniversityView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: WordsView })
  names: WordsView;

  @ApiProperty({ type: CorrelatedFigureView })
  x: CorrelatedFigureView;

  @ApiProperty({ type: CorrelatedFigureView })
  y: CorrelatedFigureView;
}

class CoefficientView {
  @ApiProperty({ description: '−1 to 1' })
  coefficient: number;

  @ApiProperty({ description: 'Lower limit of the 95 % interval' })
  low: number;

  @ApiProperty({ description: 'Upper limit of the 95 % interval' })
  high: number;
}

class LeftOutView {
  @ApiProperty({ type: 'integer', description: 'Universities with too few known in one of the two' })
  tooFewKnown: number;

  @ApiProperty({ type: 'integer', description: 'Universities of which one of the two has no value' })
  notDefined: number;
}

class DefinitionVersionsView {
  @ApiProperty({ type: 'integer' })
  x: number;

  @ApiProperty({ type: 'integer' })
  y: number;
}

export class CorrelationView extends SelectionView {
  @ApiProperty({ enum: INDICATOR_CODES })
  x: IndicatorCode;

  @ApiProperty({ enum: INDICATOR_CODES })
  y: IndicatorCode;

  @ApiProperty({ type: DefinitionVersionsView })
  definitionVersions: DefinitionVersionsView;

  @ApiProperty({ type: 'integer', description: 'Fewer participations known in either and a university is left out' })
  leastKnown: number;

  @ApiProperty({ type: 'integer', description: 'Universities counted, each once' })
  n: number;

  @ApiProperty({
    type: CoefficientView,
    nullable: true,
    description: "Linear, with Fisher's interval; null of fewer than four universities or where one side does not vary",
  })
  pearson: CoefficientView | null;

  @ApiProperty({
    type: CoefficientView,
    nullable: true,
    description: "Of ranks, with Bonett and Wright's interval; null likewise",
  })
  spearman: CoefficientView | null;

  @ApiProperty({ type: [CorrelatedUniversityView], description: 'The universities counted, by name' })
  universities: readonly CorrelatedUniversityView[];

  @ApiProperty({ type: LeftOutView })
  leftOut: LeftOutView;

  @ApiProperty({ type: WordsView, description: 'Why no cause must be read into it' })
  warning: WordsView;
}
