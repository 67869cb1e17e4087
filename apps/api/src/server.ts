import 'reflect-metadata';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Configuration } from '#config/configuration.js';
import { StartupError } from '#persistence/startup-error.js';
import { AppModule } from './app.module.js';
import type { ServerOptions } from './server-options.js';
import { EVIDENCE_MEDIA_TYPES } from './evidence/received-evidence.js';
import { FILE_MEDIA_TYPES } from './imports/received-file.js';
import { cleanInput } from './platform/clean-input.js';
import { answerClientError } from './platform/client-error.js';
import { refuseOtherMediaTypes } from './platform/media-type.js';
import { compressAnswers } from './platform/compression.js';
import { countRequest } from './platform/metrics.js';
import { serveOpenApi } from './platform/openapi.js';
import { sendProblem } from './platform/problem.filter.js';
import { createValidationPipe } from './platform/validation.js';

const JSON_BODY_LIMIT = 200 * 1024;

/** Puts the HTTP application together; it does not listen yet. */
export async function createServer(options: ServerOptions): Promise<NestFastifyApplication> {
  const { logger, configuration, clock } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_BODY_LIMIT,
    genReqId: () => randomUUID(),
    trustProxy: configuration.publicUrl !== undefined ? 'loopback' : false,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true },
    clientErrorHandler: answerClientError,
    // What the router refuses before any route is known, such as an address with a broken escape.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(error, request, reply, logger),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  await app.register(fastifyMultipart);
  // A file is passed on as it arrives; the endpoint receives it after it knows who sends it.
  fastify.addContentTypeParser(
    [...new Set([...FILE_MEDIA_TYPES, ...EVIDENCE_MEDIA_TYPES])],
    (_request: unknown, payload: Readable, done: (error: null, body: Readable) => void) => done(null, payload),
  );
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // The hash is that of the empty style element in which the pages' style library starts; it adds rules by script.
        styleSrc: ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: configuration.publicUrl?.startsWith('https:') ? undefined : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });

  fastify.addHook('onRequest', async (request) => refuseOtherMediaTypes(request));
  fastify.addHook('preValidation', async (request) => {
    request.query = withoutBlanks(cleanInput(request.query));
    if (request.body !== undefined) request.body = cleanInput(request.body);
  });
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    const { actor } = request;
    // In seconds from now, because the clock of whoever reads it may be wrong.
    if (actor?.via === 'session' && actor.expiresAt) {
      const left = Math.max(0, Math.floor((actor.expiresAt.getTime() - clock.now().getTime()) / 1000));
      void reply.header('x-session-ends-in', left);
    }
    if (request.url.startsWith('/api/docs')) void reply.header('content-security-policy', policyOfDescription(reply));
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onSend', compressAnswers);
  fastify.addHook('onResponse', async (request, reply) => {
    countRequest(request, reply);
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });

  app.useGlobalPipes(createValidationPipe());
  serveOpenApi(app);
  await serveWeb(app, options.webDirectory);
  await app.init();
  await fastify.ready();
  return app;
}

/** The pages that show the API's description style their elements inline; no page of ours does. */
function policyOfDescription(reply: FastifyReply): string {
  return String(reply.getHeader('content-security-policy')).replace(
    /style-src [^;]*/,
    "style-src 'self' 'unsafe-inline'",
  );
}

/** A parameter without a value, as a form sends it, is one that was not given. */
function withoutBlanks(query: unknown): unknown {
  return Object.fromEntries(Object.entries(query ?? {}).filter(([, value]) => value !== ''));
}

/** What guards a page means nothing for a script or a font, and of those a page loads dozens over a slow line. */
const OF_DOCUMENTS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** Serves the built pages; any address outside the API that is no file is a page of the single-page application. */
async function serveWeb(app: NestFastifyApplication, directory: string | undefined): Promise<void> {
  if (!directory || !existsSync(join(directory, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: directory,
    wildcard: false,
    // The build leaves each text compressed beside it; those are sent in its place, not by addresses of their own.
    globIgnore: ['**/index.html', '**/*.br', '**/*.gz'],
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    setHeaders: (response) => {
      for (const name of OF_DOCUMENTS) response.removeHeader(name);
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  const page = (
    _request: unknown,
    reply: { header(n: string, v: string): unknown; sendFile(f: string, o: object): unknown },
  ) => {
    reply.header('cache-control', 'no-cache');
    return reply.sendFile('index.html', { cacheControl: false, preCompressed: true });
  };
  fastify.get('/', page as never);
  fastify.get('/*', ((request: { url: string }, reply: never) => {
    if (/^\/(api|health|metrics)(\/|$|\?)/.test(request.url) || /\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')) {
      (reply as { callNotFound(): void }).callNotFound();
      return reply;
    }
    return page(request, reply);
  }) as never);
}

/**
 * Listens on the configured port.
 *
 * @throws StartupError `port_taken` with the way out
 */
export async function listen(app: NestFastifyApplication, configuration: Configuration): Promise<string> {
  try {
    await app.listen(configuration.port, configuration.host);
  } catch (error) {
    throw explainListening(error, configuration);
  }
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : configuration.port;
  return `http://${configuration.host === '127.0.0.1' ? 'localhost' : configuration.host}:${port}`;
}

/**
 * Sees at once whether the port can be had, before a database is started and filled for nothing.
 *
 * @throws StartupError `port_taken` with the way out
 */
export async function requireFreePort(configuration: Configuration): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createNetServer();
    probe.once('error', (error) => reject(explainListening(error, configuration)));
    probe.listen(configuration.port, configuration.host, () => probe.close(() => resolve()));
  });
}

function explainListening(error: unknown, configuration: Configuration): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new StartupError(
    'port_taken',
    `Port ${configuration.port} on ${configuration.host} is taken by another program.\n` +
      `Stop it, or choose another port: QAITU_PORT=${configuration.port + 1} npm run demo`,
    { cause: error },
  );
}
