import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** One mobility episode of one person from one university. */
@Entity('participation')
export class Participation extends TenantRecord {
  @Column('uuid')
  personId: string;

  @Column('uuid', { nullable: true })
  groupProjectId: string | null;

  /** The university's own key of the record, at most 64 characters; the key for re-import. */
  @Column('text')
  externalId: string;

  @Column('text')
  familyName: string;

  @Column('text')
  givenName: string;

  @Column('text', { nullable: true })
  patronymic: string | null;

  @Column('date', { nullable: true })
  birthDate: string | null;

  @Column('text', { nullable: true })
  sex: string | null;

  @Column('text', { default: 'KZ' })
  citizenship: string;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  /** KATO two-digit region. */
  @Column('text', { nullable: true })
  homeRegion: string | null;

  @Column('boolean', { nullable: true })
  rural: boolean | null;

  @Column('text')
  category: string;

  /** Direction of training, three digits. */
  @Column('text', { nullable: true })
  field: string | null;

  @Column('text')
  funding: string;

  @Column('text', { nullable: true })
  programme: string | null;

  @Column('text', { nullable: true })
  mode: string | null;

  @Column('text', { nullable: true })
  hostCountry: string | null;

  @Column('text', { nullable: true })
  hostInstitution: string | null;

  @Column('text', { nullable: true })
  hostRor: string | null;

  @Column('date')
  plannedStart: string;

  @Column('date')
  plannedEnd: string;

  @Column('date', { nullable: true })
  actualStart: string | null;

  @Column('date', { nullable: true })
  actualEnd: string | null;

  @Column('text')
  status: string;

  @Column('text', { nullable: true })
  returnStatus: string | null;

  @Column('date', { nullable: true })
  returnDate: string | null;

  /** Empty while the return is only claimed. */
  @Column('date', { nullable: true })
  returnVerifiedOn: string | null;

  /** The day a named person confirmed the non-return. */
  @Column('date', { nullable: true })
  notReturnedOn: string | null;

  @Column('text', { nullable: true })
  returnEvidence: string | null;

  /** Who said so in the register; a claim that came by file names nobody. */
  @Column('uuid', { nullable: true })
  returnClaimedBy: string | null;

  @Column('date', { nullable: true })
  returnClaimedOn: string | null;

  /** ECTS. */
  @Column('numeric', { nullable: true, precision: 6, scale: 1 })
  creditsPlanned: number | null;

  /** ECTS. */
  @Column('numeric', { nullable: true, precision: 6, scale: 1 })
  creditsEarned: number | null;

  /** ECTS. */
  @Column('numeric', { nullable: true, precision: 6, scale: 1 })
  creditsRecognised: number | null;

  @Column('boolean', { nullable: true })
  recognitionFinal: boolean | null;

  /** Whole tenge paid from the funding source. */
  @Column('bigint', { nullable: true })
  amountPaidKzt: number | null;

  /** Whole tenge paid back. */
  @Column('bigint', { nullable: true })
  amountRepaidKzt: number | null;

  @Column('text', { nullable: true })
  waiver: string | null;

  @Column('date', { nullable: true })
  waiverDate: string | null;

  /** Since when the participant wants no reminders. */
  @Column('date', { nullable: true })
  optedOutOn: string | null;
}
