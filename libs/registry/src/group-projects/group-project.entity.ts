import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** A task that a group of participants promised to carry out together. */
@Entity('group_project')
export class GroupProject extends TenantRecord {
  @Column('text')
  groupCode: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  task: string | null;

  @Column('date', { nullable: true })
  dueDate: string | null;

  @Column('text')
  status: string;

  @Column('date', { nullable: true })
  decidedOn: string | null;

  @Column('date', { nullable: true })
  claimedOn: string | null;

  /** The member, or the coordinator, who said it is carried out: never who decides. */
  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  /** What came of it, in the words of whoever claimed it. */
  @Column('text', { nullable: true })
  jointResult: string | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  /** On which ground it was not accepted, one of REFUSAL_GROUNDS; the reason beside it says the rest. */
  @Column('text', { nullable: true })
  decisionGround: string | null;

  @Column('text', { nullable: true })
  cancellationDocument: string | null;
}
