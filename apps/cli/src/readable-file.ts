import { access, constants, stat } from 'node:fs/promises';
import { CodedError } from '#domain/errors/coded-error.js';

/** @throws CodedError `file_not_readable` for what is not there, may not be read, or is no file */
export async function requireReadable(path: string): Promise<void> {
  const refusal = (cause?: unknown) =>
    new CodedError('file_not_readable', 'invalid', `There is no file ${path} that can be read.`, [], { cause });
  const found = await stat(path).catch((error: unknown) => {
    throw refusal(error);
  });
  // It is read more than once, which a pipe does not allow.
  if (!found.isFile()) throw refusal();
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw refusal(error);
  });
}
