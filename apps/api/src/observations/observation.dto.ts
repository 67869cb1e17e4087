import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsOptional, IsString, Length } from 'class-validator';
import {
  OBSERVATION_KINDS,
  OBSERVATION_SOURCES,
  OBSERVATION_STATUSES,
  REGISTER_KINDS,
} from '#domain/observation/observation-codes.js';
import { OBSERVATION_FIELDS } from '#domain/observation/observation-fields.js';
import { EVIDENCE_LEVELS, type Wave, WAVES } from '#domain/report/report-codes.js';
import type { ObservationRow } from '#registry/observations/list-observations.js';
import { describeDraft } from '../platform/record-dto.js';

const nullableText = { type: String, nullable: true } as const;
const nullableDate = { type: String, format: 'date', nullable: true } as const;

/** What a coordinator has seen for themself; `confirmedWaves` takes it into the figures of these waves at once. */
export class NewObservation {}
describeDraft(NewObservation, OBSERVATION_FIELDS, { creating: true });

export class ObservationConfirmation {
  @ApiPropertyOptional({
    enum: WAVES,
    isArray: true,
    description: 'All it speaks for and that have come, where not given',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(WAVES.length)
  @ArrayUnique()
  @IsIn(WAVES, { each: true })
  waves?: Wave[];
}

export class ObservationWithdrawal {
  @ApiProperty({ description: 'Why it is taken back; kept with it and in its history' })
  @IsString()
  @Length(3, 2000)
  reason: string;
}

/** An observation. For the ministry the free texts are null. */
export class ObservationView implements ObservationRow {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ enum: OBSERVATION_KINDS })
  kind: ObservationRow['kind'];

  @ApiProperty({ enum: OBSERVATION_SOURCES })
  source: ObservationRow['source'];

  @ApiProperty({ enum: EVIDENCE_LEVELS })
  evidenceLevel: ObservationRow['evidenceLevel'];

  @ApiProperty({ enum: OBSERVATION_STATUSES })
  status: ObservationRow['status'];

  @ApiProperty({ ...nullableText, enum: WAVES, description: 'Wave of the report it comes from' })
  wave: string | null;

  @ApiProperty({ ...nullableText, enum: REGISTER_KINDS })
  registerKind: string | null;

  @ApiProperty({ format: 'date' })
  observedOn: string;

  @ApiProperty(nullableDate)
  validFrom: string | null;

  @ApiProperty(nullableDate)
  validTo: string | null;

  @ApiProperty(nullableText)
  country: string | null;

  @ApiProperty(nullableText)
  organisation: string | null;

  @ApiProperty(nullableText)
  occupation: string | null;

  @ApiProperty(nullableText)
  activity: string | null;

  @ApiProperty({ ...nullableText, description: 'Position, or level of study' })
  detail: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Months of contributions in a row from one employer' })
  monthsContinuous: number | null;

  @ApiProperty({ ...nullableText, description: "On what the coordinator's word rests" })
  evidence: string | null;

  @ApiProperty(nullableText)
  consentReference: string | null;

  @ApiProperty({ enum: WAVES, isArray: true, description: 'Waves in whose figures it counts' })
  confirmedWaves: readonly string[];

  @ApiProperty(nullableDate)
  confirmedOn: string | null;

  @ApiProperty({ ...nullableText, format: 'uuid' })
  supersededBy: string | null;

  @ApiProperty(nullableDate)
  withdrawnOn: string | null;

  @ApiProperty(nullableText)
  withdrawalReason: string | null;

  @ApiProperty()
  recordedAt: Date;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class ObservationListView {
  @ApiProperty({ type: [ObservationView] })
  items: ObservationView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
