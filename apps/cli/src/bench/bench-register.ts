import { figure, say } from './figures.js';

/** What this bench needs of the others' tools. */
export interface RegisterBenchTools {
  readonly run: (dataDirectory: string, args: readonly string[]) => Promise<string>;
  readonly serve: <T>(dataDirectory: string, work: (origin: string) => Promise<T>) => Promise<T>;
}

const UNIVERSITY = 'BENCH-1';
const ROUNDS = 3;
const PAGES = 3;
const FILTERS = [
  '',
  'status=completed&funding=state_budget',
  'status=planned',
  'returnStatus=pending&category=doctoral',
  'hostCountry=KR',
  'period=2024/2025',
  'period=2023&status=terminated_early&hostCountry=LT',
  'category=staff&funding=host&status=cancelled&hostCountry=US',
  'search=P12345',
  'search=University%20613',
] as const;
const SORTS = ['name', '-end', 'end', 'externalId'] as const;

/** Pages of the list of participations over HTTP: every filter in every order, three pages deep. */
export async function benchRegister({ run, serve }: RegisterBenchTools, dataDirectory: string): Promise<void> {
  say('Pages of the list of participations');
  const tokenOf = async (email: string, role: readonly string[]) => {
    await run(dataDirectory, ['user', 'add', '--email', email, ...role, '--json']);
    return (await run(dataDirectory, ['token', 'create', '--email', email])).trim();
  };
  const ministry = await tokenOf('pages-ministry@example.org', ['--role', 'ministry']);
  const coordinator = await tokenOf('pages@example.org', ['--role', 'coordinator', '--university', UNIVERSITY]);
  await serve(dataDirectory, async (origin) => {
    for (const [name, token, more] of [
      ['the ministry, all universities', ministry, ''],
      ['the ministry, one of them', ministry, `&university=${UNIVERSITY}`],
      ['a coordinator', coordinator, ''],
    ] as const) {
      const milliseconds: { readonly taken: number; readonly query: string }[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        for (const filter of FILTERS) {
          for (const sort of SORTS) await readPages(origin, token, `sort=${sort}&${filter}${more}`, milliseconds);
        }
      }
      milliseconds.sort((one, other) => one.taken - other.taken);
      const at = (share: number) => milliseconds[Math.ceil(share * milliseconds.length) - 1];
      const slowest = at(1);
      figure(
        name,
        `p50 ${at(0.5)?.taken.toFixed(0)} ms, p95 ${at(0.95)?.taken.toFixed(0)} ms of ${milliseconds.length} pages`,
        `slowest ${slowest?.taken.toFixed(0)} ms: ${slowest?.query}`,
      );
    }
  });
}

async function readPages(
  origin: string,
  token: string,
  query: string,
  milliseconds: { taken: number; query: string }[],
): Promise<void> {
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const url: string = `${origin}/api/v1/participations?limit=50&${query}${cursor === null ? '' : `&cursor=${cursor}`}`;
    const started = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const body = (await answer.json()) as { readonly nextCursor: string | null };
    milliseconds.push({ taken: performance.now() - started, query });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    cursor = body.nextCursor;
    if (cursor === null) return;
  }
}
