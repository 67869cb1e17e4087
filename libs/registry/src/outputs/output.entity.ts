import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** A publication, course, patent or other result of a participation. */
@Entity('output')
export class Output extends TenantRecord {
  @Column('uuid')
  participationId: string;

  @Column('integer')
  outputNo: number;

  @Column('text')
  type: string;

  @Column('text')
  title: string;

  @Column('date', { nullable: true })
  date: string | null;

  @Column('text', { nullable: true })
  doi: string | null;

  /** The participant's share among the authors, 0–1. */
  @Column('numeric')
  share: number;

  @Column('date', { nullable: true })
  verifiedOn: string | null;

  /** Null where it came by file. */
  @Column('uuid', { nullable: true })
  createdBy: string | null;

  @Column('uuid', { nullable: true })
  changedBy: string | null;

  /** The day a verifier did not accept it; it is entered anew by a change. */
  @Column('date', { nullable: true })
  refusedOn: string | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  /** On which ground it was not accepted, one of REFUSAL_GROUNDS; the reason beside it says the rest. */
  @Column('text', { nullable: true })
  decisionGround: string | null;
}
