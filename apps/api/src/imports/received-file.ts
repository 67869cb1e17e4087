import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CodedError } from '#domain/errors/coded-error.js';
import { DEFAULT_LIMITS } from '#exchange/tabular/limits.js';

/** Media types of a bulk file sent as the body itself; what it really is, is found out from its content. */
export const FILE_MEDIA_TYPES = [
  'text/csv',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** A file as it was received: on disk under a name of our own, readable by this process's user alone, until it is dropped. */
export interface ReceivedFile {
  readonly path: string;
  readonly fileName: string | undefined;
  drop(): Promise<void>;
}

/**
 * Receives a bulk file whole before any transaction begins, from the body itself or from the part `file` of a form.
 *
 * @throws CodedError `file_missing`, `file_too_large`, `upload_broken`
 */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  const { stream, fileName } = await openUpload(request);
  const directory = await mkdtemp(join(tmpdir(), 'qaitu-upload-'));
  const path = join(directory, 'file');
  const drop = async () => await rm(directory, { recursive: true, force: true });
  try {
    let bytes = 0;
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of received(chunks)) {
          bytes += chunk.length;
          if (bytes > DEFAULT_LIMITS.maxFileBytes) {
            throw new CodedError(
              'file_too_large',
              'too_large',
              `A file has at most ${DEFAULT_LIMITS.maxFileBytes} bytes.`,
            );
          }
          yield chunk;
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    );
    return { path, fileName, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function openUpload(request: FastifyRequest): Promise<{ stream: Readable; fileName: string | undefined }> {
  if (request.isMultipart()) {
    const limits = { files: 1, fields: 10, fileSize: DEFAULT_LIMITS.maxFileBytes + 1 };
    const part = await request.file({ limits }).catch((error: unknown) => {
      throw brokenUpload(error);
    });
    if (!part) throw new CodedError('file_missing', 'invalid', 'The form has no part named "file".');
    return { stream: part.file, fileName: part.filename };
  }
  const body = request.body as Readable | undefined;
  if (typeof body?.pipe !== 'function') {
    throw new CodedError(
      'file_missing',
      'invalid',
      `Send the file as the body (${FILE_MEDIA_TYPES.join(', ')}) or as the part "file" of a form.`,
    );
  }
  return { stream: body, fileName: undefined };
}

/** What arrives; only its failures are the sender's, those of writing it down are ours. */
async function* received(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    throw brokenUpload(error);
  }
}

/** A form that does not end, or a client that went away: nothing is wrong here, and nothing with the database. */
function brokenUpload(cause: unknown): CodedError {
  return new CodedError('upload_broken', 'invalid', 'The file did not arrive whole. Send it again.', [], { cause });
}
