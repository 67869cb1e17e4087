import { beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi } from '#cli/documents/api-description.js';

type Node = { readonly [key: string]: unknown };

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly Node[];
  readonly parameters?: readonly (Node & { readonly name: string; readonly in: string; readonly required?: boolean })[];
  readonly requestBody?: { readonly content: Record<string, { schema?: Node }> };
  readonly responses: Record<string, Node & { description?: string; content?: Record<string, { schema?: Node }> }>;
}

const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);
const PUBLIC = [
  'live',
  'ready',
  'metrics',
  'createSession',
  'deleteSession',
  'listQuestionnaires',
  'getQuestionnaire',
  'listPublishedCalls',
  'listPublishedKpiReports',
  'getPublishedCall',
  'getCallResults',
  'listKpiDefinitions',
  'getKpiDefinition',
  'listPublications',
  'getPublication',
  'listPublishedFigures',
  'listPublishedFiles',
  'getPublishedFile',
  'getConsentText',
  'redeemInvitation',
  'requestAccount',
  'requestPasswordReset',
  'optOut',
];

describe('the description of the API', () => {
  let document: Node;
  let operations: Operation[];

  beforeAll(async () => {
    // As clients get it: what JSON drops is not there.
    document = JSON.parse(JSON.stringify(await describeApi())) as Node;
    operations = Object.entries(document.paths as Record<string, Record<string, Omit<Operation, 'path' | 'method'>>>)
      .flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method })),
      )
      .filter(({ method }) => METHODS.has(method));
  });

  it('is OpenAPI 3.1 with a title, a version and tags that are explained', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Qaitu', version: '1', license: { name: 'Apache-2.0' } });
    const explained = new Set((document.tags as { name: string; description: string }[]).map(({ name }) => name));
    const used = new Set(operations.flatMap(({ tags }) => tags ?? []));
    expect([...used].sort()).toEqual([...explained].sort());
  });

  it('holds every reference it makes, and makes every component it holds', () => {
    const references = new Set(collect(document, '$ref') as string[]);
    const broken = [...references].filter((reference) => find(document, reference) === undefined);
    expect(broken).toEqual([]);
    const components = document.components as Record<string, Record<string, unknown>>;
    const unused = ['schemas', 'responses']
      .flatMap((kind) => Object.keys(components[kind] ?? {}).map((name) => `#/components/${kind}/${name}`))
      .filter((reference) => !references.has(reference));
    expect(unused).toEqual([]);
  });

  it('uses no word of OpenAPI 3.0 that 3.1 has dropped', () => {
    expect(collect(document, 'nullable')).toEqual([]);
    const booleans = ['exclusiveMinimum', 'exclusiveMaximum'].flatMap((word) => collect(document, word));
    expect(booleans.filter((value) => typeof value === 'boolean')).toEqual([]);
  });

  it('names each operation once, and says in a summary and a tag what it does', () => {
    const names = operations.map(({ operationId }) => operationId ?? '');
    expect(names).toEqual([...new Set(names)]);
    expect(
      operations.filter(({ operationId, summary, tags }) => !operationId || !summary || tags?.length !== 1),
    ).toEqual([]);
  });

  it('asks for a sign-in everywhere but where the permission is public, and says which permission', () => {
    expect(document.security).toEqual([{ token: [] }, { session: [] }]);
    const schemes = (document.components as { securitySchemes: Node }).securitySchemes;
    expect(Object.keys(schemes).sort()).toEqual(['session', 'token']);
    const open = operations.filter(({ security }) => security?.length === 0).map(({ operationId }) => operationId);
    expect(open.sort()).toEqual([...PUBLIC].sort());
    for (const operation of operations.filter(({ security }) => security === undefined)) {
      expect(operation.description).toMatch(/Permission `[a-z_.]+`: [a-z, ]+\.$/);
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '403']));
    }
  });

  it('describes every path parameter as required, and no other', () => {
    for (const { path, parameters = [] } of operations) {
      const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      const described = parameters.filter((parameter) => parameter.in === 'path');
      expect(described.map(({ name }) => name)).toEqual(inPath);
      expect(described.every(({ required }) => required === true)).toBe(true);
    }
  });

  it('gives every body a schema: what is sent, what is answered, and problem details for everything else', () => {
    for (const { operationId, requestBody, responses } of operations) {
      const bodies = Object.values(requestBody?.content ?? {});
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      expect(successes).toHaveLength(1);
      for (const [status, response] of successes) {
        expect([operationId, response.description]).toEqual([operationId, expect.stringMatching(/\S/)]);
        bodies.push(...Object.values(response.content ?? {}));
        expect([operationId, status, Object.keys(response.content ?? {}).length > 0]).toEqual([
          operationId,
          status,
          status !== '204',
        ]);
      }
      for (const { schema } of bodies) expect(schema).toEqual(expect.any(Object));
      for (const [status, response] of Object.entries(responses).filter(([code]) => !code.startsWith('2'))) {
        const resolved = (
          typeof response.$ref === 'string' ? find(document, response.$ref) : response
        ) as typeof response;
        expect([operationId, status, Object.keys(resolved.content ?? {})]).toEqual([
          operationId,
          status,
          ['application/problem+json'],
        ]);
      }
      expect(responses.default).toBeDefined();
    }
  });

  it('names only properties as required that the schema has', () => {
    const schemas = (document.components as { schemas: Record<string, { required?: string[]; properties?: Node }> })
      .schemas;
    for (const { required = [], properties = {} } of Object.values(schemas)) {
      expect(required.filter((name) => !Object.hasOwn(properties, name))).toEqual([]);
    }
  });

  it('asks a change for the version that was read, and a new record for what every record has', () => {
    const change = operations.find(({ operationId }) => operationId === 'changeParticipation');
    expect(change?.parameters).toContainEqual(
      expect.objectContaining({ name: 'If-Match', in: 'header', required: true }),
    );
    expect(Object.keys(change?.responses ?? {})).toEqual(expect.arrayContaining(['404', '412', '422', '428']));
    const { NewParticipation, ParticipationChange } = (document.components as { schemas: Record<string, Node> })
      .schemas;
    expect(NewParticipation?.required).toEqual([
      'externalId',
      'familyName',
      'givenName',
      'category',
      'funding',
      'plannedStart',
      'plannedEnd',
      'status',
    ]);
    expect(ParticipationChange?.required).toBeUndefined();
  });
});

/** Every value under the key, anywhere; not inside examples and property names. */
function collect(node: unknown, key: string, within = ''): unknown[] {
  if (Array.isArray(node)) return node.flatMap((entry) => collect(entry, key, within));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === key && within !== 'properties' ? [value] : []),
    ...(name === 'example' ? [] : collect(value, key, name)),
  ]);
}

function find(document: Node, reference: string): unknown {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (node as Node | undefined)?.[part], document);
}
