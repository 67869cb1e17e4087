import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';

class VariantValueView {
  @ApiProperty({ type: 'integer', description: 'yes + no + unknown' })
  n: number;

  @ApiProperty({ type: 'integer' })
  yes: number;

  @ApiProperty({ type: 'integer' })
  no: number;

  @ApiProperty({ type: 'integer' })
  unknown: number;

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

export class IndicatorValueView extends VariantValueView {
  @ApiProperty({ type: 'integer' })
  notDue: number;

  @ApiProperty({ type: 'integer' })
  notApplicable: number;

  @ApiProperty({ type: 'integer' })
  excluded: number;

  @ApiPropertyOptional({ type: 'integer', description: 'K01: returned later than 30 days after the end' })
  late?: number;

  @ApiPropertyOptional({ type: VariantValueView, description: 'K01: with claimed, unverified returns' })
  claimed?: VariantValueView;

  @ApiPropertyOptional({ type: VariantValueView, description: 'Without self-reports' })
  strict?: VariantValueView;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'K10: share recognised in full, among final ones' })
  full?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'K10: share recognised in part' })
  partial?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'K10: share with nothing recognised' })
  none?: number | null;

  @ApiPropertyOptional({ type: 'integer', description: 'K10: participations with blank earned credits' })
  earnedBlank?: number;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'K13: respondents among those due' })
  responseShare?: number | null;

  @ApiPropertyOptional({ type: 'integer', description: 'K16: due participations with a blank amount paid' })
  amountMissing?: number;
}

/** The indicators of one university, or of the whole country. */
@ApiExtraModels(IndicatorValueView)
export class KpiEntryView {
  @ApiProperty({ type: String, nullable: true, description: 'University code; null = the whole country' })
  university: string | null;

  @ApiProperty()
  period: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(IndicatorValueView) },
    description:
      'By indicator code, K01 … K18. Where calls closed in the period also K19, and K20 with its own shape: `n`, `state`, ' +
      '`groups` (dimension, group, n, known, eligible, participantShare, eligibleShare, value, gap), `leftOut`',
  })
  indicators: Record<string, IndicatorValueView>;
}

/** The indicators of one group of participations. */
export class KpiGroupView {
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: ['string', 'null'] },
    description: 'The value of each dimension of `by`; null = nobody has entered it',
    example: { homeRegion: '75', sex: 'F' },
  })
  group: Record<string, string | null>;

  @ApiProperty()
  period: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(IndicatorValueView) },
    description:
      'By indicator code, K01 … K18. `K15_6` and `K15_12` only where nothing personal tells groups apart: by or filtered on ' +
      '`university`, `funding` and one kind of year',
  })
  indicators: Record<string, IndicatorValueView>;
}
