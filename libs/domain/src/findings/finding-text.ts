/** Languages of every message. */
export type Locale = 'kk' | 'ru' | 'en';

/** An error refuses the row (a file's error the file); a warning lets it in and is shown. */
export type Severity = 'error' | 'warning';

/** One entry of the catalogue: how grave it is and what it says; `{name}` stands for a parameter. */
export interface FindingText {
  readonly severity: Severity;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}
