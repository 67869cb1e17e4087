import { ApiProperty, ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { INDICATOR_CODES } from '#domain/kpi/catalogue.js';
import { ACCESS_DIMENSIONS, type AccessDimension } from '#domain/kpi/selection-facts.js';
import { UNIT_STATES, type UnitState } from '#domain/kpi/unit-state.js';
import { type Wave, WAVES } from '#domain/report/report-codes.js';
import { RECORD_COUNTS, type RecordCount } from '#kpi/records/record-counts.js';
import type { RecordItem } from '#kpi/records/record-item.js';
import { PageQuery } from '../platform/page-query.js';
import { KpiFilterQuery } from './kpi-selection.query.js';

const INDICATORS = [...INDICATOR_CODES, 'K19', 'K20'] as const;
const UNITS = ['participation', 'commitment', 'report', 'group_project', 'call', 'application'] as const;

export class KpiRecordsRequest extends IntersectionType(KpiFilterQuery, PageQuery) {
  @ApiProperty({ enum: INDICATORS, description: 'The indicator; K15 is refused to everybody' })
  @IsIn(INDICATORS)
  indicator: (typeof INDICATORS)[number];

  @ApiProperty({
    enum: RECORD_COUNTS,
    description:
      'The count, as the value names it: every indicator has `n` and the six states; `late` and `claimed.*` K01; `strict.*` ' +
      'K02, K03, K07, K08, K09, K11, K14; `full`, `partial`, `none`, `earnedBlank` K10; `amountMissing` K16; K20 has `n`, with ' +
      '`dimension` and `group` that of a group, and of a `dimension` `known` and `leftOut`',
  })
  @IsIn(RECORD_COUNTS)
  count: RecordCount;

  @ApiPropertyOptional({ enum: ACCESS_DIMENSIONS, description: 'K20: what groups are told apart by' })
  @IsOptional()
  @IsIn(ACCESS_DIMENSIONS)
  dimension?: AccessDimension;

  @ApiPropertyOptional({ description: 'K20: the group' })
  @IsOptional()
  @IsString()
  @Length(1, 64)
  group?: string;
}

class CommitmentOfRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  no: number;

  @ApiProperty()
  title: string;

  @ApiProperty()
  status: string;
}

class GroupProjectOfRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  groupCode: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  status: string;
}

class CallOfRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  status: string;
}

class ApplicationOfRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  status: string;
}

/** One unit behind a count, with what is needed to find its record; the ministry's carry no names. */
export class KpiRecordView implements RecordItem {
  @ApiProperty({ enum: UNITS })
  unit: (typeof UNITS)[number];

  @ApiProperty({ description: "The unit's id; of a report expected `<participation id>:<wave>`" })
  unitId: string;

  @ApiProperty({ enum: UNIT_STATES, type: String, nullable: true, description: 'Its state; null in K20' })
  state: UnitState | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day on which it falls due; null = never',
  })
  dueOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day that decided it, where one did' })
  decidedOn: string | null;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  participationId: string | null;

  @ApiProperty({ type: String, nullable: true })
  externalId: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  familyName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  givenName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  patronymic?: string | null;

  @ApiProperty({ type: String, nullable: true })
  category: string | null;

  @ApiProperty({ type: String, nullable: true })
  hostCountry: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description:
      'The end by which it belongs to its period: actual, else planned; of a group project its latest member’s',
  })
  endedOn: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Status of the participation' })
  status: string | null;

  @ApiProperty({ type: CommitmentOfRecordView, nullable: true })
  commitment: CommitmentOfRecordView | null;

  @ApiProperty({ enum: WAVES, type: String, nullable: true, description: 'The wave of a report expected' })
  wave: Wave | null;

  @ApiProperty({ type: GroupProjectOfRecordView, nullable: true })
  groupProject: GroupProjectOfRecordView | null;

  @ApiProperty({ type: CallOfRecordView, nullable: true })
  call: CallOfRecordView | null;

  @ApiProperty({ type: ApplicationOfRecordView, nullable: true })
  application: ApplicationOfRecordView | null;
}

export class KpiRecordPageView {
  @ApiProperty({ type: [KpiRecordView] })
  items: KpiRecordView[];

  @ApiProperty({ type: 'integer', description: 'How many there are in all: the count' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
