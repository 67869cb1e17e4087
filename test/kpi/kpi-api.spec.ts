import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { INDICATOR_CODES } from '#domain/kpi/catalogue.js';
import type { KpiEntry } from '#domain/kpi/value.js';
import type { KpiDefinition } from '#kpi/kpi-definitions.js';
import { KPI_CODES } from '#reference/kpi-names.js';
import { LANGUAGES } from '#reference/label.js';
import { asAdmin } from '#testing/database.js';
import {
  WORKED_EXAMPLE_UNIVERSITIES,
  workedExamplePath,
  workedExampleRows,
} from '../fixtures/worked-example/worked-example-facts.js';
import { ApiClient } from '../imports/import-api-client.js';
import { ImportDesk, KINDS_IN_ORDER, TODAY } from '../imports/import-desk.js';

// A busy machine is slow, not wrong.
jest.setTimeout(60_000);

interface Group extends Omit<KpiEntry, 'university'> {
  readonly group: Record<string, string | null>;
}
interface Records {
  readonly items: Record<string, unknown>[];
  readonly total: number;
  readonly nextCursor: string | null;
}

const BREAKDOWN = '/api/v1/kpi/breakdown';
const RECORDS = '/api/v1/kpi/records';
const PERSONAL = 'category sex field programme mode homeRegion rural hostCountry hostRegion participationForm'.split(
  ' ',
);

