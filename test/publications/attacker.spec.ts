import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { protect } from '#domain/disclosure/protect.js';
import type { ProtectedSet } from '#domain/disclosure/protected-set.js';
import { publicationSetOf, type RegisterCell } from '#domain/disclosure/publication-cells.js';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { readRegisterRows, toRegisterCells } from '#kpi/register-cells.js';
import { WORKER } from '#persistence/context.js';
import { disclosurePlanOf } from '#reporting/publications/compute-publication.js';
import { figuresOf, type Figure } from '#reporting/publications/figure.js';
import type { PlanCodes } from '#reporting/publications/publication.js';
import { ALATAU, ERTIS } from '../fixtures/two-universities.js';
import { ROUTE_TABLE } from '../security/route-table.js';
import { shownFigures } from '../public-site/page-reader.js';
import { parseFigures, type Person, PublicationDesk, type ServedFigure } from './publication-desk.js';
import { asProtectedSet, outsideView, pinnedLosses, pinnedPercentages, truthOf } from './served-attack.js';

const TOBYL = '01890000-0000-7000-8000-0000000000c0';
const ENDS = ['2023-05-31', '2023-10-31', '2024-05-31', '2024-10-31'];
/** Percentages of three kinds: of states, of answers with silence, of answers alone. */
const ATTACKED = ['K01', 'K02', 'K06_12'] as const satisfies readonly IndicatorCode[];

