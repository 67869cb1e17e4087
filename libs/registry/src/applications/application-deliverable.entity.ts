import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** What an applicant would deliver; becomes a commitment when the place is accepted. */
@Entity('application_deliverable')
export class ApplicationDeliverable extends TenantRecord {
  @Column('uuid')
  applicationId: string;

  @Column('integer')
  deliverableNo: number;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  kind: string | null;

  /** National research priority 1–9. */
  @Column('integer', { nullable: true })
  priority: number | null;

  @Column('date', { nullable: true })
  dueDate: string | null;

  @Column('numeric', { nullable: true })
  weight: number | null;
}
