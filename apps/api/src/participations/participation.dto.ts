import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { COMMITMENT_FIELDS } from '#domain/commitment/commitment-fields.js';
import { GROUP_PROJECT_FIELDS } from '#domain/group-project/group-project-fields.js';
import { OUTPUT_FIELDS } from '#domain/output/output-fields.js';
import {
  CATEGORIES,
  FUNDING_SOURCES,
  PARTICIPATION_STATUSES,
  RETURN_STATUSES,
} from '#domain/participation/participation-codes.js';
import { PARTICIPATION_FIELDS } from '#domain/participation/participation-fields.js';
import { REPORT_STATUSES } from '#domain/report/report-codes.js';
import { REPORT_FIELDS } from '#domain/report/report-fields.js';
import { PERSONAL_COLUMNS } from '#registry/participations/get-participation-record.js';
import { PARTICIPATION_SORTS, type ParticipationSort } from '#registry/participations/list-participations.js';
import { PageQuery } from '../platform/page-query.js';
import { describeDraft, describeView } from '../platform/record-dto.js';

const IDENTIFYING = new Set<string>(['iin', 'documentNumber']);
const PERSONAL: ReadonlySet<string> = new Set(PERSONAL_COLUMNS);
/** The personal answer that is shown to nobody but the person who gave it (kpi-catalogue.md, K15). */
const UNSHOWN = new Set(['participationExternalId', 'migrationIntention']);

export class ParticipationListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Words of a name, the own key or the host institution' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  search?: string;

  @ApiPropertyOptional({ enum: PARTICIPATION_STATUSES })
  @IsOptional()
  @IsIn(PARTICIPATION_STATUSES)
  status?: string;

  @ApiPropertyOptional({ enum: [...RETURN_STATUSES, 'pending'] })
  @IsOptional()
  @IsIn([...RETURN_STATUSES, 'pending'])
  returnStatus?: string;

  @ApiPropertyOptional({ enum: CATEGORIES })
  @IsOptional()
  @IsIn(CATEGORIES)
  category?: string;

  @ApiPropertyOptional({ enum: FUNDING_SOURCES })
  @IsOptional()
  @IsIn(FUNDING_SOURCES)
  funding?: string;

  @ApiPropertyOptional({ description: 'ISO 3166-1 alpha-2' })
  @IsOptional()
  @IsString()
  @Length(2, 2)
  hostCountry?: string;

  @ApiPropertyOptional({ description: '`all`, `2024` or `2024/2025`, by the end of the mobility' })
  @IsOptional()
  @IsString()
  @Length(1, 16)
  period?: string;

  @ApiPropertyOptional({ description: 'University code; a coordinator sees no other than the own' })
  @IsOptional()
  @IsString()
  @Length(1, 32)
  university?: string;

  @ApiPropertyOptional({ enum: PARTICIPATION_SORTS, default: 'name' })
  @IsOptional()
  @IsIn(PARTICIPATION_SORTS)
  sort?: ParticipationSort;
}

class UniversityOfRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  nameKk: string;

  @ApiProperty()
  nameRu: string;

  @ApiProperty()
  nameEn: string;
}

/** A row of the list; the ministry's rows carry no names. */
export class ParticipationRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'University code' })
  university: string;

  @ApiProperty({ type: 'integer' })
  version: number;
}
const ROW_PROPERTIES = new Set<string>([
  'externalId',
  'familyName',
  'givenName',
  'patronymic',
  'category',
  'field',
  'funding',
  'programme',
  'mode',
  'hostCountry',
  'hostInstitution',
  'plannedStart',
  'plannedEnd',
  'actualStart',
  'actualEnd',
  'status',
  'returnStatus',
  'returnDate',
  'returnVerifiedOn',
]);
describeView(
  ParticipationRowView,
  PARTICIPATION_FIELDS.filter(({ property }) => ROW_PROPERTIES.has(property)),
  PERSONAL,
);

export class ParticipationListView {
  @ApiProperty({ type: [ParticipationRowView] })
  items: ParticipationRowView[];

