import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LEDGER_KINDS } from '#domain/ledger/ledger.js';
import { MOBILITY_FIELDS, RETURN_FIELDS } from '#domain/mobility/mobility-fields.js';
import { MOBILITY_EVENT_KINDS } from '#domain/mobility/mobility-timeline.js';
import { describeDraft } from '../platform/record-dto.js';

/** The bodies of the actions, each made from the fields that the domain judges. */
export class Departure {}
describeDraft(Departure, MOBILITY_FIELDS.depart, { creating: true });

export class Extension {}
describeDraft(Extension, MOBILITY_FIELDS.extend, { creating: true });

export class Interruption {}
describeDraft(Interruption, MOBILITY_FIELDS.interrupt, { creating: true });

export class Resumption {}
describeDraft(Resumption, MOBILITY_FIELDS.resume, { creating: true });

export class Completion {}
describeDraft(Completion, MOBILITY_FIELDS.complete, { creating: true });

export class EarlyEnd {}
describeDraft(EarlyEnd, MOBILITY_FIELDS.terminate_early, { creating: true });

export class Cancellation {}
describeDraft(Cancellation, MOBILITY_FIELDS.cancel, { creating: true });

export class HostChange {}
describeDraft(HostChange, MOBILITY_FIELDS.change_host, { creating: true });

export class ParticipationWaiver {}
describeDraft(ParticipationWaiver, MOBILITY_FIELDS.waive, { creating: true });

export class ReturnClaim {}
describeDraft(ReturnClaim, RETURN_FIELDS.claim, { creating: true });

export class ReturnVerification {}
describeDraft(ReturnVerification, RETURN_FIELDS.verify, { creating: true });

export class NonReturn {}
describeDraft(NonReturn, RETURN_FIELDS.confirm_non_return, { creating: true });

/** Who of the staff did something; the name is there for readers who may see it. */
export class StaffView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  displayName: string;
}

class TimelineEntryView {
  @ApiProperty({ enum: ['mobility', 'ledger'] })
  source: 'mobility' | 'ledger';

  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: [...MOBILITY_EVENT_KINDS, ...LEDGER_KINDS] })
  kind: string;

  @ApiProperty({ format: 'date' })
  effectiveOn: string;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The new end of an extension, the expected end of an interruption',
  })
  untilOn: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  reason?: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Former values, the document of a waiver' })
  details: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Whole tenge; negative for a reversal' })
  amountKzt: number | null;

  @ApiProperty()
  recordedAt: Date;

  @ApiProperty({ type: StaffView, nullable: true, description: 'null = a file or a job, or not for this reader' })
  recordedBy: StaffView | null;
}

export class TimelineView {
  @ApiProperty({ type: [TimelineEntryView] })
  items: TimelineEntryView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
