import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Requires } from '#access/requires.decorator.js';
import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type QueueCode, QUEUES } from '#domain/work-queue/queues.js';
import type { Context } from '#persistence/context.js';
import { listWork, ownQueues, summariseWork } from '#registry/work-queue/list-work.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE, PageQuery } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';

const QUEUE_CODES = Object.keys(QUEUES);

class QueueSummaryView {
  @ApiProperty({ enum: QUEUE_CODES })
  queue: string;

  @ApiProperty({ type: 'integer', description: 'How many records wait in it' })
  count: number;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Since when the oldest has been waiting' })
  oldestSince: string | null;
}

class WorkView {
  @ApiProperty({ type: [QueueSummaryView], description: 'In the order of a record’s life, empty ones included' })
  items: QueueSummaryView[];

  @ApiProperty({ type: 'integer', description: 'How many records wait in all of them' })
  total: number;
}

class WorkItemView {
  @ApiProperty({ description: 'What kind of record it is' })
  kind: string;

  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'Code of the university' })
  university: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  participationId: string | null;

  @ApiProperty({ description: 'What the record goes by, such as the university’s own number of the participation' })
  reference: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  since: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Days since then; negative where it lies ahead' })
  ageDays: number | null;
}

class WorkListView {
  @ApiProperty({ type: [WorkItemView] })
  items: WorkItemView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

class WorkQueueParameter {
  @ApiProperty({ enum: QUEUE_CODES })
  @IsIn(QUEUE_CODES)
  queue: QueueCode;
}

/** What waits for whoever is signed in; every record is in exactly one queue, and every queue is one role's. */
@ApiTags('work queues')
@Controller('api/v1/work-queues')
export class WorkQueuesController {
  /** What waits for whoever asks, queue by queue. */
  @Get()
  @Requires('work.read')
  @ApiOperation({ summary: 'What waits for whoever asks, queue by queue' })
  @ApiOkResponse({ type: WorkView, description: 'The own queues' })
  async getWork(@Ctx() context: Context): Promise<WorkView> {
    const items = await summariseWork(context);
    return { items, total: items.reduce((sum, { count }) => sum + count, 0) };
  }

  /** One queue, the longest waiting first. */
  @Get(':queue')
  @Requires('work.read')
  @ApiOperation({ summary: 'One of the own queues, the longest waiting first' })
  @ApiOkResponse({ type: WorkListView, description: 'What waits in it' })
  @ApiProblems({ 400: ['request_invalid', 'cursor_invalid'], 404: ['queue_not_found'] })
  async listWork(
    @Ctx() context: Context,
    @Param() { queue }: WorkQueueParameter,
    @Query() { limit = DEFAULT_PAGE, cursor }: PageQuery,
  ): Promise<WorkListView> {
    if (!ownQueues(context).includes(queue)) {
      throw new CodedError('queue_not_found', 'not_found', 'This is a queue of other people.');
    }
    const page = await listWork(context, queue, { limit, cursor });
    await recordAudit(context, {
      action: 'work.listed',
      objectType: 'work_queue',
      objectId: queue,
      details: { shown: page.items.length, total: page.total },
    });
    return page;
  }
}
