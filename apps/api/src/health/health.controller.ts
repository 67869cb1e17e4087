import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { metricsRegistry } from '../platform/metrics.js';
import { Ctx, OwnTransaction } from '../platform/request.js';

class HealthView {
  @ApiProperty({ enum: ['up'] })
  status: 'up';
}

/** For whoever runs the installation: is the process alive, can it serve, and how does it do. */
@ApiTags('operations')
@Controller()
export class HealthController {
  @Get('health/live')
  @Requires('health.read')
  @OwnTransaction()
  @ApiOperation({ summary: 'Whether the process is alive' })
  @ApiOkResponse({ type: HealthView, description: 'Alive' })
  live(): HealthView {
    return { status: 'up' };
  }

  /** Ready means: a transaction can be opened and the reference data is there. */
  @Get('health/ready')
  @Requires('health.read')
  @ApiOperation({ summary: 'Whether requests can be served: the database answers' })
  @ApiOkResponse({ type: HealthView, description: 'Ready' })
  @ApiProblems({ 503: ['database_unavailable'] })
  async ready(@Ctx() context: Context): Promise<HealthView> {
    await context.manager.query('select 1 from university limit 1');
    return { status: 'up' };
  }

  @Get('metrics')
  @Requires('metrics.read')
  @OwnTransaction()
  @Header('content-type', metricsRegistry.contentType)
  @ApiOperation({ summary: 'Counters in the text format of Prometheus; they name no person and no university' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'Metrics' })
  async metrics(): Promise<string> {
    return await metricsRegistry.metrics();
  }
}
