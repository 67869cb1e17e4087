import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REQUIRES } from '#access/requires.decorator.js';
import { ERTIS, RECORD } from '../fixtures/two-universities.js';
import { type Answer, type Question, RunningRegister } from '../api/running-register.js';
import { OPEN_TO_ALL, PAGES, ROUTE_TABLE } from './route-table.js';
import { type Sender, SENDERS } from './routes/table-entry.js';

interface Handler {
  readonly route: string;
  readonly handler: object;
}

const CREDENTIALS = ['session', 'token'] as const;

describe('every address, for every kind of sender', () => {
  let register: RunningRegister;
  let webDirectory: string;
  let handlers: Handler[];
  const registered: string[] = [];

  const noteRoutes = (message: unknown) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      registered.push(...[method].flat().map((name) => `${name} ${url}`));
    });
  };

  beforeAll(async () => {
    webDirectory = mkdtempSync(join(tmpdir(), 'qaitu-pages-'));
    writeFileSync(join(webDirectory, 'index.html'), '<!doctype html><title>Qaitu</title>');
    mkdirSync(join(webDirectory, 'assets'));
    writeFileSync(join(webDirectory, 'assets', 'main.js'), '');
    // Fastify announces each instance as it is made: the one way to see every route, whoever registers it.
    subscribe('fastify.initialization', noteRoutes);
    register = await RunningRegister.start({ webDirectory });
    unsubscribe('fastify.initialization', noteRoutes);
    handlers = handlersOf(register);
  });
  afterAll(async () => {
    await register.stop();
    rmSync(webDirectory, { recursive: true });
  });

  const ask = async (route: string, sender: Sender, via: (typeof CREDENTIALS)[number]): Promise<Answer> => {
    const entry = ROUTE_TABLE[route];
    if (!entry) throw new Error(`${route} is not in the table.`);
    const as = sender === 'anonymous' ? undefined : sender;
    return await register.ask({ method: methodOf(route), as, via, confirmed: entry.stepUp, ...entry.example });
  };

  /** Asks in every way, and answers with what is not as it should be. */
  const exceptions = async (
    routes: readonly string[],
    judge: (sender: Sender, answer: Answer, route: string, via: (typeof CREDENTIALS)[number]) => boolean,
  ) => {
    const found: string[] = [];
    for (const route of routes) {
      for (const sender of SENDERS) {
        for (const via of sender === 'anonymous' ? (['session'] as const) : CREDENTIALS) {
          const answer = await ask(route, sender, via);
          if (!judge(sender, answer, route, via))
            found.push(`${sender} by ${via}: ${route} → ${answer.status} ${answer.text}`);
        }
      }
    }
    return found;
  };

  describe('the table of this test', () => {
    it('names every handler of the application, and none that is not there', () => {
      expect(handlers.map(({ route }) => route).sort()).toEqual(Object.keys(ROUTE_TABLE).sort());
    });

    it('and the addresses that are open on purpose are all that is registered', () => {
      const unknown = registered
        .filter((route) => !route.startsWith('HEAD '))
        .filter((route) => !(route in ROUTE_TABLE))
        .filter((route) => !OPEN_TO_ALL.some((open) => methodOf(route) === 'GET' && open.test(pathOf(route))));
      expect(unknown).toEqual([]);
      for (const route of registered.filter((name) => name.startsWith('HEAD '))) {
        expect(registered).toContain(route.replace('HEAD ', 'GET '));
      }
      for (const route of Object.keys(ROUTE_TABLE)) expect(registered).toContain(route);
    });

    it('is what the description of the API describes', async () => {
      const { body } = await register.ask({ method: 'GET', url: '/api/openapi.json' });
      const paths = body?.paths as Record<string, Record<string, unknown>>;
      const described = Object.entries(paths).flatMap(([path, operations]) =>
        Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
      );
      const ofTheApi = Object.keys(ROUTE_TABLE).filter((route) => !PAGES.test(pathOf(route)));
      expect(described.sort()).toEqual(ofTheApi.sort());
    });
  });

  it('opens to the roles of the table, by cookie and by token', async () => {
    const open = await exceptions(Object.keys(ROUTE_TABLE), (sender, { status, body }, route, via) => {
      const entry = ROUTE_TABLE[route];
      if (!entry?.letIn.includes(sender)) return true;
      if (entry.stepUp && via === 'token') return status === 403 && body?.code === 'step_up_required';
      return status !== 401 && status !== 403 && status < 500;
    });
    expect(open).toEqual([]);
  });

  it('asks for the password again where a step is to be confirmed', async () => {
    const confirmed = Object.entries(ROUTE_TABLE).filter(([, { stepUp }]) => stepUp);
    expect(confirmed.length).toBeGreaterThan(2);
    for (const [route, { letIn, example }] of confirmed) {
      if (route === 'POST /api/v1/session/step-up') continue;
      for (const as of letIn.filter((sender) => sender !== 'anonymous')) {
        const { status, body } = await register.ask({ method: methodOf(route), as, ...example });
        expect([route, status, body?.code]).toEqual([route, 403, 'step_up_required']);
      }
    }
  });

  it('refuses everybody else: 401 not_signed_in to the unknown, 403 permission_missing to the known', async () => {
    const closed = await exceptions(Object.keys(ROUTE_TABLE), (sender, { status, body, headers }, route) => {
      if (ROUTE_TABLE[route]?.letIn.includes(sender)) return true;
      if (sender === 'anonymous') {
        return (
          status === 401 && body?.code === 'not_signed_in' && headers['www-authenticate'] === 'Bearer realm="qaitu"'
        );
      }
      return status === 403 && body?.code === 'permission_missing';
    });
    expect(closed).toEqual([]);
  });

  it('is closed to everybody as soon as its permission is not declared', async () => {
    for (const { route, handler } of handlers) {
      const permission: unknown = Reflect.getMetadata(REQUIRES, handler);
      expect(permission).toBeDefined();
      Reflect.deleteMetadata(REQUIRES, handler);
      try {
        const open = await exceptions(
          [route],
          (_, { status, body }) => status === 403 && body?.code === 'permission_not_declared',
        );
        expect(open).toEqual([]);
      } finally {
        Reflect.defineMetadata(REQUIRES, permission, handler);
      }
    }
  });

  it('asks of HEAD what it asks of GET', async () => {
    for (const [route, { letIn, example }] of Object.entries(ROUTE_TABLE)) {
      if (methodOf(route) !== 'GET' || letIn.includes('anonymous')) continue;
      expect((await register.ask({ method: 'HEAD', ...example })).status).toBe(401);
    }
  });

  it('takes no credential but the session’s cookie and the Authorization header', async () => {
    const { authorization = '' } = await register.credentialsOf({ as: 'coordinator', via: 'token' });
    const token = authorization.replace('Bearer ', '');
    const url = '/api/v1/session';
    expect((await register.ask({ method: 'GET', url, headers: { authorization } })).status).toBe(200);
    const attempts: Omit<Question, 'method'>[] = [
      { url: `${url}?access_token=${token}` },
      { url, headers: { authorization: `Token ${token}` } },
      { url, headers: { authorization: `Basic ${Buffer.from(`${token}:`).toString('base64')}` } },
      { url, headers: { 'x-api-key': token } },
      { url, headers: { cookie: `__Host-qaitu=${token}` } },
      { url, headers: { cookie: `access_token=${token}` } },
      { url, headers: { authorization: `Bearer ${token.slice(0, -1)}` } },
    ];
    for (const attempt of attempts) {
      expect((await register.ask({ method: 'GET', ...attempt })).body?.code).toBe('not_signed_in');
    }
  });

  describe('a change that another site makes a browser send', () => {
    const changing = Object.keys(ROUTE_TABLE).filter((route) => methodOf(route) !== 'GET');

    it.each(changing)('is refused by %s', async (route) => {
      const entry = ROUTE_TABLE[route];
      const as = entry?.letIn.find((sender) => sender !== 'anonymous');
      if (!entry || as === undefined) throw new Error('Somebody must be let in.');
      const from = async (change: Record<string, string | undefined>) => {
        const headers = { ...(await register.credentialsOf({ as })), ...entry.example.headers, ...change };
        const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
        return await register.ask({
          method: methodOf(route),
          ...entry.example,
          headers: sent as Record<string, string>,
        });
      };
      const site = 'sec-fetch-site';
      const host = 'localhost:3000';
      for (const forged of [
        { [site]: 'cross-site' },
        { [site]: 'same-site' },
        { [site]: 'cross-site', host, origin: 'http://localhost:3000' },
        { [site]: undefined, host, origin: 'http://localhost:3001' },
        { [site]: undefined, origin: 'https://evil.example' },
        { [site]: undefined, origin: 'null' },
        { 'x-qaitu-request': undefined },
        { [site]: undefined, 'x-qaitu-request': undefined },
      ]) {
        const { status, body } = await from(forged);
        expect([forged, status, body?.code]).toEqual([forged, 403, 'csrf_refused']);
      }
      for (const own of [{}, { [site]: 'none' }, { [site]: undefined, host, origin: 'http://localhost:3000' }]) {
        expect((await from(own)).body?.code).not.toBe('csrf_refused');
      }
      const program = await register.ask({ method: methodOf(route), as, via: 'token', ...entry.example });
      expect(program.body?.code).not.toBe('csrf_refused');
    });
  });

  describe('a record of somebody else', () => {
    const foreign = `/api/v1/participations/${RECORD[ERTIS].participation}`;
    const ALATAUS = ['participant', 'reviewer', 'coordinator'] as const;

    it('is asked for, and so is one that nobody has, at every address that names a record', () => {
      const silent = Object.entries(ROUTE_TABLE)
        .filter(([route, { letIn }]) => pathOf(route).includes(':') && ALATAUS.some((sender) => letIn.includes(sender)))
        .filter(([, { foreign: counterpart }]) => counterpart === undefined)
        .map(([route]) => route);
      expect(silent).toEqual([]);
    });

    it('is answered as if it did not exist, whoever of another university, call or person asks', async () => {
      const found: string[] = [];
      for (const [route, { letIn, foreign: counterpart }] of Object.entries(ROUTE_TABLE)) {
        if (counterpart === undefined || counterpart === 'no record') continue;
        for (const as of ALATAUS.filter((sender) => letIn.includes(sender))) {
          const [answer, unknown] = [
            await register.ask({ method: methodOf(route), as, ...counterpart.example }),
            await register.ask({ method: methodOf(route), as, ...counterpart.nobodys }),
          ];
          const same =
            JSON.stringify({ ...answer.body, requestId: null }) ===
            JSON.stringify({ ...unknown.body, requestId: null });
          if (answer.status !== 404 || !same || answer.headers.etag !== undefined) {
            found.push(
              `${as}: ${route} → ${answer.status} ${answer.text}, of nobody ${unknown.status} ${unknown.text}`,
            );
          }
        }
      }
      expect(found).toEqual([]);
    });

    it('is left alone by all of that', async () => {
      const [row] = await register.stored<{ version: number; rural: boolean | null }>(
        'select version, rural from participation where id = $1',
        [RECORD[ERTIS].participation],
      );
      expect(row).toEqual({ version: 1, rural: null });
    });

    it('is in no list, and in no figure by university', async () => {
      for (const as of ['coordinator', 'participant'] as const) {
        const list = await register.ask({ method: 'GET', url: '/api/v1/participations', as });
        expect(list.body).toMatchObject({ total: 1, items: [{ university: 'ALATAU' }] });
        const named = await register.ask({ method: 'GET', url: '/api/v1/participations?university=ERTIS', as });
        expect(named.body).toMatchObject({ total: 0, items: [] });
      }
      const imports = await register.ask({ method: 'GET', url: '/api/v1/imports', as: 'coordinator' });
      expect(imports.body).toMatchObject({ total: 1 });
      const kpi = await register.ask({ method: 'GET', url: '/api/v1/kpi?by=university', as: 'coordinator' });
      const named = (kpi.body as unknown as { university: string | null }[]).map(({ university }) => university);
      expect(new Set(named)).toEqual(new Set(['ALATAU']));
    });

    it('of the import list cannot be made by a file that names the other university', async () => {
      const answer = await register.ask({
        method: 'POST',
        url: '/api/v1/imports/outputs?university=ERTIS&dryRun=false',
        as: 'coordinator',
        headers: { 'content-type': 'text/csv' },
        body: 'participation_external_id,output_no,type,title,share\nP1,9001,patent,T,1\n',
      });
      expect([answer.status, answer.body?.code]).toEqual([403, 'university_not_allowed']);
      expect(await register.stored('select from output where output_no = 9001')).toEqual([]);
    });

    it('shows the ministry no name, whichever way it asks', async () => {
      for (const url of [foreign, '/api/v1/participations', '/api/v1/participations?sort=name&search=Family']) {
        const answer = await register.ask({ method: 'GET', url, as: 'ministry' });
        expect(answer.status).toBe(200);
        expect(answer.text).not.toMatch(/Family|Given|familyName|givenName|birthDate|"email"|"phone"|Mask/);
      }
    });
  });

  it('closes at once behind a user who is disabled, a session that has ended and a token that is revoked', async () => {
    const session = await register.credentialsOf({ as: 'coordinator' });
    const token = await register.credentialsOf({ as: 'coordinator', via: 'token' });
    const status = async (headers: Record<string, string>) =>
      (await register.ask({ method: 'GET', url: '/api/v1/participations', headers })).status;
    const disabled = async (at: string) =>
      await register.stored(`update app_user set disabled_at = ${at} where email = 'coordinator@qaitu.kz'`);
    expect([await status(session), await status(token)]).toEqual([200, 200]);
    await disabled('now()');
    expect([await status(session), await status(token)]).toEqual([401, 401]);
    await disabled('null');
    expect([await status(session), await status(token)]).toEqual([200, 200]);
    await register.stored('update session set expires_at = now()');
    await register.stored('update api_token set revoked_at = now()');
    expect([await status(session), await status(token)]).toEqual([401, 401]);
  });
});

function methodOf(route: string): string {
  return route.slice(0, route.indexOf(' '));
}

function pathOf(route: string): string {
  return route.slice(route.indexOf(' ') + 1);
}

/** Every handler of every controller Nest has found, with the address it answers. */
function handlersOf({ app }: RunningRegister): Handler[] {
  const found: Handler[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const prefix = String(Reflect.getMetadata('path', metatype));
      const prototype = metatype.prototype as Record<string, object>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (name === 'constructor' || !handler || !Reflect.hasMetadata('path', handler)) continue;
        const method = RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod];
        const path = [prefix, String(Reflect.getMetadata('path', handler))].join('/').split('/').filter(Boolean);
        found.push({ route: `${method} /${path.join('/')}`, handler });
      }
    }
  }
  return found;
}
