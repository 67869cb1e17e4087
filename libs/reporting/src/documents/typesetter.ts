import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CodedError } from '#domain/errors/coded-error.js';
import type { DocumentModel } from './document-model.js';
import { readCoverage, showable } from './font-coverage.js';
import type { TypesettingAnswer, TypesettingOrder, TypesettingSetup } from './typesetting-worker.js';

const HERE = import.meta.dirname;
const require = createRequire(import.meta.url);
/** The thread's file is of the kind of this one: compiled beside compiled, source beside source. */
const WORKER = join(HERE, `typesetting-worker${extname(import.meta.filename)}`);
const WEIGHTS = ['400Regular', '500Medium', '600SemiBold', '700Bold'] as const;

interface Limits {
  /** Milliseconds that one document may take. */
  readonly patience: number;
  /** Documents that may wait for their turn. */
  readonly queue: number;
}

interface Waiting {
  readonly order: TypesettingOrder;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Sets documents as tagged PDF (PDF/UA-1). A thread of its own does it, one document at a time, so that setting keeps nobody
 * else waiting; it starts with the first document, which reads the fonts, and is given up when a document takes too long.
 */
export class Typesetter {
  private worker: Worker | undefined;
  private readonly waiting: Waiting[] = [];
  private covered: ReadonlySet<number> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lastId = 0;

  constructor(private readonly limits: Limits = { patience: 30_000, queue: 20 }) {}

  /**
   * The PDF of a document.
   *
   * @throws CodedError `document_busy` where too many wait, `document_too_slow`
   */
  async typeset(model: DocumentModel): Promise<Uint8Array> {
    if (this.waiting.length > this.limits.queue) {
      throw new CodedError('document_busy', 'unavailable', 'Many documents are being made. Try again soon.', [], {
        retryAfterSeconds: 10,
      });
    }
    this.lastId += 1;
    const order = { id: this.lastId, document: this.write(model) };
    return await new Promise((resolve, reject) => {
      this.waiting.push({ order, resolve, reject });
      if (this.waiting.length === 1) this.begin();
    });
  }

  /** Lets the thread go; what waits is given up. */
  async close(): Promise<void> {
    const given = this.waiting.splice(0);
    clearTimeout(this.timer);
    await this.letGo();
    for (const { reject } of given) reject(closed());
  }

  /** The document as JSON, with nothing in it that the fonts cannot show. */
  private write(model: DocumentModel): string {
    const covered = (this.covered ??= readCoverage(readFileSync(fontPath(WEIGHTS[0]))));
    return JSON.stringify(model, (_key, value: unknown) =>
      typeof value === 'string' ? showable(value, covered) : value,
    );
  }

  private begin(): void {
    const [next] = this.waiting;
    if (!next) return;
    this.worker ??= this.start();
    this.timer = setTimeout(() => this.giveUp(), this.limits.patience);
    this.worker.postMessage(next.order, []);
  }

  private start(): Worker {
    const worker = new Worker(WORKER, { workerData: setup() });
    worker.on('message', (answer: TypesettingAnswer) => this.finish(answer));
    worker.on('error', (error) => {
      if (this.worker === worker) this.fail(error);
    });
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    return worker;
  }

  private finish(answer: TypesettingAnswer): void {
    const [current] = this.waiting;
    if (current?.order.id !== answer.id) return;
    clearTimeout(this.timer);
    this.waiting.shift();
    if ('pdf' in answer) current.resolve(answer.pdf);
    else current.reject(new Error(`The document could not be set: ${answer.failure}`));
    this.begin();
  }

  private giveUp(): void {
    this.fail(
      new CodedError('document_too_slow', 'unavailable', 'The document took too long to make. Try again later.', [], {
        retryAfterSeconds: 60,
      }),
    );
  }

  /** The document at hand fails, and the next one is set by another thread. */
  private fail(error: Error): void {
    clearTimeout(this.timer);
    void this.letGo();
    this.waiting.shift()?.reject(error);
    this.begin();
  }

  private async letGo(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

function closed(): CodedError {
  return new CodedError('document_busy', 'unavailable', 'The server is shutting down.', [], { retryAfterSeconds: 10 });
}

function fontPath(weight: (typeof WEIGHTS)[number]): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/onest/package.json'));
  return join(fonts, weight, `Onest_${weight}.ttf`);
}

function setup(): TypesettingSetup {
  return {
    template: readFileSync(join(HERE, 'official-document.typ'), 'utf8'),
    workspace: HERE,
    fonts: WEIGHTS.map(fontPath),
  };
}
