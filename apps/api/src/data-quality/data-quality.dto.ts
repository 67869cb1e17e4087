import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import { FINDING_STATUSES, type FindingStatus } from '#domain/data-quality/finding-life-cycle.js';
import { QUALITY_SUBJECTS, type QualitySubject } from '#domain/data-quality/quality-record.js';
import { QUALITY_RULE_CODES, type QualityRule } from '#domain/data-quality/quality-rules.js';
import type { Severity } from '#domain/findings/finding-text.js';
import { FINDING_MARK_FIELDS } from '#registry/data-quality/mark-finding.js';
import { StaffView } from '../mobility/mobility.dto.js';
import { LabelView } from '../platform/label.dto.js';
import { PageQuery } from '../platform/page-query.js';
import { describeDraft } from '../platform/record-dto.js';

const SEVERITIES: readonly Severity[] = ['error', 'warning'];

export class FindingQueryDto extends PageQuery {
  @ApiPropertyOptional({ enum: QUALITY_RULE_CODES })
  @IsOptional()
  @IsIn(QUALITY_RULE_CODES)
  rule?: QualityRule;

  @ApiPropertyOptional({ enum: SEVERITIES })
  @IsOptional()
  @IsIn(SEVERITIES)
  severity?: Severity;

  @ApiPropertyOptional({ enum: FINDING_STATUSES, description: 'Without it all but `resolved`' })
  @IsOptional()
  @IsIn(FINDING_STATUSES)
  status?: FindingStatus;

  @ApiPropertyOptional({ enum: QUALITY_SUBJECTS, description: 'What the finding is about' })
  @IsOptional()
  @IsIn(QUALITY_SUBJECTS)
  subject?: QualitySubject['kind'];

  @ApiPropertyOptional({ description: 'University code; a coordinator sees no other than the own' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  participationId?: string;

  @ApiPropertyOptional({ enum: ['kk', 'ru', 'en'], description: 'Language of the messages; else Accept-Language' })
  @IsOptional()
  @IsIn(['kk', 'ru', 'en'])
  lang?: string;
}

/** What is done about a finding; `explained` needs a note, `open` takes a mark back. */
export class FindingMarkBody {}
describeDraft(FindingMarkBody, FINDING_MARK_FIELDS, { creating: true });

class FindingSubjectView {
  @ApiProperty({ enum: QUALITY_SUBJECTS })
  kind: QualitySubject['kind'];

  @ApiProperty({ format: 'uuid' })
  id: string;
}

export class QualityFindingView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ enum: QUALITY_RULE_CODES })
  rule: QualityRule;

  @ApiProperty({ enum: SEVERITIES })
  severity: Severity;

  @ApiProperty({ type: FindingSubjectView })
  subject: FindingSubjectView;

  @ApiProperty({ type: String, nullable: true, description: 'The column at fault, as files name it' })
  column: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'What the message needs besides its rule',
  })
  params: Readonly<Record<string, string | number>>;

  @ApiProperty({ description: 'What is wrong, in the language asked for' })
  message: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'null = about a group project' })
  participationId: string | null;

  @ApiProperty({ type: String, nullable: true })
  externalId: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  familyName?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  givenName?: string | null;

  @ApiPropertyOptional({
    type: [String],
    format: 'uuid',
    description:
      'Other participations of the same university that it leans on; one of another university is never named. Absent for the ministry',
  })
  others?: readonly string[];

  @ApiProperty({ enum: FINDING_STATUSES })
  status: FindingStatus;

  @ApiProperty({ format: 'date' })
  firstSeenOn: string;

  @ApiProperty({ format: 'date', description: 'The last check that found it' })
  lastSeenOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  resolvedOn: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  note?: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  markedOn: string | null;

  @ApiProperty({ type: StaffView, nullable: true })
  markedBy: StaffView | null;
}

export class QualityFindingListView {
  @ApiProperty({ type: [QualityFindingView] })
  items: QualityFindingView[];

