import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sending university. */
@Entity('university')
export class University {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id: string;

  /** Stable upper-case code, used in files and addresses. */
  @Column('text')
  code: string;

  @Column('text')
  nameKk: string;

  @Column('text')
  nameRu: string;

  @Column('text')
  nameEn: string;

  /** KATO two-digit region. */
  @Column('text', { nullable: true })
  region: string | null;

  /** ISO 3166-1 alpha-2; where a returned participant counts as retained. */
  @Column('text', { default: 'KZ' })
  country: string;

  @Column('text', { nullable: true })
  bin: string | null;

  @Column('integer', { nullable: true })
  epvoId: number | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('integer', { default: 1 })
  version: number;
}
