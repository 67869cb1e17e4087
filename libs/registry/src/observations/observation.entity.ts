import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** What a source says of a former participant: employment, study or residence. */
@Entity('observation')
export class Observation extends TenantRecord {
  @Column('uuid')
  participationId: string;

  @Column('uuid', { nullable: true })
  reportId: string | null;

  @Column('text')
  kind: string;

  @Column('text')
  source: string;

  @Column('text')
  evidenceLevel: string;

  @Column('date')
  observedOn: string;

  @Column('date', { nullable: true })
  validFrom: string | null;

  @Column('date', { nullable: true })
  validTo: string | null;

  @Column('text', { nullable: true })
  country: string | null;

  @Column('text', { nullable: true })
  organisation: string | null;

  @Column('text', { nullable: true })
  occupation: string | null;

  @Column('text', { nullable: true })
  consentReference: string | null;
}
