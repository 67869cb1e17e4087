/** What evidence is made of: a file, or a text that names where it can be found. */
export const EVIDENCE_KINDS = ['file', 'doi', 'orcid', 'url', 'repository'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
/** Kinds that are a text. */
export const EVIDENCE_TEXT_KINDS = ['doi', 'orcid', 'url', 'repository'] as const;
export type EvidenceTextKind = (typeof EVIDENCE_TEXT_KINDS)[number];

/** What evidence may be attached to. */
export const EVIDENCE_SUBJECTS = ['commitment', 'output', 'group_project'] as const;
export type EvidenceSubject = (typeof EVIDENCE_SUBJECTS)[number];

/** At most 10 MiB a file. */
export const EVIDENCE_FILE_LIMIT = 10 * 1024 * 1024;

/** The types of file that are taken, as their content shows them, and the media type they are served with. No archives. */
export const EVIDENCE_FILE_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  txt: 'text/plain; charset=utf-8',
} as const satisfies Readonly<Record<string, string>>;
export type EvidenceFileType = keyof typeof EVIDENCE_FILE_TYPES;
