import { Column, PrimaryColumn } from 'typeorm';

/**
 * What every record of a university carries. The key begins with the university, and so does every reference to another
 * record, so that the database itself refuses a link into another university.
 */
export abstract class TenantRecord {
  @PrimaryColumn('uuid')
  universityId: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;

  /** Raised by one with every change; what `If-Match` is compared with. */
  @Column('integer', { default: 1 })
  version: number;
}