describe('figures broken down and opened over HTTP', () => {
  let desk: ImportDesk;
  let api: ApiClient;
  let ministry: string;
  let alatau: string;
  let ertis: string;

  beforeAll(async () => {
    desk = await ImportDesk.open();
    for (const university of WORKED_EXAMPLE_UNIVERSITIES) {
      for (const kind of KINDS_IN_ORDER) await desk.importPath(university, kind, workedExamplePath(university, kind));
    }
    api = await ApiClient.start(desk.database);
    ministry = await api.tokenOf('ministry');
    alatau = await api.tokenOf('coordinator', 'ALATAU');
    ertis = await api.tokenOf('coordinator', 'ERTIS');
  });
  afterAll(async () => {
    await api.stop();
    await desk.close();
  });

  const get = async <T>(url: string, token = ministry): Promise<T> => {
    const answer = await api.ask(url, { token });
    expect({ url, status: answer.status }).toEqual({ url, status: 200 });
    return answer.body as unknown as T;
  };
  const audits = async () =>
    await asAdmin(
      desk.database.adminUrl,
      async (client) =>
        (
          await client.query<{ action: string; object_type: string; details: Record<string, unknown> }>(
            'select action, object_type, details from audit_event order by id',
          )
        ).rows,
    );

  describe('a breakdown', () => {
    it('is by one or two dimensions, in camel case, and says of each group what the table filtered on it says', async () => {
      const groups = await get<Group[]>(`${BREAKDOWN}?by=homeRegion,sex&funding=all&hostRegion=europe,cis,not_entered`);
      expect(groups.length).toBeGreaterThan(3);
      for (const { group, indicators } of groups) {
        expect(Object.keys(group)).toEqual(['homeRegion', 'sex']);
        const filter = Object.entries(group).map(([name, value]) => `${name}=${value ?? 'not_entered'}`);
        const query = `funding=all&hostRegion=europe,cis,not_entered&${filter.join('&')}`;
        const [entry] = await get<KpiEntry[]>(`/api/v1/kpi?${query}`);
        expect(entry?.indicators).toEqual(indicators);
      }
      expect((await audits()).find(({ object_type: type }) => type === 'kpi_breakdown')).toMatchObject({
        action: 'kpi.read',
        details: { by: ['homeRegion', 'sex'], period: 'all', filters: ['host_region'] },
      });
    });

    it('is of the own university for a coordinator', async () => {
      const groups = await get<Group[]>(`${BREAKDOWN}?by=university,category`, ertis);
      expect(new Set(groups.map(({ group }) => group['university']))).toEqual(new Set(['ERTIS']));
      expect(await get(`${BREAKDOWN}?by=category&university=ALATAU`, ertis)).toEqual([]);
      expect(await get(`/api/v1/kpi?university=ALATAU`, ertis)).toEqual([]);
    });

    it('tells K15 only of whole universities by period and funding', async () => {
      const hasK15 = ({ indicators }: { readonly indicators: object }) =>
        ['K15_6', 'K15_12'].filter((code) => code in indicators).length;
      for (const query of [
        'by=university',
        'by=university,academicYear',
        'by=calendarYear&period=2024',
        'by=funding&university=ALATAU&funding=all',
        'by=academicYear&academicYear=2023/2024,2024/2025',
      ]) {
        const groups = await get<Group[]>(`${BREAKDOWN}?${query}`);
        expect({ query, has: groups.map(hasK15) }).toEqual({ query, has: groups.map(() => 2) });
        expect(groups.length).toBeGreaterThan(0);
      }
      for (const query of [
        ...PERSONAL.map((name) => `by=${name}`),
        ...PERSONAL.map((name) => `by=university,${name}`),
        'by=university&sex=F',
        'by=academicYear,calendarYear',
        'by=academicYear&period=2024',
        'by=university&period=2023/2024&calendarYear=2024',
      ]) {
        const groups = await get<Group[]>(`${BREAKDOWN}?${query}`);
        expect({ query, has: groups.map(hasK15) }).toEqual({ query, has: groups.map(() => 0) });
      }
      for (const [query, has] of [
        ['by=university', 2],
        ['by=university&university=ERTIS', 2],
        ['academicYear=2023/2024', 2],
        ['by=university&category=bachelor', 0],
        ['homeRegion=75', 0],
        ['period=2024&academicYear=2023/2024', 0],
      ] as const) {
        const entries = await get<KpiEntry[]>(`/api/v1/kpi?${query}`);
        expect({ query, has: entries.map(hasK15) }).toEqual({ query, has: entries.map(() => has) });
      }
    });

    it.each([
      ['by=', 'request_invalid'],
      ['', 'request_invalid'],
      ['by=name', 'breakdown_invalid'],
      ['by=home_region', 'breakdown_invalid'],
      ['by=constructor', 'breakdown_invalid'],
      ['by=sex,sex', 'breakdown_invalid'],
      ['by=sex,category,mode', 'breakdown_invalid'],
      ['by=sex,', 'breakdown_invalid'],
      ['by=sex&sex=X', 'filter_invalid'],
      ['by=sex&category=not_entered', 'filter_invalid'],
      ['by=sex&category=bachelor,', 'filter_invalid'],
      ['by=sex&university=NOWHERE', 'filter_invalid'],
      ['by=sex&homeRegion=99', 'filter_invalid'],
      ['by=sex&hostCountry=XX', 'filter_invalid'],
      ['by=sex&hostRegion=moon', 'filter_invalid'],
      ['by=sex&field=000', 'filter_invalid'],
      ['by=sex&rural=maybe', 'filter_invalid'],
      ['by=sex&academicYear=2024', 'filter_invalid'],
      ['by=sex&calendarYear=2024/2025', 'filter_invalid'],
      ['by=sex&academicYear=2024/2026', 'filter_invalid'],
      ['by=sex&participationForm=crowd', 'filter_invalid'],
      ['by=sex&sex=F&sex=M', 'request_invalid'],
      ['by=sex&iin=1', 'request_invalid'],
      ['by=sex&period=24', 'period_invalid'],
      ['by=sex&asOf=2026-02-30', 'as_of_invalid'],
      ['by=sex&funding=state', 'funding_invalid'],
    ])('refuses %s with %s', async (query, code) => {
      const answer = await api.ask(`${BREAKDOWN}?${query}`, { token: ministry });
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code });
    });

    it('names the filter that it refuses', async () => {
      for (const address of [`${BREAKDOWN}?by=sex&homeRegion=99`, '/api/v1/kpi?homeRegion=99']) {
        const { body } = await api.ask(address, { token: ministry });
        expect(body).toMatchObject({
          code: 'filter_invalid',
          errors: [{ field: 'homeRegion', code: 'unknown_value' }],
        });
      }
    });
  });

  describe('a list of records', () => {
    const names = WORKED_EXAMPLE_UNIVERSITIES.flatMap((university) =>
      workedExampleRows(university, 'participations').flatMap((row) =>
        ['family_name', 'given_name', 'patronymic', 'email', 'phone', 'iin', 'document_number', 'birth_date'].map(
          (column) => row[column] ?? '',
        ),
      ),
    ).filter((text) => text.length > 2);

    it('tells a coordinator whose records they are, and the ministry not', async () => {
      const own = await get<Records>(`${RECORDS}?indicator=K01&count=late`, alatau);
      const all = await get<Records>(`${RECORDS}?indicator=K01&count=late&university=ALATAU`);
      expect(own.total).toBeGreaterThan(0);
      expect(own.items[0]).toMatchObject({
        unit: 'participation',
        state: 'yes',
        university: 'ALATAU',
        familyName: expect.any(String),
        givenName: expect.any(String),
        dueOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        decidedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      });
      expect(all.items.map(({ unitId }) => unitId)).toEqual(own.items.map(({ unitId }) => unitId));
      for (const item of all.items) {
        expect(Object.keys(item).filter((key) => /name|patronymic|mail|phone|birth/i.test(key))).toEqual([]);
      }
      expect(names.length).toBeGreaterThan(40);
      for (const indicator of INDICATOR_CODES.filter((code) => !code.startsWith('K15'))) {
        for (const count of ['n', 'notDue', 'excluded', 'notApplicable']) {
          const { text } = await api.ask(`${RECORDS}?indicator=${indicator}&count=${count}&funding=all`, {
            token: ministry,
          });
          expect(names.filter((name) => text.includes(name))).toEqual([]);
        }
      }
    });

    it('names commitments, reports expected and group projects', async () => {
      const { items: commitments } = await get<Records>(`${RECORDS}?indicator=K04&count=yes`, alatau);
      expect(commitments).toEqual(
        commitments.map((item) => ({
          ...item,
          unit: 'commitment',
          unitId: (item['commitment'] as { id: string }).id,
          commitment: { id: expect.any(String), no: expect.any(Number), title: expect.any(String), status: 'verified' },
        })),
      );
      const { items: reports } = await get<Records>(`${RECORDS}?indicator=K05&count=no&limit=200`, alatau);
      expect(reports.length).toBeGreaterThan(0);
      for (const { unitId, participationId, wave } of reports) expect(unitId).toBe(`${participationId}:${wave}`);
      const { items: projects } = await get<Records>(`${RECORDS}?indicator=K18&count=yes`, alatau);
      expect(projects).toMatchObject([
        { unit: 'group_project', participationId: null, groupProject: { groupCode: 'G1' } },
      ]);
    });

    it('is a coordinator’s own alone, and empty where another’s is asked for', async () => {
      for (const count of ['n', 'yes', 'unknown', 'excluded']) {
        const page = await get<Records>(`${RECORDS}?indicator=K02&count=${count}&university=ERTIS&funding=all`, alatau);
        expect(page).toEqual({ items: [], total: 0, nextCursor: null });
      }
    });

    it('is for nobody else', async () => {
      for (const [token, status] of [
        [undefined, 401],
        [await api.tokenOf('participant'), 403],
        [await api.tokenOf('reviewer'), 403],
        [await api.tokenOf('admin'), 403],
      ] as const) {
        expect((await api.ask(`${RECORDS}?indicator=K01&count=n`, { token })).status).toBe(status);
        expect((await api.ask(`${BREAKDOWN}?by=sex`, { token })).status).toBe(status);
      }
    });

    it('is never of K15, whoever asks and whatever else is asked', async () => {
      for (const token of [ministry, alatau]) {
        for (const indicator of ['K15_6', 'K15_12']) {
          for (const count of ['n', 'yes', 'no', 'unknown', 'notDue', 'excluded', 'strict.yes', 'late']) {
            const answer = await api.ask(`${RECORDS}?indicator=${indicator}&count=${count}&sex=F`, { token });
            expect({ status: answer.status, code: answer.body.code }).toEqual({
              status: 403,
              code: 'indicator_confidential',
            });
          }
        }
      }
    });

    it('goes on page by page under one day, and its cursor belongs to no other list', async () => {
      const list = `${RECORDS}?indicator=K05&count=n&funding=all&limit=9`;
      const seen: unknown[] = [];
      let page = await get<Records>(list);
      const [{ nextCursor: cursor, total }] = [page];
      for (;;) {
        seen.push(...page.items.map(({ unitId }) => unitId));
        expect(page.total).toBe(total);
        if (page.nextCursor === null) break;
        page = await get<Records>(`${list}&cursor=${page.nextCursor}`);
      }
      expect([seen.length, new Set(seen).size]).toEqual([total, total]);
      expect(total).toBeGreaterThan(18);
      expect(await get<Records>(`${list}&cursor=${cursor}&asOf=${TODAY}`)).toMatchObject({ total });
      for (const other of [
        list.replace('K05', 'K04'),
        list.replace('count=n&', 'count=no&'),
        list.replace('funding=all', 'funding=self'),
        `${list}&sex=F`,
        `${list}&period=2024`,
        `${list}&asOf=2026-11-20`,
      ]) {
        const answer = await api.ask(`${other}&cursor=${cursor}`, { token: ministry });
        expect({ other, status: answer.status, code: answer.body.code }).toEqual({
          other,
          status: 400,
          code: 'cursor_invalid',
        });
      }
      const foreign = await get<Records>(`${list}&cursor=${cursor}`, ertis);
      expect(new Set(foreign.items.map(({ university }) => university))).toEqual(new Set(['ERTIS']));
    });

    it('is written into the audit log, without anybody’s name', async () => {
      await get(`${RECORDS}?indicator=K07&count=strict.unknown&sex=F&limit=2`, alatau);
      const last = (await audits()).at(-1);
      expect(last).toEqual({
        action: 'kpi_record.listed',
        object_type: 'kpi_record',
        details: {
          indicator: 'K07',
          count: 'strict.unknown',
          period: 'all',
          shown: expect.any(Number),
          total: expect.any(Number),
          filters: ['sex'],
        },
      });
    });

    it.each([
      ['', 'request_invalid'],
      ['indicator=K01', 'request_invalid'],
      ['indicator=K21&count=n', 'request_invalid'],
      ['indicator=K01&count=maybe', 'request_invalid'],
      ['indicator=K01&count=strict.yes', 'count_invalid'],
      ['indicator=K02&count=late', 'count_invalid'],
      ['indicator=K04&count=amountMissing', 'count_invalid'],
      ['indicator=K01&count=leftOut', 'count_invalid'],
      ['indicator=K01&count=n&dimension=sex', 'count_invalid'],
      ['indicator=K19&count=late', 'count_invalid'],
      ['indicator=K20&count=known', 'count_invalid'],
      ['indicator=K20&count=yes&dimension=sex', 'count_invalid'],
      ['indicator=K19&count=n&sex=F', 'filter_not_applicable'],
      ['indicator=K01&count=n&homeRegion=99', 'filter_invalid'],
      ['indicator=K01&count=n&name=A', 'request_invalid'],
      ['indicator=K01&count=n&limit=201', 'request_invalid'],
      ['indicator=K01&count=n&limit=0', 'request_invalid'],
      ['indicator=K01&count=n&cursor=abc', 'cursor_invalid'],
      ['indicator=K01&count=n&period=24', 'period_invalid'],
      ['indicator=K01&count=n&asOf=2026-02-30', 'as_of_invalid'],
    ])('refuses %s with %s', async (query, code) => {
      const answer = await api.ask(`${RECORDS}?${query}`, { token: ministry });
      expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 400, code });
    });
  });

  describe('how a figure was computed', () => {
    it('is told to anybody, of every indicator, in three languages', async () => {
      const answer = await api.ask('/api/v1/kpi/indicators');
      expect(answer.status).toBe(200);
      const definitions = answer.body as unknown as KpiDefinition[];
      expect(definitions.map(({ code }) => code)).toEqual(KPI_CODES);
      const labels = (value: unknown): Record<string, string>[] => {
        if (typeof value !== 'object' || value === null) return [];
        if ('kk' in value) return [value as Record<string, string>];
        return Object.values(value).flatMap(labels);
      };
      for (const definition of definitions) {
        expect(definition.definitionVersion).toBe('1');
        const found = labels(definition);
        expect(found.length).toBeGreaterThanOrEqual(14);
        for (const label of found) {
          expect(Object.keys(label).sort()).toEqual([...LANGUAGES].sort());
          expect(Object.values(label).every((text) => text.trim() !== '')).toBe(true);
          expect(label['kk']).not.toBe(label['en']);
        }
      }
      expect((await api.ask('/api/v1/kpi/indicators/K21')).body).toMatchObject({
        code: 'indicator_unknown',
        status: 404,
      });
      expect((await api.ask('/api/v1/kpi/indicators/constructor')).status).toBe(404);
    });

    it('names the rule of one', async () => {
      expect((await api.ask('/api/v1/kpi/indicators/K14')).body).toMatchObject({
        code: 'K14',
        type: { code: 'bounded' },
        unit: { code: 'participation' },
        direction: { code: 'lower' },
        due: { afterEnd: { months: 0, days: 14 } },
        variants: [{ code: 'strict' }],
        confidentiality: { code: 'public' },
        hasFunnel: true,
      });
      expect((await api.ask('/api/v1/kpi/indicators/K15_12')).body).toMatchObject({
        confidentiality: { code: 'total_only' },
        due: { afterEnd: { months: 15, days: 0 } },
      });
    });
  });
});
