import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemView } from './problem.dto.js';

/** Describes every address of the API as OpenAPI 3.1. */
export function createOpenApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const configuration = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Qaitu')
    .setDescription(
      'The register of what academic mobility leads to. Errors are RFC 9457 problem details with a stable `code`. ' +
        'Every POST accepts an `Idempotency-Key`; every change needs `If-Match` with the version that was read.',
    )
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'A token made with `qaitu token create`.' }, 'token')
    .addCookieAuth('__Host-qaitu', { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('token')
    .addSecurityRequirements('session')
    .build();
  const document = SwaggerModule.createDocument(app, configuration, {
    extraModels: [ProblemView],
    operationIdFactory: (_controller, method) => method,
  });
  for (const path of Object.values(document.paths)) {
    for (const method of ['get', 'post', 'put', 'patch', 'delete'] as const) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses.default ??= {
        description: 'Refused or failed: problem details',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
      };
    }
  }
  return document;
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
