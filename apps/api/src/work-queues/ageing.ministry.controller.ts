import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { type QueueCode, QUEUE_OWNERS, type QueueOwner, QUEUES } from '#domain/work-queue/queues.js';
import { STUCK_AFTER_DAYS } from '#domain/work-queue/stuck.js';
import type { Context } from '#persistence/context.js';
import { listAgeing } from '#registry/work-queue/list-ageing.js';
import { Ctx } from '../platform/request.js';

class AgeingEntryView {
  @ApiProperty({ description: 'Code of the university' })
  university: string;

  @ApiProperty({ enum: Object.keys(QUEUES) })
  queue: QueueCode;

  @ApiProperty({ enum: QUEUE_OWNERS, description: 'Whose turn it is' })
  owner: QueueOwner;

  @ApiProperty({ type: 'integer', description: 'How many records wait' })
  count: number;

  @ApiProperty({ type: 'integer', description: 'Of these, how many have waited longer than `stuckAfterDays`' })
  stuck: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  oldestSince: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days; negative where the date lies ahead' })
  oldestDays: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Days that half of those of known age have not reached',
  })
  medianDays: number | null;
}

class AgeingView {
  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ type: 'integer' })
  stuckAfterDays: number;

  @ApiProperty({ type: [AgeingEntryView], description: 'By university, then in the order of a record’s life' })
  items: AgeingEntryView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

/** What is stuck and where, for those who ask after it: counts and days of every queue at every university. */
@ApiTags('work queues')
@Controller('api/v1/ageing')
export class AgeingController {
  /** What waits at every university, queue by queue, and for how long. */
  @Get()
  @Requires('ageing.read')
  @ApiOperation({
    summary: 'What waits at every university, queue by queue, and for how long',
    description: 'Counts and days alone: no record and no person is named.',
  })
  @ApiOkResponse({ type: AgeingView, description: 'Every queue in which something waits' })
  async getAgeing(@Ctx() context: Context): Promise<AgeingView> {
    const entries = await listAgeing(context);
    const items = entries.map((entry) => ({ ...entry, owner: QUEUES[entry.queue] }));
    return { asOf: context.today, stuckAfterDays: STUCK_AFTER_DAYS, items, total: items.length };
  }
}
