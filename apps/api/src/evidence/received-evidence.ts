import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { CodedError } from '#domain/errors/coded-error.js';
import { EVIDENCE_FILE_LIMIT, EVIDENCE_FILE_TYPES } from '#domain/evidence/evidence-kinds.js';
import { requireFileSize } from '#registry/evidence/add-evidence-file.js';

/** Media types of a file sent as the body itself, beside those of bulk files; what it really is, its content says. */
export const EVIDENCE_MEDIA_TYPES = [
  ...new Set(Object.values(EVIDENCE_FILE_TYPES).map((type) => type.replace(/;.*/, ''))),
];

const LONGEST_TITLE = 300;

/** A file in memory, at most 10 MiB, and the title that came in the same form. */
export interface ReceivedEvidence {
  readonly content: Buffer;
  readonly title: string | undefined;
}

/**
 * Receives a file of evidence whole before any transaction begins, from the body itself or from the part `file` of a form.
 *
 * @throws CodedError `file_missing`, `file_empty`, `file_too_large`, `upload_broken`, `title_invalid`
 */
export async function receiveEvidence(request: FastifyRequest): Promise<ReceivedEvidence> {
  if (!request.isMultipart()) {
    const body = request.body as Readable | undefined;
    if (typeof body?.pipe !== 'function') {
      throw new CodedError('file_missing', 'invalid', 'Send the file as the body or as the part "file" of a form.');
    }
    return { content: await collect(body), title: undefined };
  }
  const limits = { files: 1, fields: 10, fieldSize: 4096, fileSize: EVIDENCE_FILE_LIMIT + 1 };
  const part = await request.file({ limits, throwFileSizeLimit: false }).catch((error: unknown) => {
    throw brokenUpload(error);
  });
  if (!part) throw new CodedError('file_missing', 'invalid', 'The form has no part named "file".');
  const content = await collect(part.file);
  return { content, title: titleOf(part.fields.title) };
}

async function collect(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      // What is too large is read to its end and forgotten, so that the sender hears the refusal.
      if (bytes <= EVIDENCE_FILE_LIMIT) chunks.push(chunk);
    }
  } catch (error) {
    throw brokenUpload(error);
  }
  requireFileSize(bytes);
  return Buffer.concat(chunks);
}

function titleOf(field: unknown): string | undefined {
  const { value } = (Array.isArray(field) ? {} : (field ?? {})) as { value?: unknown };
  if (value === undefined) return undefined;
  const title = typeof value === 'string' ? value.normalize('NFC').trim() : '';
  if (title.length > 0 && title.length <= LONGEST_TITLE && title.isWellFormed() && !title.includes('\0')) return title;
  throw new CodedError('title_invalid', 'invalid', `The title of a file has 1 to ${LONGEST_TITLE} characters.`);
}

function brokenUpload(cause: unknown): CodedError {
  return new CodedError('upload_broken', 'invalid', 'The file did not arrive whole. Send it again.', [], { cause });
}
