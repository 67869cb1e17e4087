import { Column, Entity } from 'typeorm';
import { TenantRecord } from '#persistence/tenant-record.js';

/** A task that a group of participants promised to carry out together. */
@Entity('group_project')
export class GroupProject extends TenantRecord {
  @Column('text')
  groupCode: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  task: string | null;

  @Column('date', { nullable: true })
  dueDate: string | null;

  @Column('text')
  status: string;

  @Column('date', { nullable: true })
  decidedOn: string | null;
}
