import { Worker } from 'node:worker_threads';
import { CodedError } from '#domain/errors/coded-error.js';
import type { ComputedPublication, PublicationInput } from '#reporting/publications/compute-publication.js';
import type { ThreadAnswer } from './computing-thread.js';

/** The compiled script of the thread, beside this one. */
export const COMPUTING_THREAD = new URL('./computing-thread.js', import.meta.url);

/**
 * Computes a version in a thread of its own, so that requests are answered meanwhile: disclosure control over a country takes
 * seconds.
 *
 * @param signal ends the thread
 * @param script another compiled copy of the thread's script
 * @throws CodedError as `computePublication`; Error where the thread ended without an answer
 */
export async function computeInThread(
  input: PublicationInput,
  { signal, script = COMPUTING_THREAD }: { readonly signal?: AbortSignal; readonly script?: URL } = {},
): Promise<ComputedPublication> {
  const thread = new Worker(script, { workerData: input, name: 'publication' });
  const end = () => void thread.terminate();
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted === true) end();
  try {
    const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The thread that computes a version ended without an answer.')));
    });
    if ('computed' in answer) return answer.computed;
    const { code, kind, message } = answer.refused;
    throw new CodedError(code, kind, message);
  } finally {
    signal?.removeEventListener('abort', end);
    await thread.terminate();
  }
}
