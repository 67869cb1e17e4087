import type { Figure } from './figure.js';
import type { FigureSummary, NamedUniversity, PlanCodes, Publication } from './publication.js';

/** A file of a version, byte by byte as it will ever be served. */
export interface PublicationFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What the files of a version tell. */
export interface VersionContent {
  readonly version: Pick<Publication, 'number' | 'asOf' | 'title' | 'notes' | 'contact'>;
  readonly plan: PlanCodes;
  readonly universities: readonly NamedUniversity[];
  readonly summary: FigureSummary;
  readonly definitionVersion: string;
  /** ISO instant. */
  readonly computedAt: string;
  readonly figures: readonly Figure[];
}
