import { ApiProperty } from '@nestjs/swagger';
import { OUTPUT_FIELDS } from '#domain/output/output-fields.js';
import { OUTPUT_STATES } from '#domain/output/output-life-cycle.js';
import { OUTPUT_FORM_FIELDS } from '#registry/outputs/output-terms.js';
import { EvidenceView } from '../evidence/evidence.dto.js';
import { describeDraft, describeView } from '../platform/record-dto.js';
import { GROUND_SHOWN } from '../verifications/refusal.dto.js';

/** A new output. */
export class NewOutput {}
describeDraft(NewOutput, OUTPUT_FORM_FIELDS, { creating: true });

/** What may be changed of an output: absent leaves alone, null clears. */
export class OutputChange {}
describeDraft(OutputChange, OUTPUT_FORM_FIELDS);

class WarningView {
  @ApiProperty({ type: String, nullable: true })
  field: string | null;

  @ApiProperty({ enum: ['output_shares_above_one'] })
  code: string;

  @ApiProperty({ description: 'In the language of the request' })
  message: string;
}

/** An output with its evidence, what is doubtful about it, and what its reader may do to it now. */
export class OutputRecordView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ enum: OUTPUT_STATES })
  state: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  refusedOn: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'User; null where it came by file' })
  createdBy: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'User' })
  decidedBy: string | null;

  @ApiProperty({ type: String, nullable: true })
  decisionReason: string | null;

  @ApiProperty(GROUND_SHOWN)
  decisionGround: string | null;

  @ApiProperty({ type: [EvidenceView] })
  evidenceItems: EvidenceView[];

  @ApiProperty({ type: [WarningView] })
  warnings: WarningView[];

  @ApiProperty({ enum: ['change', 'verify', 'refuse'], isArray: true })
  actions: string[];
}
export const OUTPUT_VIEW_FIELDS = OUTPUT_FIELDS.filter(({ property }) => property !== 'participationExternalId');
describeView(OutputRecordView, OUTPUT_VIEW_FIELDS);
