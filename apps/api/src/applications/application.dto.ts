import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';
import { APPLICATION_FIELDS, DELIVERABLE_FIELDS } from '#domain/selection/application-fields.js';
import {
  APPLICATION_STATUSES,
  type ApplicationStatus,
  DECISIONS,
  type Decision,
} from '#domain/selection/selection-codes.js';
import { IsFilledText } from '../platform/form-checks.js';
import { PageQuery } from '../platform/page-query.js';
import { describeDraft, describeView } from '../platform/record-dto.js';

const IDENTIFYING = new Set<string>(['iin', 'documentNumber']);
const SHOWN_FIELDS = APPLICATION_FIELDS.filter(({ property }) => !IDENTIFYING.has(property)).map((field) => ({
  ...field,
  // A draft may lack anything.
  required: false,
}));
const DATE = { type: String, format: 'date', nullable: true } as const;

export class ApplicationListQuery extends PageQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Those to one call' })
  @IsOptional()
  @IsUUID()
  call?: string;

  @ApiPropertyOptional({ enum: APPLICATION_STATUSES })
  @IsOptional()
  @IsIn(APPLICATION_STATUSES)
  status?: ApplicationStatus;
}

/** What the applicant will deliver. */
export class DeliverableInput {}
describeDraft(DeliverableInput, DELIVERABLE_FIELDS, { creating: true });

/** What may be filled in and saved before an application is sent in: absent leaves alone, null clears. */
export class ApplicationChange {
  @ApiPropertyOptional({ type: [DeliverableInput], description: 'All of them: they replace those there are' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DeliverableInput)
  deliverables?: DeliverableInput[];
}
describeDraft(ApplicationChange, APPLICATION_FIELDS);

/** A new application to a published call; it may still lack anything. */
export class NewApplication extends ApplicationChange {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  callId: string;
}

export class ApplicationDecision {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: Decision;

  @ApiProperty({ maxLength: 4000 })
  @IsFilledText(4000)
  reason: string;

  @ApiPropertyOptional({ type: Boolean, description: 'That the identity was checked; nobody is selected without' })
  @IsOptional()
  @IsBoolean()
  identityChecked?: boolean;
}

export class ApplicationPromotion {
  @ApiProperty({ maxLength: 4000 })
  @IsFilledText(4000)
  reason: string;

  @ApiPropertyOptional({ type: Boolean, description: 'That the identity was checked; nobody is selected without' })
  @IsOptional()
  @IsBoolean()
  identityChecked?: boolean;
}

export class ApplicationReason {
  @ApiProperty({ maxLength: 4000 })
  @IsFilledText(4000)
  reason: string;
}

export class ApplicationNote {
  @ApiPropertyOptional({ maxLength: 4000 })
  @IsOptional()
  @IsFilledText(4000)
  reason?: string;
}

export class AppealText {
  @ApiProperty({ maxLength: 10_000 })
  @IsFilledText(10_000)
  text: string;
}

export class CallOfApplicationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'Code of the university' })
  university: string;
}

export class DeliverableView {
  @ApiProperty({ type: 'integer' })
  deliverableNo: number;
}
describeView(
  DeliverableView,
  DELIVERABLE_FIELDS.map((field) => ({ ...field, required: false })),
);

export class ApplicationView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: CallOfApplicationView })
  call: CallOfApplicationView;

  @ApiProperty({ example: 'A-7K3Q9', description: 'The name under which results are published' })
  applicationCode: string;

  @ApiProperty({
    enum: APPLICATION_STATUSES,
    description: 'The applicant learns a decision with the published results',
  })
  status: ApplicationStatus;

  @ApiProperty({ type: Date, nullable: true })
  submittedAt: Date | null;

  @ApiProperty({ type: String, nullable: true, example: '9901••••••••' })
  iinMask: string | null;

  @ApiProperty({ type: String, nullable: true })
  documentMask: string | null;

  @ApiProperty({ type: [DeliverableView] })
  deliverables: DeliverableView[];

  @ApiProperty({ enum: DECISIONS, nullable: true, type: String })
  decision: Decision | null;

  @ApiProperty(DATE)
  decidedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;

  @ApiProperty({ type: Boolean })
  identityChecked: boolean;

  @ApiProperty(DATE)
  acceptedOn: string | null;

  @ApiProperty(DATE)
  declinedOn: string | null;

  @ApiProperty(DATE)
  withdrawnOn: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The mobility that came of it' })
  participationId: string | null;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty()
  updatedAt: Date;
}
describeView(ApplicationView, SHOWN_FIELDS);

export class ApplicationRowView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: CallOfApplicationView })
  call: CallOfApplicationView;

  @ApiProperty()
  applicationCode: string;

  @ApiProperty({ enum: APPLICATION_STATUSES })
  status: ApplicationStatus;

  @ApiProperty({ type: Date, nullable: true })
  submittedAt: Date | null;

  @ApiProperty({ enum: DECISIONS, nullable: true, type: String })
  decision: Decision | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  participationId: string | null;
}
const ROW_PROPERTIES = new Set<string>([
  'familyName',
  'givenName',
  'patronymic',
  'category',
  'field',
  'hostCountry',
  'hostInstitution',
  'plannedStart',
  'plannedEnd',
]);
describeView(
  ApplicationRowView,
  SHOWN_FIELDS.filter(({ property }) => ROW_PROPERTIES.has(property)),
);

export class ApplicationListView {
  @ApiProperty({ type: [ApplicationRowView] })
  items: ApplicationRowView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}
