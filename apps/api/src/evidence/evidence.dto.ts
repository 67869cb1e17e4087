import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  EVIDENCE_KINDS,
  EVIDENCE_TEXT_KINDS,
  type EvidenceKind,
  type EvidenceTextKind,
} from '#domain/evidence/evidence-kinds.js';
import { FreeText, OptionalText } from '../platform/free-text.js';

/** Evidence that says where it is to be found. What is behind an address is never fetched. */
export class NewEvidence {
  @ApiProperty({ enum: EVIDENCE_TEXT_KINDS })
  @IsIn(EVIDENCE_TEXT_KINDS)
  kind: EvidenceTextKind;

  @FreeText(2000, 'DOI, ORCID iD, or an address that begins with http:// or https://')
  value: string;

  @OptionalText(300)
  title?: string;
}

export class UploadQuery {
  @OptionalText(300, 'What the file shows; in a form it may also be the field `title`, before the file')
  title?: string;
}

class EvidenceFileView {
  @ApiProperty({ description: "A name of the register's own; the sender's is not kept" })
  name: string;

  @ApiProperty()
  mediaType: string;

  @ApiProperty({ type: 'integer' })
  bytes: number;

  @ApiProperty({ description: 'SHA-256 in hexadecimal' })
  sha256: string;
}

export class EvidenceView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;

  @ApiProperty({ type: String, nullable: true, description: 'null of a file' })
  value: string | null;

  @ApiProperty({ type: String, nullable: true })
  title: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'User who handed it in' })
  createdBy: string | null;

  @ApiProperty()
  createdAt: Date;

  @ApiProperty({ type: Date, nullable: true, description: 'Taken back' })
  withdrawnAt: Date | null;

  @ApiProperty({ type: Date, nullable: true, description: 'Since when a decision rests on it; it stays' })
  settledAt: Date | null;

  @ApiProperty({ type: EvidenceFileView, nullable: true })
  file: EvidenceFileView | null;
}

export class EvidenceListView {
  @ApiProperty({ type: [EvidenceView] })
  items: EvidenceView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'Always null: evidence of one record is one page' })
  nextCursor: string | null;
}
