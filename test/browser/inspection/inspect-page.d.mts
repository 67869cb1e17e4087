/** What was seen on a page: faults, and every text in the language of the page, seen or read out. */
export interface Inspection {
  readonly faults: string[];
  readonly texts: string[];
}

/** Runs inside the page; see the script. */
export function inspectPage(): Inspection;