  @ApiProperty({ type: 'integer', description: 'How many there are in all pages' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

/** How many findings of one rule there are. */
export class FindingCountView {
  @ApiProperty({ enum: QUALITY_RULE_CODES })
  rule: QualityRule;

  @ApiProperty({ enum: SEVERITIES })
  severity: Severity;

  @ApiProperty({ type: 'integer', description: 'Nobody has said anything yet' })
  open: number;

  @ApiProperty({ type: 'integer' })
  acknowledged: number;

  @ApiProperty({ type: 'integer' })
  toCorrect: number;

  @ApiProperty({ type: 'integer' })
  explained: number;

  @ApiProperty({ type: 'integer', description: 'Distinct participations concerned' })
  participations: number;
}

class UniversityFindingCountView extends FindingCountView {
  @ApiProperty({ type: String, nullable: true, description: 'University code; null = the whole country' })
  university: string | null;
}

class LastCheckView {
  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ format: 'date' })
  checkedOn: string;

  @ApiProperty({ format: 'date-time' })
  checkedAt: Date;

  @ApiProperty({ type: 'integer' })
  participations: number;

  @ApiProperty({ type: 'integer' })
  findings: number;
}

export class QualityCountsView {
  @ApiProperty({
    type: [UniversityFindingCountView],
    description: 'Findings that the data still show, the country first',
  })
  items: UniversityFindingCountView[];

  @ApiProperty({ type: [LastCheckView], description: 'When each university was last checked' })
  checks: LastCheckView[];
}

class QualityRuleView {
  @ApiProperty({ enum: QUALITY_RULE_CODES })
  code: QualityRule;

  @ApiProperty({ enum: SEVERITIES })
  severity: Severity;

  @ApiProperty({ enum: QUALITY_SUBJECTS, description: 'What its findings are about' })
  about: QualitySubject['kind'];

  @ApiProperty({ type: [String], description: 'Indicators that come out wrong, or leave the record out' })
  affects: readonly string[];

  @ApiProperty({ type: LabelView })
  title: LabelView;

  @ApiProperty({ type: LabelView, description: 'What is wrong; `{name}` stands for a parameter of the finding' })
  message: LabelView;

  @ApiProperty({ type: LabelView, description: 'What to do about it' })
  remedy: LabelView;
}

class LabelledCodeView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: LabelView })
  label: LabelView;
}

export class QualityRulesView {
  @ApiProperty({ type: [QualityRuleView], description: 'In the order of a record’s life' })
  items: QualityRuleView[];

  @ApiProperty({ type: [LabelledCodeView] })
  statuses: LabelledCodeView[];

  @ApiProperty({ type: [LabelledCodeView] })
  subjects: LabelledCodeView[];
}

export class QualityCheckView {
  @ApiProperty({ type: 'integer', description: 'How many participations were looked at' })
  participations: number;

  @ApiProperty({ type: 'integer', description: 'How many findings the data show' })
  found: number;

  @ApiProperty({ type: 'integer' })
  opened: number;

  @ApiProperty({ type: 'integer', description: 'How many that were gone came back' })
  reopened: number;

  @ApiProperty({ type: 'integer', description: 'How many are gone' })
  resolved: number;
}

class ReportingRatesView {
  @ApiProperty({ type: 'integer', description: 'Reports whose deadline is past' })
  expected: number;

  @ApiProperty({ type: 'integer' })
  received: number;

  @ApiProperty({ type: 'integer' })
  onTime: number;

  @ApiProperty({ type: Number, nullable: true, description: 'received / expected' })
  completeness: number | null;

  @ApiProperty({ type: Number, nullable: true, description: 'onTime / expected' })
  timeliness: number | null;
}

class WaveRatesView {
  @ApiProperty({ type: ReportingRatesView })
  end: ReportingRatesView;

  @ApiProperty({ type: ReportingRatesView })
  m6: ReportingRatesView;

  @ApiProperty({ type: ReportingRatesView })
  m12: ReportingRatesView;

  @ApiProperty({ type: ReportingRatesView })
  m24: ReportingRatesView;
}

class FieldCompletenessView {
  @ApiProperty({ description: 'The column, as files name it' })
  column: string;

  @ApiProperty({ type: 'integer', description: 'Records in which it should be filled' })
  applicable: number;

  @ApiProperty({ type: 'integer' })
  filled: number;

  @ApiProperty({ type: Number, nullable: true, description: 'filled / applicable' })
  share: number | null;
}

class UniversityRatesView {
  @ApiProperty({ type: String, nullable: true, description: 'University code; null = the whole country' })
  university: string | null;

  @ApiProperty({ type: WaveRatesView })
  waves: WaveRatesView;

  @ApiProperty({ type: ReportingRatesView, description: 'The four waves together: `onTime` of `expected` is K05' })
  all: ReportingRatesView;

  @ApiProperty({ type: [FieldCompletenessView], description: 'Columns that the reader may not see are left out' })
  fields: FieldCompletenessView[];
}

export class DataRatesView {
  @ApiProperty()
  period: string;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({ type: [UniversityRatesView], description: 'The country first, where the reader sees all of it' })
  items: UniversityRatesView[];
}
