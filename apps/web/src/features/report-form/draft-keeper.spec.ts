import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../api/problem.js';
import type { SavedDraft } from '../../api/reports.js';
import { DraftKeeper, type KeptReport, type PendingAnswers } from './draft-keeper.js';

const REPORT: KeptReport = { version: 3, status: 'draft', answers: { employer: 'A' }, savedAt: null };

/** A server that answers as the test wants, a store, and a clock that runs when the test says so. */
function desk(report: KeptReport = REPORT, kept: PendingAnswers = {}) {
  const calls: { version: number; answers: PendingAnswers }[] = [];
  const waits: number[] = [];
  const state = {
    stored: { ...report.answers } as Record<string, unknown>,
    version: report.version,
    kept,
    fail: [] as unknown[],
    work: undefined as (() => void) | undefined,
    reloaded: report,
  };
  const keeper = new DraftKeeper(report, {
    save: async (version, answers) => {
      calls.push({ version, answers });
      const failure = state.fail.shift();
      if (failure !== undefined) throw failure;
      state.version = version + 1;
      for (const [code, value] of Object.entries(answers)) {
        if (value === null) delete state.stored[code];
        else state.stored[code] = value;
      }
      return {
        id: 'r',
        version: state.version,
        status: 'draft',
        answers: { ...state.stored },
        savedAt: '2026-06-15T07:00:00Z',
        asked: [],
      } as SavedDraft;
    },
    reload: async () => await Promise.resolve(state.reloaded),
    store: {
      read: () => state.kept,
      write: (pending) => {
        state.kept = pending;
      },
    },
    later: (work, milliseconds) => {
      waits.push(milliseconds);
      state.work = work;
      return () => {
        state.work = undefined;
      };
    },
  });
  return { keeper, calls, waits, state };
}

const OFFLINE = new ProblemError(0, undefined);
const problem = (status: number, code: string) => new ProblemError(status, { code });

describe('the keeper of answers', () => {
  it('sends what was put, with the version it knows, and says when it was saved', async () => {
    const { keeper, calls } = desk();
    keeper.put('employer', 'B');
    expect(await keeper.flush()).toBe('saved');
    keeper.put('employer', null);
    expect(await keeper.flush()).toBe('saved');
    expect(calls).toEqual([
      { version: 3, answers: { employer: 'B' } },
      { version: 4, answers: { employer: null } },
    ]);
    expect(keeper.getState()).toMatchObject({ answers: {}, pending: {}, savedAt: '2026-06-15T07:00:00Z' });
  });

  it('sends nothing where nothing is pending', async () => {
    const { keeper, calls } = desk();
    expect(await keeper.flush()).toBe('saved');
    expect(calls).toEqual([]);
  });

  it('keeps what did not arrive and sends it again, with growing pauses', async () => {
    const { keeper, calls, waits, state } = desk();
    state.fail = [OFFLINE, problem(503, 'unavailable'), OFFLINE];
    keeper.put('employer', 'B');
    expect(await keeper.flush()).toBe('waiting');
    expect(keeper.getState()).toMatchObject({ answers: { employer: 'B' }, pending: { employer: 'B' } });
    expect(state.kept).toEqual({ employer: 'B' });
    await keeper.flush();
    await keeper.flush();
    expect(waits).toEqual([2000, 4000, 8000]);
    state.work?.();
    await keeper.flush();
    expect(keeper.getState().status).toBe('saved');
    expect(state.kept).toEqual({});
    expect(calls).toHaveLength(4);
  });

  it('takes up what an earlier page left behind', async () => {
    const { keeper } = desk(REPORT, { employer: 'typed before the reload' });
    expect(keeper.getState()).toMatchObject({ status: 'waiting', answers: { employer: 'typed before the reload' } });
    expect(await keeper.flush()).toBe('saved');
  });

  it('lays its answers over what somebody else saved meanwhile', async () => {
    const { keeper, calls, state } = desk();
    state.fail = [problem(412, 'version_mismatch')];
    state.reloaded = { ...REPORT, version: 7, answers: { employer: 'theirs', occupation: '2' } };
    state.stored = { employer: 'theirs', occupation: '2' };
    keeper.put('employer', 'mine');
    expect(await keeper.flush()).toBe('saved');
    expect(calls.map(({ version }) => version)).toEqual([3, 7]);
    expect(keeper.getState().answers).toEqual({ employer: 'mine', occupation: '2' });
  });

  it('does not press on where the server does not want it', async () => {
    const refused = desk();
    refused.state.fail = [problem(422, 'answers_invalid')];
    refused.keeper.put('employer', '=1');
    expect(await refused.keeper.flush()).toBe('refused');
    const closed = desk();
    closed.state.fail = [problem(409, 'transition_not_allowed')];
    closed.keeper.put('employer', 'B');
    expect(await closed.keeper.flush()).toBe('closed');
    expect([refused.waits, closed.waits]).toEqual([[], []]);
  });

  it('keeps an answer that was typed while another was on its way', async () => {
    const { keeper, state } = desk();
    keeper.put('employer', 'B');
    const sending = keeper.flush();
    keeper.put('employer', 'BC');
    await sending;
    expect(keeper.getState()).toMatchObject({ pending: { employer: 'BC' }, answers: { employer: 'BC' } });
    state.work?.();
    await keeper.flush();
    expect(state.stored).toEqual({ employer: 'BC' });
  });

  it.each(['open', 'returned'])('begins a report that is %s before it is sent in', async (status) => {
    const { keeper, calls } = desk({ ...REPORT, status });
    expect(await keeper.prepare()).toBe('saved');
    expect(calls).toEqual([{ version: 3, answers: {} }]);
    expect(await keeper.prepare()).toBe('saved');
    expect(calls).toHaveLength(1);
  });
});
