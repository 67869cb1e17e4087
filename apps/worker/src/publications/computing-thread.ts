import { parentPort, workerData } from 'node:worker_threads';
import { CodedError } from '#domain/errors/coded-error.js';
import { computePublication, type PublicationInput } from '#reporting/publications/compute-publication.js';

/** What a thread answers with: the version, or a refusal, whose class does not survive the passage. */
export type ThreadAnswer =
  | { readonly computed: ReturnType<typeof computePublication> }
  | { readonly refused: Pick<CodedError, 'code' | 'kind' | 'message'> };

/** The whole life of the thread: one version. Anything but a refusal ends it with an error. */
try {
  const computed = computePublication(workerData as PublicationInput);
  parentPort?.postMessage(
    { computed } satisfies ThreadAnswer,
    computed.files.map(({ content }) => content.buffer),
  );
} catch (error) {
  if (!(error instanceof CodedError)) throw error;
  const { code, kind, message } = error;
  parentPort?.postMessage({ refused: { code, kind, message } } satisfies ThreadAnswer, []);
}
