import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';

/** A file of a version without its bytes. */
export interface StoredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The files of a version, in the order in which they were made. */
export async function listFiles({ manager }: Context, publicationId: string): Promise<StoredFile[]> {
  return await manager.query<StoredFile[]>(
    `select f.name, f.media_type as "mediaType", f.bytes, f.sha256
     from publication_file f where f.publication_id = $1 order by f.position`,
    [publicationId],
  );
}

/** @throws CodedError `record_not_found` */
export async function getFile(context: Context, publicationId: string, name: string): Promise<StoredFile> {
  const file = (await listFiles(context, publicationId)).find((each) => each.name === name);
  if (file) return file;
  throw new CodedError('record_not_found', 'not_found', 'The version has no such file.');
}

/** A piece of a file's bytes; what is stored never changes, so that pieces of several transactions fit together. */
export async function readPiece(
  { manager }: Context,
  publicationId: string,
  name: string,
  { from, length }: { readonly from: number; readonly length: number },
): Promise<Buffer> {
  const [row] = await manager.query<{ piece: Buffer }[]>(
    `select substring(f.content from $3 for $4) as piece from publication_file f
     where f.publication_id = $1 and f.name = $2`,
    [publicationId, name, from + 1, length],
  );
  // Withdrawn while it was being read.
  if (row === undefined) throw new CodedError('record_not_found', 'not_found', 'The version has no such file.');
  return row.piece;
}
