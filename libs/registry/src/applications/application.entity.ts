import { Column, Entity } from 'typeorm';
import type { ApplicationStatus, Decision } from '#domain/selection/selection-codes.js';
import { TenantRecord } from '#persistence/tenant-record.js';

/** One person's application to one call, with the project they would carry out. */
@Entity('application')
export class Application extends TenantRecord {
  @Column('uuid')
  callId: string;

  /** Whoever signed in to apply; not yet bound to a person of the register. */
  @Column('uuid')
  userId: string;

  /** The name under which results are published, such as `A-7K3Q9`. */
  @Column('text')
  applicationCode: string;

  @Column('text')
  status: ApplicationStatus;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('bytea', { nullable: true })
  iinCiphertext: Buffer | null;

  @Column('integer', { nullable: true })
  iinKeyVersion: number | null;

  @Column('bytea', { nullable: true })
  iinIndex: Buffer | null;

  @Column('text', { nullable: true })
  iinMask: string | null;

  @Column('bytea', { nullable: true })
  documentCiphertext: Buffer | null;

  @Column('integer', { nullable: true })
  documentKeyVersion: number | null;

  @Column('bytea', { nullable: true })
  documentIndex: Buffer | null;

  @Column('text', { nullable: true })
  documentMask: string | null;

  @Column('text', { nullable: true })
  familyName: string | null;

  @Column('text', { nullable: true })
  givenName: string | null;

  @Column('text', { nullable: true })
  patronymic: string | null;

  @Column('date', { nullable: true })
  birthDate: string | null;

  @Column('text', { nullable: true })
  sex: string | null;

  @Column('text', { default: 'KZ' })
  citizenship: string;

  @Column('text', { nullable: true })
  homeRegion: string | null;

  @Column('boolean', { nullable: true })
  rural: boolean | null;

  @Column('text', { nullable: true })
  category: string | null;

  @Column('text', { nullable: true })
  field: string | null;

  @Column('text', { nullable: true })
  studyLanguage: string | null;

  /** On the scale of 4. */
  @Column('numeric', { nullable: true, precision: 3, scale: 2 })
  gpa: number | null;

  @Column('text', { nullable: true })
  languageCertificate: string | null;

  @Column('date', { nullable: true })
  plannedStart: string | null;

  @Column('date', { nullable: true })
  plannedEnd: string | null;

  @Column('text', { nullable: true })
  hostCountry: string | null;

  @Column('text', { nullable: true })
  hostInstitution: string | null;

  @Column('text', { nullable: true })
  problem: string | null;

  @Column('text', { nullable: true })
  task: string | null;

  @Column('text', { nullable: true })
  kind: string | null;

  @Column('text', { nullable: true })
  universityTask: string | null;

  @Column('text', { default: 'individual' })
  proposalForm: string;

  @Column('text', { nullable: true })
  groupCode: string | null;

  @Column('text', { nullable: true })
  hostMentor: string | null;

  @Column('text', { nullable: true })
  hostAccess: string | null;

  @Column('text', { nullable: true })
  hostCourses: string | null;

  @Column('text', { nullable: true })
  hostFees: string | null;

  @Column('text', { nullable: true })
  decision: Decision | null;

  @Column('date', { nullable: true })
  decidedOn: string | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  @Column('boolean', { default: false })
  identityChecked: boolean;

  @Column('date', { nullable: true })
  acceptedOn: string | null;

  @Column('date', { nullable: true })
  declinedOn: string | null;

  @Column('date', { nullable: true })
  withdrawnOn: string | null;

  /** The mobility that came of it. */
  @Column('uuid', { nullable: true })
  participationId: string | null;
}
