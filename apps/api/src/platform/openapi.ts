import type { Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { type Permission, PERMISSIONS, roleHas } from '#access/permissions.js';
import { REQUIRES } from '#access/requires.decorator.js';
import { PROBLEM_CONTENT } from './api-problems.js';
import { ProblemView } from './problem.dto.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

const TAGS: Readonly<Record<string, string>> = {
  session: 'Signing in and out, and who one is signed in as.',
  universities: 'The sending universities.',
  participations: 'Mobility episodes with their commitments, reports and outputs, and their history.',
  mobility: 'What happens between departure and return, as actions with dates and reasons, and their timeline.',
  ledger: 'Payments and repayments of a participation, line by line.',
  'breach proposals': 'Breaches that the system proposes and a named person decides.',
  commitments: 'What participants promised: confirming, claiming, verifying, amending.',
  evidence: 'What shows that something was done: files, DOIs, ORCID iDs, addresses.',
  outputs: 'Publications, patents, courses and other outputs.',
  'group projects': 'Tasks that several participants carry out together.',
  'sample audits': "The ministry's samples of what universities verified, and how often they erred.",
  verifications: 'What waits for a verifier.',
  imports: 'Bulk files: templates, previews, commits, and the list of earlier imports.',
  questionnaires: 'The questionnaires of reports and surveys, version by version.',
  reports: 'Reports of participants: drafts, submission, return for correction, acceptance, correction by request.',
  surveys: 'Surveys that the ministry runs, their invitations and anonymous results.',
  observations:
    'What became of participants after their return, by source; where sources disagree; files of state registers.',
  'eligible population': 'Who could have gone abroad, by university and year.',
  kpi: 'The indicators of the KPI catalogue.',
  'kpi reports': "Universities' KPI reports: drafts, submissions frozen for good, review, approval and publication.",
  'national tables': 'The tables of the published literature, counted from the records.',
  'data quality': 'What is wrong or doubtful with the records, what is done about it, and how complete they are.',
  comparisons:
    'Universities beside each other with their uncertainty, never ranked; indicators over the years; how two go together.',
  publications: 'Published figures: versions under disclosure control, open data, and how they come about.',
  'saved views': 'Filters of lists that somebody keeps under a name, for themselves.',
  'work queues': 'What waits for whoever is signed in; every record is in exactly one queue.',
  calls: 'Competitions for places: terms, criteria, reviewers, ranking and results.',
  applications: 'Applications with their projects, and what is decided about them.',
  reviewing: 'Scores of reviewers, blind to each other until they are given.',
  appeals: 'Appeals against published decisions.',
  reminders: 'Links to reports and what became of them, when reports open and fall due, and ending reminders.',
  invitations: 'Coming in by a link that works once; asking for an account or another password.',
  consents: 'Consents to the processing of personal data: what they say, giving and withdrawing them.',
  'data requests': 'Requests to correct or erase what is stored about oneself, and their answers.',
  'access log': "Who looked at one's own records.",
  users: 'Those who may sign in.',
  'audit log': 'Who did what, to which record.',
  'code lists': 'The closed lists of codes with their names in three languages.',
  jobs: 'The background queues and their jobs.',
  mails: 'The outbox of the installation.',
  operations: 'For whoever runs the installation: health and metrics.',
};

/**
 * Describes every address of the API as OpenAPI 3.1. Who may call an operation is read from the permission it requires, so
 * the description cannot say otherwise than the guard does.
 */
export function createOpenApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Qaitu')
    .setDescription(
      'The register of what academic mobility leads to. Errors are RFC 9457 problem details with a stable `code`. ' +
        'Creating a participation and importing a file accept an `Idempotency-Key`; every change needs `If-Match` with ' +
        'the version that was read. Dates are calendar dates, money is whole tenge, shares are 0–1, credits are ECTS.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/', 'This installation')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', bearerFormat: 'opaque', description: 'Made with `qaitu token create`.' },
      'token',
    )
    .addCookieAuth(
      '__Host-qaitu',
      {
        type: 'apiKey',
        in: 'cookie',
        description: 'Set by `createSession`. Requests that change something carry `X-Qaitu-Request: 1` besides.',
      },
      'session',
    )
    .addSecurityRequirements('token')
    .addSecurityRequirements('session');
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), {
    extraModels: [ProblemView],
    operationIdFactory: (_controller, method) => method,
  });
  const permissions = findPermissions(app);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) describeAccess(operation, permissions.get(operation.operationId ?? ''));
    }
  }
  document.components = {
    ...document.components,
    responses: {
      Problem: { description: 'Refused or failed: problem details', content: PROBLEM_CONTENT },
      NotSignedIn: { description: '`not_signed_in`', content: PROBLEM_CONTENT },
      NotPermitted: { description: '`permission_missing`, `csrf_refused`', content: PROBLEM_CONTENT },
    },
  };
  return document;
}

/** The permission of each handler, by the handler's name, which is its operation's id. */
function findPermissions(app: NestFastifyApplication): ReadonlyMap<string, Permission> {
  const found = new Map<string, Permission>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      const prototype = (metatype as Type<Record<string, unknown>> | null)?.prototype as object | undefined;
      for (const name of prototype ? Object.getOwnPropertyNames(prototype) : []) {
        const handler: unknown = Reflect.get(prototype ?? {}, name);
        if (typeof handler !== 'function') continue;
        const permission = Reflect.getMetadata(REQUIRES, handler) as Permission | undefined;
        if (permission) found.set(name, permission);
      }
    }
  }
  return found;
}

/** Says who may call it and what the guard answers to others; what is open to the public needs no sign-in. */
function describeAccess(operation: Operation, permission: Permission | undefined): void {
  operation.responses.default ??= { $ref: '#/components/responses/Problem' };
  if (!permission) return;
  if (roleHas('public', permission)) {
    operation.security = [];
    return;
  }
  operation.responses['401'] ??= { $ref: '#/components/responses/NotSignedIn' };
  operation.responses['403'] ??= { $ref: '#/components/responses/NotPermitted' };
  const roles = PERMISSIONS[permission].join(', ');
  operation.description = [operation.description, `Permission \`${permission}\`: ${roles}.`].filter(Boolean).join(' ');
}

/**
 * Serves the document and the pages that show it. These addresses are no handlers of ours, so no guard stands before them;
 * that is meant: the permission `openapi.read` is public, and the document holds nothing but what the source code says.
 */
export function serveOpenApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= createOpenApiDocument(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Qaitu API',
  });
}
