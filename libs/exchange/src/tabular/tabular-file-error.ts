import {
  type Finding,
  type FindingCode,
  type FindingParams,
  finding,
  findingMessage,
} from '#domain/findings/finding.js';

/** A finding about a file as a whole or about one of its rows; the header is row 1, null stands for the whole file. */
export interface FileFinding extends Finding {
  readonly row: number | null;
}

/**
 * A file that cannot be read as a table of records: not text and not XLSX, damaged, over a limit, or with a header
 * that does not fit. It names everything that was found; nothing of the file may be committed.
 */
export class TabularFileError extends Error {
  override readonly name = 'TabularFileError';

  constructor(
    readonly findings: readonly [FileFinding, ...FileFinding[]],
    options?: ErrorOptions,
  ) {
    super(findingMessage(findings[0], 'en'), options);
  }

  /** The stable code of the first finding. */
  get code(): FindingCode {
    return this.findings[0].code;
  }
}

/** A file error with one finding. */
export function fileError(
  code: FindingCode,
  params?: FindingParams,
  place: { row?: number; column?: string } = {},
): TabularFileError {
  return new TabularFileError([{ ...finding(code, place.column ?? null, params), row: place.row ?? null }]);
}
