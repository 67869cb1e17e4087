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

  /** Code of the questionnaire the answers follow; null where they came by file. */
  @Column('text', { nullable: true })
  questionnaire: string | null;

  @Column('integer', { nullable: true })
  questionnaireVersion: number | null;

  @Column('date', { nullable: true })
  opensOn: string | null;

  /** The last day on which it is in time (K05). */
  @Column('date', { nullable: true })
  deadlineOn: string | null;

  @Column('date', { nullable: true })
  openedOn: string | null;

  /** As submitted, by question code. */
  @Column('jsonb', { nullable: true })
  answers: Record<string, unknown> | null;

  /** As saved so far; they count for nothing until they are submitted. */
  @Column('jsonb', { nullable: true })
  draftAnswers: Record<string, unknown> | null;

  @Column('timestamptz', { nullable: true })
  draftSavedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy: string | null;

  /** The day of a submission after a return for correction; `submittedOn` stays the first. */
  @Column('date', { nullable: true })
  resubmittedOn: string | null;

  @Column('date', { nullable: true })
  acceptedOn: string | null;

  @Column('date', { nullable: true })
  returnedOn: string | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  /** Per section: code and comment. */
  @Column('jsonb', { nullable: true })
  returnReasons: unknown;

  /** Made of observations that a person confirmed for the wave (docs/decisions, 14); nobody filled it in. */
  @Column('boolean', { default: false })
  fromObservations: boolean;

  /** Since when nobody is reminded of it and it is in no queue. */
  @Column('date', { nullable: true })
  stoppedOn: string | null;

  /** `cancelled`, `waived`, `answered` by another source, `opted_out`, or the address `bounced`. */
  @Column('text', { nullable: true })
  stoppedReason: string | null;
}