/** Numbers below a bound in an order that is always the same (Park and Miller's generator). */
function sequence(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

/** Small universities: sizes about the thresholds, so that some figures are published and some are not. */
function smallCountry(seed: number): Person[] {
  const below = sequence(seed);
  return [ALATAU, ERTIS, TOBYL].flatMap((university) =>
    ENDS.flatMap((ended) =>
      ['state_budget', 'self'].flatMap((funding) =>
        ['bachelor', 'master'].flatMap((category) => {
          const [share, loss] = [below(10), below(6)];
          return Array.from({ length: below(16) }, (): Person => {
            const lot = below(10);
            return {
              university,
              category,
              funding,
              ended,
              returned: lot < loss ? 'not_returned' : lot === 9 ? null : 'returned',
              kept: below(10) < share ? 'DE' : 'KZ',
              answered: below(10) < 8,
              paid: 100_000 * (1 + below(30)),
            };
          });
        }),
      ),
    ),
  );
}

type Address = Pick<Figure, 'university' | 'period' | 'funding' | 'category'>;

function addressOf({ university, period, funding, category }: Address): string {
  return [university, period, funding, category].join('|');
}

describe('an attacker who fetches everything that is public', () => {
  let desk: PublicationDesk;
  let plan: PlanCodes;
  let figures: ServedFigure[];
  let cells: RegisterCell[];
  const today = '2026-11-21';

  const readCells = async (): Promise<RegisterCell[]> =>
    await desk.register.database.transactions.withPrincipal(WORKER, async (context) =>
      toRegisterCells(await readRegisterRows(context, today), today),
    );
  const planOf = async (version: number): Promise<PlanCodes> => {
    const { body } = await desk.get(`/${version}`);
    const { periods, fundings, categories, universities } = body as unknown as Omit<PlanCodes, 'universities'> & {
      readonly universities: readonly { readonly code: string }[];
    };
    return { periods, fundings, categories, universities: universities.map(({ code }) => code) };
  };

  beforeAll(async () => {
    desk = await PublicationDesk.open(today);
    await desk.register.stored(
      `insert into university (id, code, name_kk, name_ru, name_en) values ($1, 'TOBYL', 'Тобыл', 'Тобол', 'Tobol')`,
      [TOBYL],
    );
    await desk.addPeople(smallCountry(7));
    await desk.publish();
    plan = await planOf(1);
    figures = await desk.figures(1);
    cells = await readCells();
  });
  afterAll(async () => await desk.close());

  it('finds published, small and complementary figures, not an empty page', () => {
    for (const indicator of [...ATTACKED, 'K16']) {
      const statuses = figures
        .filter((figure) => figure['indicator'] === indicator)
        .map(({ status, reason }) => reason ?? status);
      for (const status of ['published', 'few_known']) {
        expect([indicator, status, statuses.filter((each) => each === status).length > 5]).toEqual([
          indicator,
          status,
          true,
        ]);
      }
    }
    expect(figures.filter(({ reason }) => reason === 'complementary').length).toBeGreaterThan(10);
  });

  it('finds the same numbers in every format, page and filter, so that no two can be set against each other', async () => {
    const asText = (figure: ServedFigure) => Object.values(figure).map((value) => String(value ?? ''));
    const json = JSON.parse(await desk.file('current', 'figures.json')) as { figures: ServedFigure[] };
    expect(json.figures).toEqual(figures);
    expect(parseFigures(await desk.file('current', 'figures.csv')).map((row) => Object.values(row))).toEqual(
      figures.map(asText),
    );
    const byFilters: ServedFigure[] = [];
    for (const university of ['country', ...plan.universities]) {
      for (const period of plan.periods) {
        for (const funding of plan.fundings) {
          const query = new URLSearchParams({ university, period, funding }).toString();
          byFilters.push(...(await desk.figures('current', `&${query}`)));
        }
      }
    }
    const inOrder = (all: readonly ServedFigure[]) => all.map((figure) => asText(figure).join()).toSorted();
    expect(inOrder(byFilters)).toEqual(inOrder(figures));
  });

  it('finds no figure about participations at any other address that is open to everybody', async () => {
    const others = Object.entries(ROUTE_TABLE).filter(
      ([route, { letIn }]) =>
        route.startsWith('GET /api/') && letIn.includes('anonymous') && !route.includes('/publications'),
    );
    expect(others.length).toBeGreaterThan(3);
    for (const [route, { example }] of others) {
      const { text } = await desk.register.ask({ method: 'GET', ...example });
      expect([route, /"(n|yes|no|unknown|known|value|low|high|indicators)":\s*\d/.exec(text)]).toEqual([route, null]);
      // The definitions name the indicators, and tell the same whatever the register holds.
      if (route.startsWith('GET /api/v1/kpi/indicators')) continue;
      expect([route, /K(0[1-9]|1[0-8])\b/.exec(text)]).toEqual([route, null]);
    }
  });

  it('finds on the pages and in their tables no other numbers than in the files, whatever is asked of the forms', async () => {
    const published = new Map(
      figures.map((figure) => [addressOf(figure as unknown as Address) + `|${figure['indicator']}`, figure]),
    );
    const lines = new Set((await desk.file(1, 'figures.csv')).split('\r\n'));
    const read = async (url: string): Promise<string> => {
      const { status, text } = await desk.register.ask({ method: 'GET', url });
      expect([url, status]).toEqual([url, 200]);
      return text;
    };
    const shown = new Set<string>();
    const look = async (url: string) => {
      for (const { key, data } of shownFigures(await read(url))) {
        const figure = published.get(key);
        const counts = [figure?.['n'], figure?.['known']];
        expect([url, key, data]).toEqual([
          url,
          key,
          figure?.['value'] === null ? counts : [figure?.['value'], ...counts],
        ]);
        shown.add(key);
      }
    };
    const root = '/public/en/versions/1';
    for (const funding of plan.fundings) {
      for (const period of plan.periods) {
        const search = new URLSearchParams({ period, funding }).toString();
        await look(`${root}?${search}`);
        for (const university of plan.universities) await look(`${root}/universities/${university}?${search}`);
        for (const indicator of ATTACKED) await look(`${root}/universities?${search}&indicator=${indicator}`);
      }
      for (const indicator of ATTACKED) {
        for (const university of ['country', ...plan.universities]) {
          const search = new URLSearchParams({ funding, university }).toString();
          await look(`${root}/indicators/${indicator}?${search}`);
          const table = await read(`${root}/tables/figures.csv?${search}&indicator=${indicator}`);
          for (const line of table.split('\r\n')) expect([line, lines.has(line)]).toEqual([line, true]);
        }
      }
    }
    expect(shown.size).toBeGreaterThan(900);
  });

  it.each(ATTACKED)('narrows no withheld count of %s below the allowed values', (indicator) => {
    expect(pinnedPercentages(plan, asProtectedSet(figures), cells, indicator)).toEqual([]);
  });

  it('works out no withheld loss, though amounts are published to the last tenge', () => {
    expect(pinnedLosses(plan, asProtectedSet(figures), cells)).toEqual([]);
  });

  describe('would succeed without complementary suppression', () => {
    /** Every cell decided by itself, as if nothing else were published. */
    const protectEachAlone = (): ProtectedSet => {
      const set = publicationSetOf(cells, disclosurePlanOf(plan));
      return {
        cells: asProtectedSet(figures).cells.flatMap(({ groups }) => {
          const own = set.dimensions.map(({ name }) => groups[name]);
          return protect({ ...set, isPublished: (names) => names.every((name, index) => name === own[index]) }).cells;
        }),
      };
    };
    const served = () => asProtectedSet(figuresOf(protectEachAlone()) as unknown as ServedFigure[]);

    it('on counts', () => {
      expect(pinnedPercentages(plan, served(), cells, 'K01').length).toBeGreaterThan(3);
    });

    it('on amounts', () => {
      expect(pinnedLosses(plan, served(), cells).length).toBeGreaterThan(3);
    });

    it('by mere subtraction: country less universities, all years less one, all money less that of the state', () => {
      const alone = figuresOf(protectEachAlone()).filter(({ indicator }) => indicator === 'K16');
      const lossOf = new Map(alone.map((figure) => [addressOf(figure), figure.low]));
      const found: number[][] = [];
      const subtract = (total: Address, parts: readonly Address[]) => {
        const hidden = parts.filter((part) => lossOf.get(addressOf(part)) === null);
        const whole = lossOf.get(addressOf(total));
        const [only] = hidden;
        if (hidden.length !== 1 || only === undefined || typeof whole !== 'number') return;
        const others = parts.reduce((sum, part) => sum + (lossOf.get(addressOf(part)) ?? 0), 0);
        found.push([whole - others, truthOf(cells, { ...only }, 'K16')['net_no'] ?? 0]);
      };
      for (const figure of alone) {
        const { university, period, funding, category } = figure;
        const here = { university, period, funding, category };
        if (university === 'country') {
          subtract(
            here,
            plan.universities.map((each) => ({ ...here, university: each })),
          );
          if (category === 'all')
            subtract(
              here,
              ['bachelor', 'master'].map((each) => ({ ...here, category: each })),
            );
        }
        if (period === 'all') {
          subtract(
            here,
            ['2023', '2024'].map((each) => ({ ...here, period: each })),
          );
        }
      }
      expect(found.length).toBeGreaterThan(1);
      for (const [guess = 0, truth = Number.NaN] of found) expect(guess).toBeCloseTo(truth, 3);
    });
  });

  describe('with a second version of the same day', () => {
    const keyOf = (figure: ServedFigure) =>
      [figure['university'], figure['period'], figure['funding'], figure['category'], figure['indicator']].join('|');

    it('is not given another cut through the same records', async () => {
      for (const body of [{ periods: ['all'] }, { fundings: ['state_budget', 'self'] }, { byCategory: false }]) {
        const answer = await desk.prepare({ asOf: today, ...body });
        expect([answer.status, answer.body?.code]).toEqual([409, 'plan_differs']);
      }
      expect((await desk.prepare({ asOf: today, fundings: plan.fundings })).status).toBe(201);
      await desk.compute(2);
      expect((await desk.act(2, 'discard', { reason: 'Tried out' })).status).toBe(200);
    });

    it('learns nothing from one about the same records: it says the same', async () => {
      const version = await desk.publish({ asOf: today });
      expect(await desk.figures(version)).toEqual(figures);
    });

    it('sees nothing that the first one withheld, also where a correction would now let it be published', async () => {
      const small = new Set(
        figures.filter(({ reason, indicator }) => reason === 'few_known' && indicator === 'K01').map(keyOf),
      );
      // Whoever was unknown has been back in time all along: many small figures are large enough now.
      await desk.register.stored(
        `update participation set return_status = 'returned', return_date = actual_end, return_verified_on = actual_end + 1
         where return_status is null and external_id like 'Q%'`,
      );
      await desk.addPeople(
        smallCountry(11).map((person) => ({ ...person, returned: 'returned', kept: 'KZ', answered: true })),
      );
      const corrected = await readCells();
      const alone = figuresOf(protect(publicationSetOf(corrected, disclosurePlanOf(plan))));
      const wouldBePublished = alone.filter(
        (figure: Figure) => figure.status === 'published' && small.has(keyOf(figure as unknown as ServedFigure)),
      );
      expect(wouldBePublished.length).toBeGreaterThan(3);

      const version = await desk.publish({ asOf: today });
      const before = new Map(figures.map((figure) => [keyOf(figure), figure]));
      const after = await desk.figures(version);
      expect(after.map(keyOf)).toEqual(figures.map(keyOf));
      const revealed = after.filter((figure) => {
        const { status, reason } = before.get(keyOf(figure)) ?? {};
        return figure['status'] === 'published' && status === 'withheld' && reason !== 'not_computable';
      });
      expect(revealed).toEqual([]);
      expect(after).not.toEqual(figures);
      for (const indicator of ATTACKED.slice(0, 1)) {
        expect(pinnedPercentages(plan, asProtectedSet(after), corrected, indicator)).toEqual([]);
      }
    });

    it('is not published unless it knows what every other version of that day withholds', async () => {
      const one = Number((await desk.prepare({ asOf: today })).body?.['version']);
      const other = Number((await desk.prepare({ asOf: today })).body?.['version']);
      await desk.compute(one);
      await desk.compute(other);
      expect((await desk.act(one, 'publish')).status).toBe(200);
      const refused = await desk.act(other, 'publish');
      expect([refused.status, refused.body?.code]).toEqual([409, 'publication_outdated']);
    });
  });

  it('knows which parts there are, and that they are all', () => {
    const { dimensions, parts } = outsideView(plan, cells);
    expect(dimensions.map(({ name }) => name)).toEqual(['university', 'period', 'funding', 'category']);
    // Three universities, four stretches, two kinds of money, two categories; a part is missing only where nobody is in it.
    expect(parts.length).toBeGreaterThan(30);
    for (const { groups } of parts) expect(groups[0]).toHaveLength(2);
  });
});
