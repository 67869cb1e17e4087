import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** What counts in a call, and how much; stands once the call is published. */
@Entity('call_criterion')
export class CallCriterion extends TenantRecord {
  @Column('uuid')
  callId: string;

  @Column('text')
  code: string;

  @Column('text')
  nameKk: string;

  @Column('text')
  nameRu: string;

  @Column('text')
  nameEn: string;

  /** Above 0; only proportions matter. */
  @Column('numeric')
  weight: number;

  @Column('integer')
  position: number;
}
