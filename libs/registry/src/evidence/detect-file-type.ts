import { fileTypeFromBuffer } from 'file-type';
import { CodedError } from '#domain/errors/coded-error.js';
import { EVIDENCE_FILE_TYPES, type EvidenceFileType } from '#domain/evidence/evidence-kinds.js';

/** Control characters that no text holds; tab, line feed, form feed and carriage return are none of them. */
const BINARY = /[^\P{Cc}\t\n\f\r]/u;
/** What a browser might run if somebody opened it as a page. */
const MARKUP = /^\uFEFF?\s*<(?:[!?a-z])/i;

/**
 * The type of a file by its content alone; its name and what its sender says it is are hearsay.
 *
 * @throws CodedError `evidence_type_not_allowed` (media_type) for archives, programs, pages and all else
 */
export async function detectEvidenceFileType(content: Buffer): Promise<EvidenceFileType> {
  const found = await fileTypeFromBuffer(content);
  if (found) {
    if (Object.hasOwn(EVIDENCE_FILE_TYPES, found.ext)) return found.ext as EvidenceFileType;
  } else if (isPlainText(content)) {
    return 'txt';
  }
  throw new CodedError(
    'evidence_type_not_allowed',
    'media_type',
    `A file of evidence is one of: ${Object.keys(EVIDENCE_FILE_TYPES).join(', ')}.`,
  );
}

function isPlainText(content: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return !BINARY.test(text) && !MARKUP.test(text);
  } catch {
    return false;
  }
}
