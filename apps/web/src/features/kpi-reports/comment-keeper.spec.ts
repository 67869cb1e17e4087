import { describe, expect, it } from '@jest/globals';
import { ProblemError } from '../../api/problem.js';
import { CommentKeeper, type KeptDraft } from './comment-keeper.js';

type Comments = Record<string, string | null>;

/** A server that several writers share. */
class Server {
  version = 1;
  comments: Comments = { return: null, money: 'As before' };
  failure: ProblemError | undefined;

  read(): KeptDraft {
    return { version: this.version, comments: { ...this.comments } };
  }

  write(expected: number, comments: readonly { section: string; comment: string | null }[]): KeptDraft {
    if (this.failure) throw this.failure;
    if (expected !== this.version) throw new ProblemError(412, { code: 'version_mismatch' });
    this.version += 1;
    for (const { section, comment } of comments) this.comments[section] = comment;
    return this.read();
  }
}

function keeperOf(server: Server) {
  const waiting: (() => void)[] = [];
  const keeper = new CommentKeeper(server.read(), {
    save: async (version, comments) => server.write(version, comments),
    reload: async () => server.read(),
    later: (work) => {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    },
    now: () => 1_000,
  });
  return { keeper, waiting };
}

describe('the comments of a draft', () => {
  it('are saved after a pause, once', async () => {
    const server = new Server();
    const { keeper, waiting } = keeperOf(server);
    keeper.put('return', 'The border');
    keeper.put('return', 'The border file is late. ');
    expect(keeper.getState().status).toBe('unsaved');
    expect(waiting).toHaveLength(1);
    await keeper.flush();
    expect(server.comments.return).toBe('The border file is late.');
    expect(server.version).toBe(2);
    expect(keeper.getState()).toMatchObject({ status: 'saved', savedAt: 1_000 });
    await keeper.flush();
    expect(server.version).toBe(2);
  });

  it('are taken away by an empty box', async () => {
    const server = new Server();
    const { keeper } = keeperOf(server);
    keeper.put('money', '  ');
    await keeper.flush();
    expect(server.comments.money).toBeNull();
  });

  it('go in beside what a colleague wrote in another section', async () => {
    const server = new Server();
    const { keeper } = keeperOf(server);
    server.write(1, [{ section: 'money', comment: 'Repaid in part' }]);
    keeper.put('return', 'Late');
    expect(await keeper.flush()).toBe('saved');
    expect(server.comments).toEqual({ return: 'Late', money: 'Repaid in part' });
    expect(keeper.getState().texts.money).toBe('Repaid in part');
  });

  it.each([
    ['mine', 'Mine', 'Mine'],
    ['theirs', 'Theirs', 'Theirs'],
  ] as const)('wait for a decision where both wrote in one section: %s', async (keep, text, stored) => {
    const server = new Server();
    const { keeper } = keeperOf(server);
    server.write(1, [{ section: 'money', comment: 'Theirs' }]);
    keeper.put('money', 'Mine');
    expect(await keeper.flush()).toBe('conflict');
    expect(server.comments.money).toBe('Theirs');
    expect(keeper.getState().conflicts).toEqual({ money: 'Theirs' });
    keeper.resolve('money', keep);
    await keeper.flush();
    expect(keeper.getState()).toMatchObject({ status: 'saved', conflicts: {}, texts: { money: text } });
    expect(server.comments.money).toBe(stored);
  });

  it('are sent again when they did not arrive', async () => {
    const server = new Server();
    const { keeper, waiting } = keeperOf(server);
    server.failure = new ProblemError(0, undefined);
    keeper.put('return', 'Late');
    expect(await keeper.flush()).toBe('waiting');
    expect(waiting).toHaveLength(1);
    server.failure = undefined;
    expect(await keeper.flush()).toBe('saved');
    expect(server.comments.return).toBe('Late');
  });

  it('are not sent once the report is no draft any more', async () => {
    const server = new Server();
    const { keeper } = keeperOf(server);
    server.failure = new ProblemError(409, { code: 'report_not_draft' });
    keeper.put('return', 'Late');
    expect(await keeper.flush()).toBe('closed');
    server.failure = undefined;
    expect(await keeper.flush()).toBe('closed');
    expect(server.comments.return).toBeNull();
  });
});
