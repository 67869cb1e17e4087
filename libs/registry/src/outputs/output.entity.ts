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
}
