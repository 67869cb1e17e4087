import { isProblem } from '../../api/problem.js';
import type { SectionCode, SectionComment } from '../../api/kpi-reports.js';

type Comments = Readonly<Record<string, string | null>>;

/**
 * `saved`: the server has everything. `saving`: on its way. `waiting`: did not arrive, and is sent again by itself.
 * `conflict`: a colleague wrote in the same section. `closed`: the report is no draft any more.
 */
export type KeeperStatus = 'saved' | 'unsaved' | 'saving' | 'waiting' | 'conflict' | 'closed';

export interface KeeperState {
  readonly status: KeeperStatus;
  /** What stands in the boxes, by section. */
  readonly texts: Readonly<Record<string, string>>;
  /** What a colleague wrote meanwhile in a section that was changed here too. */
  readonly conflicts: Comments;
  /** When the server last took something, in milliseconds; null before. */
  readonly savedAt: number | null;
}

/** A draft as the server has it. */
export interface KeptDraft {
  readonly version: number;
  readonly comments: Comments;
}

/** The world outside, as far as the keeper needs it. */
export interface KeeperPorts {
  readonly save: (version: number, comments: SectionComment[]) => Promise<KeptDraft>;
  readonly reload: () => Promise<KeptDraft>;
  /** Calls back after so many milliseconds; returns how to take that back. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
  readonly now: () => number;
}

const PAUSE = 1_200;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
const RELOADS = 3;

const textOf = (comment: string | null | undefined) => comment ?? '';
const commentOf = (text: string | undefined) => text?.trim() || null;

/**
 * Keeps the comments of a draft between their boxes and the server. What is written is saved after a short pause; where a
 * colleague has written in another section meanwhile, theirs is taken over and ours sent again, and where both wrote in the
 * same one, the writer decides: neither is lost.
 */
export class CommentKeeper {
  private state: KeeperState;
  private version: number;
  private stored: Comments;
  private sending: Promise<void> | undefined;
  private wait = FIRST_WAIT;
  private cancelLater: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: KeptDraft,
    private readonly ports: KeeperPorts,
  ) {
    this.version = draft.version;
    this.stored = draft.comments;
    this.state = { status: 'saved', texts: textsOf(draft.comments), conflicts: {}, savedAt: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): KeeperState => this.state;

  /** Takes over what was typed; it is saved after a pause. */
  put(section: SectionCode, text: string): void {
    this.show({ texts: { ...this.state.texts, [section]: text } });
    if (this.state.status === 'closed') return;
    if (!this.sending && this.state.status !== 'conflict') this.show({ status: 'unsaved' });
    this.schedule(PAUSE);
  }

  /** Decides between what a colleague wrote in a section and what stands here. */
  resolve(section: SectionCode, keep: 'mine' | 'theirs'): void {
    const { [section]: theirs, ...conflicts } = this.state.conflicts;
    const texts = keep === 'theirs' ? { ...this.state.texts, [section]: textOf(theirs) } : this.state.texts;
    this.show({ conflicts, texts });
    void this.flush();
  }

  /** Saves what is not saved. Resolves when it has arrived, or when it is known that it has not. */
  async flush(): Promise<KeeperStatus> {
    this.cancelLater?.();
    this.cancelLater = undefined;
    if (this.sending) await this.sending;
    if (this.state.status !== 'closed') {
      this.sending = this.send().finally(() => {
        this.sending = undefined;
      });
      await this.sending;
    }
    return this.state.status;
  }

  /** Ends retries when the page is left. */
  close(): void {
    this.cancelLater?.();
    this.cancelLater = undefined;
  }

  private pending(): SectionComment[] {
    return Object.entries(this.state.texts).flatMap(([section, text]) =>
      commentOf(text) === (this.stored[section] ?? null) || section in this.state.conflicts
        ? []
        : [{ section: section as SectionCode, comment: commentOf(text) }],
    );
  }

  private async send(reloads = 0): Promise<void> {
    const sent = this.pending();
    if (sent.length === 0) return this.settle();
    this.show({ status: 'saving' });
    try {
      const draft = await this.ports.save(this.version, sent);
      this.version = draft.version;
      this.stored = draft.comments;
      this.wait = FIRST_WAIT;
      this.show({ savedAt: this.ports.now() });
      this.settle();
    } catch (problem) {
      if (isProblem(problem, 'version_mismatch') && reloads < RELOADS && (await this.takeOver())) {
        return await this.send(reloads + 1);
      }
      this.failed(problem);
    }
  }

  /** What was typed while the rest was on its way is sent next. */
  private settle(): void {
    const left = this.pending().length > 0;
    const conflict = Object.keys(this.state.conflicts).length > 0;
    this.show({ status: conflict ? 'conflict' : left ? 'unsaved' : 'saved' });
    if (left) this.schedule(PAUSE);
  }

  /** A colleague has written: theirs is the ground; only where both wrote in one section somebody has to decide. */
  private async takeOver(): Promise<boolean> {
    let draft: KeptDraft;
    try {
      draft = await this.ports.reload();
    } catch {
      return false;
    }
    const texts = { ...this.state.texts };
    const conflicts: Record<string, string | null> = { ...this.state.conflicts };
    for (const [section, theirs] of Object.entries(draft.comments)) {
      const base = this.stored[section] ?? null;
      const mine = commentOf(texts[section]);
      if (theirs === base) continue;
      if (mine === base) texts[section] = textOf(theirs);
      else if (mine !== theirs) conflicts[section] = theirs;
    }
    this.version = draft.version;
    this.stored = draft.comments;
    this.show({ texts, conflicts });
    return true;
  }

  private failed(problem: unknown): void {
    if (isProblem(problem, 'report_not_draft', 'record_not_found')) {
      this.show({ status: 'closed' });
      return;
    }
    this.show({ status: 'waiting' });
    this.schedule(this.wait);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }

  private schedule(milliseconds: number): void {
    this.cancelLater?.();
    this.cancelLater = this.ports.later(() => void this.flush(), milliseconds);
  }

  private show(change: Partial<KeeperState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function textsOf(comments: Comments): Record<string, string> {
  return Object.fromEntries(Object.entries(comments).map(([section, comment]) => [section, textOf(comment)]));
}
