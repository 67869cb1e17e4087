import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** What a participant (or a better source) said at one wave after the programme. */
@Entity('report')
export class Report extends TenantRecord {
  @Column('uuid')
  participationId: string;

  @Column('text')
  wave: string;

  @Column('text', { default: 'submitted' })
  status: string;

  @Column('date', { nullable: true })
  submittedOn: string | null;

  @Column('text', { default: 'self' })
  evidenceLevel: string;

  @Column('date', { nullable: true })
  referenceDate: string | null;

  @Column('text', { nullable: true, array: true })
  activities: string[] | null;

  @Column('text', { nullable: true })
  residenceCountry: string | null;

  @Column('text', { nullable: true })
  employer: string | null;

  /** ISCO-08 / НК РК 01-2017, one to four characters. */
  @Column('text', { nullable: true })
  occupation: string | null;

  @Column('boolean', { nullable: true })
  levelMatch: boolean | null;

  @Column('boolean', { nullable: true })
  fieldMatch: boolean | null;

  @Column('boolean', { nullable: true })
  contactWithHost: boolean | null;

  /** 1 very unlikely … 5 very likely. Per person to nobody but that person. */
  @Column('smallint', { nullable: true })
  migrationIntention: number | null;

  @Column('smallint', { nullable: true })
  supportMentor: number | null;

  @Column('smallint', { nullable: true })
  supportAccess: number | null;

  @Column('smallint', { nullable: true })
  supportAdmin: number | null;

  @Column('smallint', { nullable: true })
  supportHousing: number | null;

  @Column('smallint', { nullable: true })
  supportLanguage: number | null;

  @Column('smallint', { nullable: true })
  supportIntegration: number | null;

  @Column('text', { nullable: true, array: true })
  problems: string[] | null;

  @Column('boolean', { nullable: true })
  seriousProblem: boolean | null;
}
