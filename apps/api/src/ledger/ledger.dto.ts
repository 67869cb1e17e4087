import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { LEDGER_ENTRY_FIELDS, LEDGER_KINDS, LEDGER_REVERSAL_FIELDS, LEDGER_SOURCES } from '#domain/ledger/ledger.js';
import { StaffView } from '../mobility/mobility.dto.js';
import { describeDraft } from '../platform/record-dto.js';

/** A payment to the participant or a repayment, by its document. */
export class NewLedgerLine {}
describeDraft(NewLedgerLine, LEDGER_ENTRY_FIELDS, { creating: true });

export class LedgerReversalBody {}
describeDraft(LedgerReversalBody, LEDGER_REVERSAL_FIELDS, { creating: true });

class LedgerLineView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: LEDGER_KINDS })
  kind: string;

  @ApiProperty({
    type: 'integer',
    description:
      'Whole tenge added to the total of the kind: negative for a reversal and where a file corrected downwards',
  })
  amountKzt: number;

  @ApiProperty({ format: 'date' })
  bookedOn: string;

  @ApiProperty({ type: String, nullable: true, description: 'Number of the document' })
  reference: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'Absent for the ministry' })
  note?: string | null;

  @ApiProperty({ enum: LEDGER_SOURCES, description: '`file`: the difference to a total that a file or a form gave' })
  source: string;

  @ApiProperty({ description: 'A file left the amount blank: nothing is known from here on' })
  cleared: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The line that this one reverses' })
  reversesId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The line that reverses this one' })
  reversedBy: string | null;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: StaffView, nullable: true, description: 'null = a job, or not for this reader' })
  createdBy: StaffView | null;
}

/** The money of one participation: its lines, oldest first, and what they come to. */
export class LedgerView {
  @ApiProperty({ type: [LedgerLineView] })
  items: LedgerLineView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Sum of the payments; null = not known' })
  amountPaidKzt: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Sum of the repayments; null = not known' })
  amountRepaidKzt: number | null;
}
