import { Column, Entity } from 'typeorm';
import type { CallStatus } from '#domain/selection/selection-codes.js';
import { TenantRecord } from '#persistence/tenant-record.js';

/** A competition of one university for places of mobility: its terms, its dates and how far it has come. */
@Entity('call')
export class Call extends TenantRecord {
  /** The university's own code of the call, unique within it. */
  @Column('text')
  code: string;

  @Column('text')
  title: string;

  /** `2025/2026`. */
  @Column('text')
  academicYear: string;

  @Column('text', { nullable: true })
  programme: string | null;

  @Column('text', { default: 'state_budget' })
  funding: string;

  @Column('integer', { nullable: true })
  places: number | null;

  /** Whole tenge. */
  @Column('bigint', { nullable: true })
  budgetKzt: number | null;

  /** ISO 3166-1 alpha-2; empty = any. */
  @Column('text', { array: true })
  hostCountries: string[];

  /** Empty = all. */
  @Column('text', { array: true })
  categories: string[];

  @Column('date', { nullable: true })
  opensOn: string | null;

  /** The last day on which applications are taken in. */
  @Column('date', { nullable: true })
  closesOn: string | null;

  /** Days after the results on which one may appeal; 0 = none is offered. */
  @Column('integer', { nullable: true })
  appealWindowDays: number | null;

  /** Codes of the criteria by which ties are broken, the first one first. */
  @Column('text', { array: true })
  tieBreak: string[];

  @Column('text')
  status: CallStatus;

  @Column('date', { nullable: true })
  publishedOn: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @Column('date', { nullable: true })
  decidedOn: string | null;

  @Column('date', { nullable: true })
  resultsPublishedOn: string | null;

  @Column('date', { nullable: true })
  cancelledOn: string | null;

  @Column('text', { nullable: true })
  cancellationReason: string | null;
}
