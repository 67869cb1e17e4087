import { type FileHandle, open } from 'node:fs/promises';
import type { TabularLimits } from './limits.js';
import { fileError } from './tabular-file-error.js';

/** Where a file comes from: a path on this machine, or its bytes as they arrive. Its name is never trusted. */
export type FileSource = string | AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Bytes that can be read from any place, as a ZIP archive needs it. */
export interface RandomAccess {
  readonly size: number;
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

const CHUNK_BYTES = 64 * 1024;

/** The bytes of a source in order, refused with `file_too_large` once they pass the limit. */
export async function* readChunks(source: FileSource, limits: TabularLimits): AsyncGenerator<Buffer> {
  let total = 0;
  for await (const chunk of typeof source === 'string' ? readPath(source) : source) {
    total += chunk.byteLength;
    if (total > limits.maxFileBytes) {
      throw fileError('file_too_large', { limit: limits.maxFileBytes });
    }
    if (chunk.byteLength > 0) {
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  }
}

async function* readPath(path: string): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES);
      if (bytesRead === 0) {
        return;
      }
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Opens a file on this machine for reading from any place. */
export async function openRandomAccess(path: string, limits: TabularLimits): Promise<RandomAccess> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  if (size > limits.maxFileBytes) {
    await handle.close();
    throw fileError('file_too_large', { limit: limits.maxFileBytes });
  }
  return { size, read: (offset, length) => readAt(handle, offset, length), close: () => handle.close() };
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) {
      break;
    }
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

/** Bytes in memory, to be read from any place. */
export function bufferAccess(buffer: Buffer): RandomAccess {
  return {
    size: buffer.length,
    read: (offset, length) => Promise.resolve(buffer.subarray(offset, offset + length)),
    close: () => Promise.resolve(),
  };
}
