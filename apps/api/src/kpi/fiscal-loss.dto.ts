import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsNumber, IsOptional, Max, Min } from 'class-validator';
import { LabelView } from '../platform/label.dto.js';
import { IndicatorValueView } from './kpi.dto.js';
import { KpiSelectionQuery } from './kpi-selection.query.js';

const MAX_COST_KZT = 1_000_000_000;
const MAX_PARTICIPATIONS = 100_000_000;
const TO_NUMBER = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;

/** The selection of the observed figure, and what of the scenario is assumed otherwise than its source has it. */
export class FiscalLossQuery extends KpiSelectionQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MAX_COST_KZT, default: 1_000_000, description: 'KZT' })
  @IsOptional()
  @Transform(TO_NUMBER)
  @IsInt()
  @Min(0)
  @Max(MAX_COST_KZT)
  averageCost?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: MAX_PARTICIPATIONS, default: 4416 })
  @IsOptional()
  @Transform(TO_NUMBER)
  @IsInt()
  @Min(0)
  @Max(MAX_PARTICIPATIONS)
  participations?: number;

  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 1, default: 0.3, description: 'Share not returned, 0–1' })
  @IsOptional()
  @Transform(TO_NUMBER)
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  share?: number;
}

class FiscalLossInputsView {
  @ApiProperty({ description: 'KZT' })
  averageCostKzt: number;

  @ApiProperty({ type: 'integer' })
  participations: number;

  @ApiProperty({ description: '0–1' })
  shareNotReturned: number;
}

class FiscalLossScenarioView {
  @ApiProperty({ type: FiscalLossInputsView })
  inputs: FiscalLossInputsView;

  @ApiProperty({ description: 'What the formula gives, KZT' })
  lossKzt: number;

  @ApiProperty({ type: LabelView })
  formula: LabelView;

  @ApiProperty({ type: LabelView })
  source: LabelView;

  @ApiProperty()
  doi: string;

  @ApiProperty({ type: [LabelView], description: 'What a reader of the scenario must know' })
  notes: readonly LabelView[];
}

class FiscalLossBoundsView {
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;

  @ApiProperty()
  low: number;

  @ApiProperty()
  high: number;
}

class ObservedFiscalLossView {
  @ApiProperty({ type: String, nullable: true, description: 'University code; null = the whole country' })
  university: string | null;

  @ApiProperty()
  period: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({ description: 'Only of `state_budget` is the loss called fiscal' })
  isFiscal: boolean;

  @ApiProperty({ type: IndicatorValueView, description: 'K16: value, low, high, states, amountMissing' })
  k16: IndicatorValueView;

  @ApiProperty({
    type: FiscalLossBoundsView,
    description: 'The scenario’s average cost with the returns that were counted instead of an assumed share',
  })
  scenarioBounds: FiscalLossBoundsView;
}

export class FiscalLossView {
  @ApiProperty({ type: FiscalLossScenarioView })
  scenario: FiscalLossScenarioView;

  @ApiProperty({ type: ObservedFiscalLossView })
  observed: ObservedFiscalLossView;
}
