import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string };
  readonly command?: readonly string[];
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly services: Readonly<Record<'database' | 'api' | 'worker', Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const { database, api, worker } = compose.services;

describe('docker-compose.yml', () => {
  it('is three services that start again by themselves', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'database', 'worker']);
    for (const service of Object.values(compose.services)) expect(service.restart).toBe('unless-stopped');
  });

  it('runs Postgres 18 as the house initialises it, checked over the network, its data in a volume', () => {
    expect(database.image).toMatch(/^postgres:18[-.]/);
    expect(database.environment.POSTGRES_INITDB_ARGS).toBe(
      '--encoding=UTF8 --locale-provider=icu --icu-locale=kk --locale=C',
    );
    expect(database.healthcheck?.test?.join(' ')).toMatch(/pg_isready .*--host 127\.0\.0\.1/);
    // Postgres 18 images refuse a volume on the former /var/lib/postgresql/data.
    expect(database.volumes).toEqual(['database:/var/lib/postgresql']);
  });

  it('publishes the database nowhere, and the API to this machine alone', () => {
    expect(database.ports).toBeUndefined();
    expect(worker.ports).toBeUndefined();
    expect(api.ports).toHaveLength(1);
    expect(api.ports?.[0]).toMatch(/^127\.0\.0\.1:.*:3000$/);
  });

  it('begins each process when what it needs is healthy', () => {
    expect(api.depends_on).toEqual({ database: { condition: 'service_healthy' } });
    expect(worker.depends_on).toEqual({
      database: { condition: 'service_healthy' },
      api: { condition: 'service_healthy' },
    });
    expect(api.healthcheck).toBeUndefined();
    expect(worker.healthcheck).toEqual({ disable: true });
  });

  it('has one image for both processes, unable to write or to gain rights', () => {
    expect(worker.image).toBe(api.image);
    expect(api.build).toEqual({ context: '.' });
    for (const service of [api, worker]) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    }
  });

  it('asks for both secrets and has no default for them, and sets only variables that the configuration knows', () => {
    const known = new Set(
      [...read('libs/config/src/configuration.ts').matchAll(/^ {2}'([A-Z_]+)',$/gm)].map(([, n]) => n),
    );
    for (const { environment } of [api, worker]) {
      expect(environment.QAITU_SECRET_KEY).toMatch(/^\$\{QAITU_SECRET_KEY:\?.+\}$/);
      expect(environment.DATABASE_URL).toMatch(
        /^postgresql:\/\/qaitu:\$\{QAITU_DATABASE_PASSWORD:\?[^}]+\}@database:5432\/qaitu$/,
      );
      expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
    }
    expect(database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{QAITU_DATABASE_PASSWORD:\?.+\}$/);
    expect(read('docker-compose.yml')).not.toMatch(/(SECRET_KEY|PASSWORD):-/);
  });

  it('declares every volume it uses, and uses every volume it declares', () => {
    const used = Object.values(compose.services).flatMap(({ volumes = [] }) =>
      volumes.map((volume) => volume.split(':')[0]),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe('Dockerfile', () => {
  const instructions = read('Dockerfile')
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => ({ name: line.split(' ')[0] ?? '', rest: line.slice(line.indexOf(' ') + 1) }));
  const of = (name: string) => instructions.filter((instruction) => instruction.name === name).map(({ rest }) => rest);
  const stages = of('FROM').map((rest) => /^(\S+) AS (\S+)$/.exec(rest));

  it('pins the Node that the house runs on, in every stage that begins from an image', () => {
    const names = new Set<string | undefined>();
    for (const stage of stages) {
      const image = stage?.[1] ?? '';
      expect(names.has(image) || image === 'node:24-bookworm-slim').toBe(true);
      names.add(stage?.[2]);
    }
    const { version } = JSON.parse(read('node_modules/node/package.json')) as { version: string };
    expect(version.split('.')[0]).toBe('24');
  });

  it('copies what is there: files of the repository that the context lets through, or of an earlier stage', () => {
    const allowed = new Set(
      read('.dockerignore')
        .split('\n')
        .filter((line) => line.startsWith('!'))
        .map((line) => line.slice(1)),
    );
    const stageNames = stages.map((stage) => stage?.[2]);
    for (const copy of of('COPY')) {
      const from = /^--from=(\S+) /.exec(copy)?.[1];
      if (from !== undefined) {
        expect(stageNames).toContain(from);
        continue;
      }
      for (const source of copy.split(' ').slice(0, -1)) {
        expect(allowed).toContain(source);
        expect(() => readDirectoryOrFile(source)).not.toThrow();
      }
    }
  });

  it('serves as an ordinary user, checks its own readiness, and starts a command that exists', () => {
    expect(of('USER')).toEqual(['node']);
    expect(of('HEALTHCHECK')[0]).toContain('/health/ready');
    const commands = [JSON.parse(of('CMD')[0] ?? '[]') as string[], worker.command ?? []];
    for (const [program, script = ''] of commands) {
      expect(program).toBe('node');
      const source = script.replace(/^dist\//, '').replace(/\.js$/, '.ts');
      expect(read(source)).not.toBe('');
    }
    expect(commands[0]?.at(-1)).toBe('serve');
  });
});

function readDirectoryOrFile(path: string): void {
  try {
    read(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
  }
}
