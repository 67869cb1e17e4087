import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';
import { DEFAULT_ERROR_THRESHOLD } from '#domain/sample-audit/next-sample-size.js';
import {
  SAMPLE_AUDIT_STATUSES,
  SAMPLE_OUTCOMES,
  SAMPLED_RECORD_KINDS,
  type SampleOutcome,
} from '#domain/sample-audit/sample-audit-life-cycle.js';
import { Day, OptionalText } from '../platform/free-text.js';

/** Visible ASCII and single spaces: what everybody types alike. */
const SEED = /^[!-~]+( [!-~]+)*$/;

/** By which seed, of which decisions and how many at each university a sample is drawn. */
export class NewSampleAudit {
  @ApiProperty({
    minLength: 8,
    maxLength: 200,
    pattern: SEED.source,
    description: 'Published before the draw, so that anybody can repeat it; visible ASCII, used once',
  })
  @IsString()
  @Length(8, 200)
  @Matches(SEED)
  seed: string;

  @Day('First day of the decisions that may be drawn')
  from: string;

  @Day('Last day; not after today')
  to: string;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    description: 'A university over the threshold gets twice it',
  })
  @IsInt()
  @Min(1)
  @Max(1000)
  sizePerUniversity: number;

  @ApiPropertyOptional({ type: Number, minimum: 0, maximum: 1, default: DEFAULT_ERROR_THRESHOLD })
  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false })
  @Min(0)
  @Max(1)
  threshold?: number;

  @ApiPropertyOptional({ description: 'Code of the one university to draw at; all of them where it is not given' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;
}

export class SampleOutcomeInput {
  @ApiProperty({ enum: SAMPLE_OUTCOMES })
  @IsIn(SAMPLE_OUTCOMES)
  outcome: SampleOutcome;

  @OptionalText(2000, 'What is wrong; needed of an error')
  finding?: string;
}

export class SampleAuditView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty()
  seed: string;

  @ApiProperty({ format: 'date' })
  drawnOn: string;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ type: 'integer' })
  sizePerUniversity: number;

  @ApiProperty({ type: Number })
  threshold: number;

  @ApiProperty({ enum: SAMPLE_AUDIT_STATUSES })
  status: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  completedOn: string | null;
}

export class SampleAuditListView {
  @ApiProperty({ type: [SampleAuditView] })
  items: SampleAuditView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class SampleItemView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: 'integer', description: 'Place in the draw of the university, from 1' })
  rank: number;

  @ApiProperty({ enum: SAMPLED_RECORD_KINDS })
  recordKind: string;

  @ApiProperty({ format: 'uuid' })
  recordId: string;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ type: String, nullable: true, description: 'Of a commitment' })
  title: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Of a commitment, 0–1' })
  verifiedDegree: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a report' })
  wave: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Verified or accepted on' })
  decidedOn: string | null;

  @ApiProperty({ enum: SAMPLE_OUTCOMES, nullable: true })
  outcome: string | null;

  @ApiProperty({ type: String, nullable: true })
  finding: string | null;

  @ApiProperty({ type: Date, nullable: true })
  checkedAt: Date | null;
}

class ErrorRateView {
  @ApiProperty({ type: 'integer' })
  populationSize: number;

  @ApiProperty({ type: 'integer' })
  checked: number;

  @ApiProperty({ type: 'integer' })
  errors: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Share 0–1; null where nothing was checked yet' })
  rate: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Lower limit of the 95 % interval (Wilson)' })
  rateLow: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Upper limit' })
  rateHigh: number | null;

  @ApiProperty({
    enum: ['whole', 'large_fraction'],
    nullable: true,
    description:
      'The interval makes no correction for a finite population: `whole` = every record was checked, the rate is exact; ' +
      '`large_fraction` = more than 5 % were, the interval is wider than it needs to be',
  })
  finitePopulation: string | null;
}

class UniversityErrorRateView extends ErrorRateView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: 'integer' })
  sampleSize: number;

  @ApiProperty({ description: 'Twice the usual size was drawn, after the last audit' })
  enlarged: boolean;

  @ApiProperty({ description: 'SHA-256 of the ids that could be drawn, ascending, one to a line' })
  populationDigest: string;

  @ApiProperty({ description: 'errors ÷ checked is over the threshold: the next sample is twice as large' })
  overThreshold: boolean;
}

/** A sample audit with what was drawn, de-identified, and the error rates so far. */
export class SampleAuditRecordView extends SampleAuditView {
  @ApiProperty({ type: [SampleItemView] })
  items: SampleItemView[];

  @ApiProperty({ type: [UniversityErrorRateView] })
  universities: UniversityErrorRateView[];

  @ApiProperty({
    type: ErrorRateView,
    description: 'Over the universities the reader sees, each counting by its population',
  })
  total: ErrorRateView;
}