  @ApiProperty({ type: 'integer', description: 'How many there are in all pages, counted to 50,000' })
  total: number;

  @ApiProperty({ description: 'There are more than `total`' })
  totalIsCapped: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

class RecordPartView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class GroupProjectView extends RecordPartView {}
describeView(GroupProjectView, GROUP_PROJECT_FIELDS);

export class CommitmentView extends RecordPartView {}
describeView(
  CommitmentView,
  COMMITMENT_FIELDS.filter(({ property }) => !UNSHOWN.has(property)),
);

export class ReportView extends RecordPartView {
  @ApiProperty({ enum: REPORT_STATUSES })
  status: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'null = not sent in yet' })
  submittedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The last day on which it is in time' })
  deadlineOn: string | null;
}
describeView(
  ReportView,
  REPORT_FIELDS.filter(({ property }) => !UNSHOWN.has(property) && property !== 'submittedOn'),
);

export class OutputView extends RecordPartView {}
describeView(
  OutputView,
  OUTPUT_FIELDS.filter(({ property }) => !UNSHOWN.has(property)),
);

/** One participation with everything that hangs on it. Names and contacts are absent for the ministry. */
export class ParticipationView extends RecordPartView {
  @ApiProperty({ type: UniversityOfRecordView })
  university: UniversityOfRecordView;

  @ApiPropertyOptional({ type: String, nullable: true, example: '9901••••••••' })
  iinMask?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  documentMask?: string | null;

  @ApiProperty({ type: GroupProjectView, nullable: true })
  groupProject: GroupProjectView | null;

  @ApiProperty({ type: [CommitmentView] })
  commitments: CommitmentView[];

  @ApiProperty({ type: [ReportView] })
  reports: ReportView[];

  @ApiProperty({ type: [OutputView] })
  outputs: OutputView[];

  @ApiProperty()
  createdAt: Date;

  @ApiProperty()
  updatedAt: Date;
}
describeView(
  ParticipationView,
  PARTICIPATION_FIELDS.filter(({ property }) => !IDENTIFYING.has(property) && property !== 'groupCode'),
  PERSONAL,
);

/** What may be changed by a form: absent leaves alone, null clears. */
export class ParticipationChange {}
describeDraft(
  ParticipationChange,
  PARTICIPATION_FIELDS.filter(({ property }) => !IDENTIFYING.has(property) && property !== 'groupCode'),
);

/** A new participation: every column of the bulk file. */
export class NewParticipation {}
describeDraft(NewParticipation, PARTICIPATION_FIELDS, { creating: true });

class ChangedByView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Empty where the reader may not see the account' })
  displayName: string;
}

class HistoryEntryView {
  @ApiProperty()
  changedAt: Date;

  @ApiProperty({ type: ChangedByView, nullable: true, description: 'null = the command line or a background job' })
  changedBy: ChangedByView | null;

  @ApiProperty({
    enum: ['participant', 'reviewer', 'coordinator', 'ministry', 'admin', 'worker', 'access', 'public'],
    description: 'In which role it was changed; `worker` is the register itself, also where a step takes its rights',
  })
  side: string;

  @ApiProperty({ enum: ['created', 'changed'] })
  operation: string;

  @ApiProperty({
    enum: [
      'participation',
      'commitment',
      'report',
      'report_correction_request',
      'observation',
      'observation_conflict',
      'output',
      'group_project',
      'breach_proposal',
      'commitment_amendment',
      'evidence',
      'data_quality_finding',
    ],
  })
  recordTable: string;

  @ApiProperty({ format: 'uuid' })
  recordId: string;

  @ApiProperty({ type: 'integer' })
  recordVersion: number;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Former values by column' })
  before: Record<string, unknown> | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  after: Record<string, unknown> | null;

  @ApiProperty({ type: String, nullable: true })
  reason: string | null;
}

export class HistoryView {
  @ApiProperty({ type: [HistoryEntryView] })
  items: HistoryEntryView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
