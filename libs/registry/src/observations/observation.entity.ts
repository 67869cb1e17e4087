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

  @Column('text', { default: 'recorded' })
  status: string;

  /** Kind of work, only of employment. */
  @Column('text', { nullable: true })
  activity: string | null;

  /** Position, or level of study. */
  @Column('text', { nullable: true })
  detail: string | null;

  /** Calendar months of pension contributions in a row from one employer. */
  @Column('integer', { nullable: true })
  monthsContinuous: number | null;

  /** On what the coordinator's word rests. */
  @Column('text', { nullable: true })
  evidence: string | null;

  @Column('uuid', { nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;

  @Column('text', { nullable: true })
  registerKind: string | null;

  @Column('text', { nullable: true })
  registerKey: string | null;

  @Column('uuid', { nullable: true })
  registerFileId: string | null;

  @Column('uuid', { nullable: true })
  supersededBy: string | null;

  @Column('date', { nullable: true })
  withdrawnOn: string | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  /** Waves for which a person took it into the figures. */
  @Column('text', { nullable: true, array: true })
  confirmedWaves: string[] | null;

  @Column('date', { nullable: true })
  confirmedOn: string | null;

  @Column('uuid', { nullable: true })
  confirmedBy: string | null;
}
