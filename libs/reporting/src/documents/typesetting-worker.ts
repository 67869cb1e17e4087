import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** What the thread is started with. */
export interface TypesettingSetup {
  readonly template: string;
  /** The only directory a template could read from. */
  readonly workspace: string;
  readonly fonts: readonly string[];
}

/** A document to be set, as JSON, and its PDF; or why there is none. */
export interface TypesettingOrder {
  readonly id: number;
  readonly document: string;
}
export type TypesettingAnswer = { readonly id: number } & ({ readonly pdf: Uint8Array } | { readonly failure: string });

/** PDF/UA-1: the compiler refuses what a reader with a screen reader could not use, such as a picture without words. */
const STANDARD = 'ua-1';
/** Of what was remembered while setting, what the last documents did not need is forgotten. */
const REMEMBERED = 3;

const { template, workspace, fonts } = workerData as TypesettingSetup;
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: fonts.map((path) => readFileSync(path)) }],
});

parentPort?.on('message', ({ id, document }: TypesettingOrder) => {
  const answer = set(document);
  parentPort?.postMessage({ id, ...answer } satisfies TypesettingAnswer, []);
  compiler.evictCache(REMEMBERED);
});

function set(document: string): { pdf: Uint8Array } | { failure: string } {
  try {
    const compiled = compiler.compile({ mainFileContent: template, inputs: { document } });
    const { result } = compiled;
    if (result === null) return { failure: describe(compiled.takeDiagnostics()?.shortDiagnostics) };
    return { pdf: compiler.pdf(result, { pdfStandard: STANDARD }) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : describe(error) };
  }
}

/** The template’s fault in words; never what was in the document. */
function describe(diagnostics: unknown): string {
  return JSON.stringify(diagnostics) ?? 'unknown';
}
