import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export const metricsRegistry = new Registry();
collectDefaultMetrics({ register: metricsRegistry });

const requestDuration = new Histogram({
  name: 'qaitu_http_request_duration_seconds',
  help: 'Time to answer a request, by route pattern, method and status.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metricsRegistry],
});

/** Counts an answered request under its route pattern; never under the address itself, which may name a record. */
export function countRequest(request: FastifyRequest, reply: FastifyReply): void {
  requestDuration.observe(
    { method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) },
    reply.elapsedTime / 1000,
  );
}
