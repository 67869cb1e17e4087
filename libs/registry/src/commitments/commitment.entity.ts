import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** What a participant promised to carry out as a result of the mobility. */
@Entity('commitment')
export class Commitment extends TenantRecord {
  @Column('uuid')
  participationId: string;

  @Column('integer')
  commitmentNo: number;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  kind: string | null;

  /** National research priority 1–9. */
  @Column('integer', { nullable: true })
  priority: number | null;

  @Column('date', { nullable: true })
  dueDate: string | null;

  @Column('numeric')
  weight: number;

  @Column('text')
  status: string;

  /** Share 0–1 that the participant says is fulfilled. */
  @Column('numeric', { nullable: true })
  claimedDegree: number | null;

  @Column('date', { nullable: true })
  claimedOn: string | null;

  /** Share 0–1 that the verifier found fulfilled. */
  @Column('numeric', { nullable: true })
  verifiedDegree: number | null;

  @Column('date', { nullable: true })
  verifiedOn: string | null;

  @Column('date', { nullable: true })
  rejectedOn: string | null;

  @Column('date', { nullable: true })
  waivedOn: string | null;

  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('text', { nullable: true })
  description: string | null;

  /** The application it was agreed in. */
  @Column('uuid', { nullable: true })
  applicationId: string | null;

  /** When the participant confirmed it as agreed. */
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { nullable: true })
  confirmedBy: string | null;

  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  /** Who verified, rejected or waived it: never who claimed it. */
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  /** On which ground it was not accepted, one of REFUSAL_GROUNDS; the reason beside it says the rest. */
  @Column('text', { nullable: true })
  decisionGround: string | null;

  @Column('text', { nullable: true })
  waiverDocument: string | null;
}
