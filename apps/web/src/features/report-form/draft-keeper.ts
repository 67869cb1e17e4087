import { type AnswerValue, type GivenAnswers } from '#domain/questionnaire/questionnaire.js';
import { isProblem } from '../../api/problem.js';
import type { SavedDraft } from '../../api/reports.js';

/** Answers that have not reached the server; null takes one back. */
export type PendingAnswers = Readonly<Record<string, AnswerValue | null>>;

/**
 * `saved`: the server has everything. `saving`: on its way. `waiting`: did not arrive, and is sent again by itself.
 * `refused`: the server does not take it as it is. `closed`: the report takes no answers any more.
 */
export type KeeperStatus = 'saved' | 'saving' | 'waiting' | 'refused' | 'closed';

export interface KeeperState {
  readonly status: KeeperStatus;
  /** As the server has them, with what is pending laid over. */
  readonly answers: GivenAnswers;
  readonly pending: PendingAnswers;
  /** When the server last took something; null before. */
  readonly savedAt: string | null;
  readonly problem: unknown;
}

/** What the keeper begins with. */
export interface KeptReport {
  readonly version: number;
  readonly status: string;
  readonly answers: GivenAnswers;
  readonly savedAt: string | null;
}

/** The world outside, as far as the keeper needs it. */
export interface KeeperPorts {
  readonly save: (version: number, answers: PendingAnswers) => Promise<SavedDraft>;
  /** The report as the server has it now, after somebody else has changed it. */
  readonly reload: () => Promise<KeptReport>;
  /** Keeps what has not arrived over a reload of the page, in this tab alone. */
  readonly store: { read: () => PendingAnswers; write: (pending: PendingAnswers) => void };
  /** Calls back after so many milliseconds; returns how to take that back. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
/** How often a report that somebody else changes meanwhile is read anew before that is left to the next attempt. */
const RELOADS = 3;

/**
 * Keeps the answers of one report between the form and the server: nothing typed is lost. What does not arrive stays in
 * this tab, over a reload too, and is sent again with growing pauses until it arrives.
 */
export class DraftKeeper {
  private state: KeeperState;
  private version: number;
  private reportStatus: string;
  private stored: GivenAnswers;
  private sending: Promise<void> | undefined;
  private wait = FIRST_WAIT;
  private cancelRetry: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    report: KeptReport,
    private readonly ports: KeeperPorts,
  ) {
    this.version = report.version;
    this.reportStatus = report.status;
    this.stored = report.answers;
    const pending = ports.store.read();
    const left = Object.keys(pending).length > 0;
    this.state = {
      status: left ? 'waiting' : 'saved',
      answers: lay(report.answers, pending),
      pending,
      savedAt: report.savedAt,
      problem: undefined,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): KeeperState => this.state;

  /** Takes an answer over from the form; it is sent with the next `flush`. */
  put(question: string, value: AnswerValue | null): void {
    const pending = { ...this.state.pending, [question]: value };
    this.ports.store.write(pending);
    this.show({ pending, answers: lay(this.stored, pending), status: this.sending ? 'saving' : this.state.status });
  }

  /** Sends what is pending. Resolves when it has arrived, or when it is known that it has not. */
  async flush(): Promise<KeeperStatus> {
    if (this.sending) await this.sending;
    if (Object.keys(this.state.pending).length > 0) await this.begin();
    return this.state.status;
  }

  /**
   * Makes the report one that can be sent in: everything saved, and a report that was open or returned begun.
   */
  async prepare(): Promise<KeeperStatus> {
    const status = await this.flush();
    if (status === 'saved' && (this.reportStatus === 'open' || this.reportStatus === 'returned')) await this.begin();
    return this.state.status;
  }

  /** Ends retries when the form is left; what is pending stays in the tab. */
  close(): void {
    this.cancelRetry?.();
    this.cancelRetry = undefined;
  }

  private begin(): Promise<void> {
    this.cancelRetry?.();
    this.cancelRetry = undefined;
    this.sending = this.send().finally(() => {
      this.sending = undefined;
    });
    return this.sending;
  }

  private async send(reloads = 0): Promise<void> {
    const sent = this.state.pending;
    this.show({ status: 'saving' });
    try {
      const saved = await this.ports.save(this.version, sent);
      this.arrived(sent, saved);
    } catch (problem) {
      if (isProblem(problem) && problem.status === 412 && reloads < RELOADS) {
        await this.takeOver();
        return await this.send(reloads + 1);
      }
      this.failed(problem);
    }
  }

  private arrived(sent: PendingAnswers, saved: SavedDraft): void {
    this.version = saved.version;
    this.reportStatus = saved.status;
    this.stored = saved.answers as GivenAnswers;
    this.wait = FIRST_WAIT;
    const pending = Object.fromEntries(
      Object.entries(this.state.pending).filter(([code, value]) => sent[code] !== value),
    );
    this.ports.store.write(pending);
    this.show({
      status: Object.keys(pending).length > 0 ? 'waiting' : 'saved',
      pending,
      answers: lay(this.stored, pending),
      savedAt: saved.savedAt ?? this.state.savedAt,
      problem: undefined,
    });
    if (Object.keys(pending).length > 0) this.retryAfter(0);
  }

  /** Somebody else, or another tab, has saved meanwhile: theirs is the ground, ours is laid over it. */
  private async takeOver(): Promise<void> {
    try {
      const report = await this.ports.reload();
      this.version = report.version;
      this.reportStatus = report.status;
      this.stored = report.answers;
    } catch {
      // The next attempt meets the same refusal and tries again.
    }
  }

  private failed(problem: unknown): void {
    if (isProblem(problem, 'transition_not_allowed')) this.show({ status: 'closed', problem });
    else if (isProblem(problem) && problem.status === 422) this.show({ status: 'refused', problem });
    else {
      this.show({ status: 'waiting', problem });
      this.retryAfter(this.wait);
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }
  }

  private retryAfter(milliseconds: number): void {
    this.cancelRetry?.();
    this.cancelRetry = this.ports.later(() => void this.flush(), milliseconds);
  }

  private show(change: Partial<KeeperState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function lay(stored: GivenAnswers, pending: PendingAnswers): GivenAnswers {
  const laid = { ...stored };
  for (const [code, value] of Object.entries(pending)) {
    if (value === null) delete laid[code];
    else laid[code] = value;
  }
  return laid;
}
