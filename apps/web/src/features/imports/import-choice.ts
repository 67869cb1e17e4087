import type { ImportKind } from '../../api/contract.js';

/** What is to be imported. */
export interface ImportChoice {
  kind: ImportKind;
  file: File;
  /** Code of the university, for those who belong to none. */
  university?: string;
}
