import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tmpdir } from 'node:os';
import { ApiClient } from '../imports/import-api-client.js';
import { COMPLETED, csvOf, iinOf, ImportDesk, participation } from '../imports/import-desk.js';
import { FORMULA_XLSX, READABLE_XLSX, UNREADABLE_FILES } from '../imports/unreadable-files.js';
import { type CommandOutcome, runQaitu } from './run-qaitu.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

const DONE = 0;
const REFUSED = 2;
const ROWS = [participation('P1', iinOf(1)), participation('P2', iinOf(2), COMPLETED)];
const FAULTY = [{ ...ROWS[0], category: 'student' }, ROWS[1]].map((row) => ({ ...row }) as Record<string, string>);

/** The one JSON document that is all there is on standard output. */
const json = ({ output }: CommandOutcome) => JSON.parse(output) as Record<string, unknown>;

const expectRefusal = (outcome: CommandOutcome, code: string) => {
  expect(outcome).toMatchObject({ code: REFUSED, output: '' });
  expect(outcome.errors).toContain(`(${code})`);
  expect(outcome.errors).not.toMatch(/\n\s+at /);
};

describe('qaitu', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
  });
  afterAll(async () => await desk.close());

  const qaitu = async (...args: string[]) => await runQaitu(desk.database, args);

  /** Imports ALATAU's participations. */
  const importFile = async (content: Parameters<ImportDesk['fileOf']>[0], ...options: string[]) => {
    const path = await desk.fileOf(content);
    return await qaitu('import', 'participations', path, '--university', 'ALATAU', ...options);
  };

  describe('without a command that it knows', () => {
    it('helps', async () => {
      const help = await qaitu('--help');
      expect(help).toMatchObject({ code: DONE, errors: '' });
      for (const command of ['serve', 'demo', 'migrate', 'university', 'user', 'token', 'import', 'kpi']) {
        expect(help.output).toMatch(new RegExp(`^  ${command}`, 'm'));
        const own = await qaitu(command, '--help');
        expect(own).toMatchObject({ code: DONE, errors: '' });
        expect(own.output).toContain(`Usage: qaitu ${command}`);
      }
    });

    it.each([[[]], [['imprt']], [['import']], [['import', 'participations', 'x.csv']], [['kpi', '--by', 'region']]])(
      'refuses %j with help on standard error',
      async (args) => {
        const outcome = await qaitu(...args);
        expect(outcome).toMatchObject({ code: REFUSED, output: '' });
        expect(outcome.errors).toContain('Usage: qaitu');
      },
    );
  });

  describe('migrate', () => {
    it('leaves an up-to-date database alone', async () => {
      expect(await qaitu('migrate')).toEqual({ code: DONE, output: 'The database is up to date.\n', errors: '' });
    });
  });

  describe('import', () => {
    it('prints what it would do, and does it, as JSON alone', async () => {
      const dry = await importFile(ROWS, '--dry-run', '--json');
      expect(dry).toMatchObject({ code: DONE, errors: '' });
      expect(json(dry)).toMatchObject({ dryRun: true, committed: false, created: 2 });
      const done = await importFile(ROWS, '--json');
      expect(done).toMatchObject({ code: DONE, errors: '' });
      expect(json(done)).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        kind: 'participations',
        dryRun: false,
        committed: true,
        unreadable: false,
        created: 2,
        updated: 0,
        unchanged: 0,
        refused: 0,
        warnings: 0,
        rows: [],
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      expect(json(await importFile(ROWS, '--json'))).toMatchObject({ created: 0, unchanged: 2, updated: 0 });
    });

    it('prints for people what it did', async () => {
      expect(await importFile(ROWS)).toEqual({
        code: DONE,
        output: 'participations: 0 new, 0 changed, 2 unchanged, 0 refused, 0 warnings\n',
        errors: '',
      });
      const { code, output } = await importFile(FAULTY, '--lang', 'ru');
      expect(code).toBe(REFUSED);
      expect(output).toContain('refused  row 2, category: Такого кода нет.');
      expect(output).toContain('Nothing was written, since rows were refused.');
      const unreadable = await importFile('');
      expect(unreadable.output).toContain('since the file cannot be read as a whole');
      expect(unreadable.output).not.toContain('--valid-rows-only');
    });

    it('says which cells it refused, and commits the others only on request', async () => {
      const refused = await importFile(FAULTY, '--json');
      expect(refused).toMatchObject({ code: REFUSED, errors: '' });
      const result = json(refused);
      expect(result).toMatchObject({ committed: false, created: 0, updated: 0, refused: 1 });
      expect(result.rows).toEqual([
        {
          row: 2,
          column: 'category',
          code: 'code_unknown',
          severity: 'error',
          message: expect.stringContaining('There is no such code.'),
        },
      ]);
      expect((await importFile(FAULTY, '--dry-run', '--json')).code).toBe(REFUSED);
      const partly = await importFile(FAULTY, '--valid-rows-only', '--json');
      expect(partly).toMatchObject({ code: DONE });
      expect(json(partly)).toMatchObject({ committed: true, unchanged: 1, refused: 1 });
    });

    it.each(UNREADABLE_FILES)('exits 2 for %s', async (_name, bytes, code) => {
      const outcome = await importFile(bytes, '--json', '--valid-rows-only');
      expect(outcome).toMatchObject({ code: REFUSED, errors: '' });
      const { committed, rows } = json(outcome);
      expect(committed).toBe(false);
      expect((rows as object[])[0]).toMatchObject({ code, severity: 'error' });
    });

    it('takes an XLSX, but no formula in it', async () => {
      expect(json(await importFile(READABLE_XLSX, '--json'))).toMatchObject({ committed: true, unchanged: 1 });
      const formula = await importFile(FORMULA_XLSX, '--json');
      expect(formula.code).toBe(REFUSED);
      expect(json(formula).rows).toMatchObject([{ row: 2, column: 'family_name', code: 'cell_formula' }]);
    });

    it('knows the country’s universities, and no others', async () => {
      const path = await desk.fileOf(csvOf(ROWS));
      const known = await qaitu('import', 'participations', path, '--university', 'KAZNU', '--json');
      expect(known).toMatchObject({ code: DONE });
      expectRefusal(
        await qaitu('import', 'participations', path, '--university', 'NOWHERE', '--json'),
        'university_unknown',
      );
    });

    it('refuses a kind that there is not, and what is no file', async () => {
      const path = await desk.fileOf(ROWS);
      expectRefusal(await qaitu('import', 'people', path, '--university', 'ALATAU'), 'import_kind_unknown');
      for (const missing of [`${path}.missing`, tmpdir()]) {
        const outcome = await qaitu('import', 'participations', missing, '--university', 'ALATAU', '--json');
        expectRefusal(outcome, 'file_not_readable');
      }
    });
  });

  describe('kpi', () => {
    it('prints JSON alone, or tables', async () => {
      const printed = await qaitu('kpi', '--by', 'university', '--funding', 'all', '--json');
      expect(printed).toMatchObject({ code: DONE, errors: '' });
      const entries = JSON.parse(printed.output) as { university: string | null; asOf: string; period: string }[];
      // ERTIS is in the register and has sent nothing yet.
      expect(entries.map(({ university }) => university)).toEqual([null, 'ALATAU', 'KAZNU']);
      expect(entries[0]).toMatchObject({ asOf: '2026-11-21', period: 'all', funding: 'all' });
      const { code, output } = await qaitu('kpi', '--as-of', '2026-01-01');
      expect(code).toBe(DONE);
      expect(output).toContain('Kazakhstan · period all · as of 2026-01-01 · funding state_budget');
      expect(output).toMatch(/^K06_12 +\d+/m);
    });

    it('refuses what it cannot compute', async () => {
      expectRefusal(await qaitu('kpi', '--period', '2025/2024', '--json'), 'period_invalid');
      expectRefusal(await qaitu('kpi', '--as-of', '21.11.2026', '--json'), 'as_of_invalid');
      expectRefusal(await qaitu('kpi', '--funding', '', '--json'), 'funding_invalid');
    });
  });

  describe('university', () => {
    it('adds one, and the very same again without complaint', async () => {
      const add = ['university', 'add', '--code', 'TEST', '--name-en', 'Test University'];
      const first = await qaitu(...add, '--json');
      expect(first).toMatchObject({ code: DONE, errors: '' });
      expect(json(first)).toMatchObject({ code: 'TEST' });
      expect(json(await qaitu(...add, '--json'))).toEqual(json(first));
      expect(await qaitu(...add)).toEqual({ code: DONE, output: 'TEST: Test University\n', errors: '' });
      const listed = await qaitu('university', 'list', '--json');
      expect(JSON.parse(listed.output)).toContainEqual(
        expect.objectContaining({ code: 'TEST', nameKk: 'Test University' }),
      );
      expect((await qaitu('university', 'list')).output).toMatch(/^TEST +Test University$/m);
    });

    it('refuses a code that is taken by another, or is none', async () => {
      for (const [code, name, refusal] of [
        ['TEST', 'Another University', 'university_code_taken'],
        ['test', 'Test University', 'university_code_invalid'],
      ] as const) {
        expectRefusal(await qaitu('university', 'add', '--code', code, '--name-en', name), refusal);
      }
    });
  });

  describe('user and token', () => {
    const EMAIL = 'coordinator@example.org';

    it('lets somebody in, by a password shown once and by a token', async () => {
      const add = ['user', 'add', '--email', EMAIL, '--role', 'coordinator', '--university', 'ALATAU', '--json'];
      const added = await qaitu(...add);
      expect(added).toMatchObject({ code: DONE, errors: '' });
      const { password } = json(added);
      expect(json(added)).toMatchObject({ email: EMAIL, role: 'coordinator', password: expect.any(String) });
      expectRefusal(await qaitu(...add), 'email_taken');

      const created = await qaitu('token', 'create', '--email', EMAIL, '--expires', '2027-12-31');
      expect(created).toMatchObject({ code: DONE, errors: '' });
      const token = created.output.trim();
      expect(token).toMatch(/^qaitu_\S+$/);
      expect(json(await qaitu('token', 'create', '--email', EMAIL, '--json'))).toMatchObject({
        token: expect.stringMatching(/^qaitu_/),
      });

      const api = await ApiClient.start(desk.database);
      try {
        const own = await api.ask('/api/v1/participations?limit=1', { token });
        expect(own).toMatchObject({ status: 200, body: { total: 2 } });
        const signIn = async (text: unknown) =>
          await api.ask('/api/v1/session', {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-qaitu-request': '1' },
            payload: JSON.stringify({ email: EMAIL, password: text }),
          });
        expect((await signIn(password)).status).toBe(200);
        const changed = await qaitu(
          'user',
          'password',
          '--email',
          EMAIL,
          '--password',
          'nine lanterns above the river',
        );
        expect(changed.code).toBe(DONE);
        expect((await signIn(password)).status).toBe(401);
        expect((await signIn('nine lanterns above the river')).status).toBe(200);
      } finally {
        await api.stop();
      }
    });

    it('refuse roles, universities, addresses and dates that are none', async () => {
      const add = async (...options: string[]) => await qaitu('user', 'add', '--json', ...options);
      expectRefusal(await add('--email', 'x@example.org', '--role', 'rector'), 'role_invalid');
      expectRefusal(await add('--email', 'x@example.org', '--role', 'coordinator'), 'university_required');
      expectRefusal(
        await add('--email', 'x@example.org', '--role', 'coordinator', '--university', 'NOWHERE'),
        'university_unknown',
      );
      expectRefusal(
        await add('--email', 'x@example.org', '--role', 'ministry', '--university', 'ALATAU'),
        'university_not_allowed',
      );
      expectRefusal(await add('--email', 'nobody', '--role', 'ministry'), 'email_invalid');
      expectRefusal(await qaitu('token', 'create', '--email', 'nobody@example.org'), 'user_unknown');
      expectRefusal(await qaitu('token', 'create', '--email', EMAIL, '--expires', 'soon'), 'token_expiry_invalid');
      expectRefusal(await qaitu('token', 'create', '--email', EMAIL, '--expires', '2020-01-01'), 'token_expiry_past');
      expectRefusal(await qaitu('user', 'password', '--email', EMAIL, '--password', 'short'), 'password_too_short');
    });
  });

  describe('where its surroundings are at fault', () => {
    it('names the variable that cannot be used, and exits 1', async () => {
      const outcome = await runQaitu(desk.database, ['migrate'], { QAITU_PORT: 'many' });
      process.env.QAITU_PORT = '';
      expect(outcome).toMatchObject({ code: 1, output: '' });
      expect(outcome.errors).toContain('QAITU_PORT: ');
    });

    it('asks for a secret in production', async () => {
      const outcome = await runQaitu(desk.database, ['kpi', '--json'], {
        NODE_ENV: 'production',
        QAITU_SECRET_KEY: '',
        QAITU_NOW: '',
      });
      expect(outcome).toMatchObject({ code: 1, output: '' });
      expect(outcome.errors).toContain('QAITU_SECRET_KEY: must be set');
    });

    it('says that the database cannot be reached, without its password', async () => {
      for (const host of ['127.0.0.1:1', 'localhost:1', 'no-such-host.invalid']) {
        const outcome = await runQaitu(desk.database, ['kpi', '--json'], {
          DATABASE_URL: `postgresql://qaitu:s3cret-passw0rd@${host}/register`,
        });
        expect(outcome).toMatchObject({ code: 1, output: '' });
        expect(outcome.errors).toContain('(database_unreachable)');
        expect(outcome.errors).toContain(host);
        expect(outcome.errors).not.toContain('s3cret');
      }
    });
  });
});
