/** What a file may cost to read. Sizes in bytes. */
export interface TabularLimits {
  /** The file as it was sent. */
  readonly maxFileBytes: number;
  /** Rows below the header, blank ones not counted. */
  readonly maxRows: number;
  /** Characters in a cell; Excel's own limit. */
  readonly maxCellCharacters: number;
  /** Files inside an XLSX. */
  readonly maxEntries: number;
  /** Everything inside an XLSX, unpacked. */
  readonly maxInflatedBytes: number;
  /** The table of shared strings of an XLSX, unpacked: the one part that has to stay in memory. */
  readonly maxSharedStringBytes: number;
  /** How many times larger a part of an XLSX may become; real sheets stay well below a hundred. */
  readonly maxInflateRatio: number;
}

const MEBIBYTE = 1024 * 1024;

/** Room for half a million rows of forty columns. */
export const DEFAULT_LIMITS: TabularLimits = {
  maxFileBytes: 256 * MEBIBYTE,
  maxRows: 500_000,
  maxCellCharacters: 32_767,
  maxEntries: 1000,
  maxInflatedBytes: 1536 * MEBIBYTE,
  maxSharedStringBytes: 192 * MEBIBYTE,
  maxInflateRatio: 300,
};
