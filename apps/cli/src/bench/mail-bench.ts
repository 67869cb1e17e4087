import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type AcceptedMail, acceptedBy } from './accepted-mails.js';

const SMTP_SINK = join(import.meta.dirname, 'smtp-sink.js');
const MAIL_CHILD = join(import.meta.dirname, 'mail-child.js');
const WORKER_PROCESS = join(import.meta.dirname, '../../../worker/src/main.js');

/** How the benchmark runs a script of the register to its end, and tells what it found. */
export interface BenchTools {
  runFile(dataDirectory: string, file: string, args: readonly string[]): Promise<string>;
  environmentOf(dataDirectory: string, more?: Record<string, string>): NodeJS.ProcessEnv;
  figure(name: string, value: string, beside?: string): void;
}

/** The share of the mails after which the worker is killed. */
const KILLED_AT = 0.4713;

type Counts = Readonly<Record<string, number>>;

/**
 * So many reports due on one day: waves opened, mails queued and sent to a real SMTP server, the worker killed in the middle
 * and started again. What it was handing over at that moment is settled by the server's log, as an operator would.
 *
 * @param dataDirectory of a register with the university BENCH
 */
export async function benchMail(
  tools: BenchTools,
  directory: string,
  dataDirectory: string,
  reports: number,
): Promise<void> {
  const { figure } = tools;
  const step = async <T>(...args: string[]) => JSON.parse(await tools.runFile(dataDirectory, MAIL_CHILD, args)) as T;
  await step('fill', String(reports));
  const opening = await step<{ scheduled: number; scheduleSeconds: number; opened: number; openSeconds: number }>(
    'open',
  );
  figure('reports scheduled', rate(opening.scheduled, opening.scheduleSeconds), `${opening.scheduled} in all`);
  figure(
    'waves opened and mails queued',
    rate(opening.opened, opening.openSeconds),
    `${opening.opened} in all, accounts and links with them`,
  );

  const log = join(directory, 'accepted.log');
  const sink = spawn(process.execPath, [SMTP_SINK, log], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = (await once(sink.stdout, 'data')) as [Buffer];
    const start = () =>
      spawn(process.execPath, [WORKER_PROCESS], {
        env: tools.environmentOf(dataDirectory, { QAITU_SMTP_URL: `smtp://127.0.0.1:${port.toString().trim()}` }),
        stdio: 'ignore',
      });
    const accepted = (): AcceptedMail[] => (existsSync(log) ? acceptedBy(readFileSync(log, 'utf8')) : []);

    const first = start();
    // In the middle of a job's mails, and not between two jobs, which share a round number.
    while (accepted().length < reports * KILLED_AT) await delay(5);
    await end(first, 'SIGKILL');
    const beforeKill = accepted();
    figure('sent by the first worker', rateOf(beforeKill), `${beforeKill.length}, then killed`);

    const second = start();
    const waiting = async (): Promise<boolean> => {
      const { queued = 0, deferred = 0, sending = 0 } = await step<Counts>('count');
      return queued + deferred + sending > 0;
    };
    while (await waiting()) await delay(500);
    const afterKill = accepted().slice(beforeKill.length);
    figure('sent by the second worker', rateOf(afterKill), `${afterKill.length}`);
    const settled = await step<{ arrived: number; lost: number }>('settle', log);
    figure(
      'settled by the server’s log',
      `${settled.arrived + settled.lost}`,
      `${settled.arrived} had arrived, ${settled.lost} went out again`,
    );
    while (await waiting()) await delay(500);
    await end(second, 'SIGTERM');

    const all = accepted();
    const distinct = new Set(all.map(({ id }) => id)).size;
    const { sent = 0 } = await step<Counts>('count');
    figure('messages at the server', `${all.length}`, `${distinct} distinct, ${all.length - distinct} doubled`);
    figure('mails that are sent', `${sent} of ${opening.opened}`);
  } finally {
    sink.kill('SIGKILL');
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null) throw new Error(`The worker ended by itself with ${child.exitCode}.`);
  child.kill(signal);
  await once(child, 'exit');
}

function rate(count: number, seconds: number): string {
  return `${Math.round(count / seconds).toLocaleString('en-GB')}/s`;
}

/** By the server's clock, from the first mail it accepted to the last. */
function rateOf(mails: readonly AcceptedMail[]): string {
  const times = mails.map(({ at }) => at);
  return rate(mails.length, Math.max(1, Math.max(...times) - Math.min(...times)) / 1000);
}
