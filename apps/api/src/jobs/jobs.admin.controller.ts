import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { listJobs, listQueues } from '#registry/jobs/list-jobs.js';
import { retryJob } from '#registry/jobs/retry-job.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { JobListQuery, JobListView, JobQueueListView, RetriedJobView } from './job.dto.js';

/** The background work as whoever runs the installation sees it. */
@ApiTags('jobs')
@Controller('api/v1')
export class JobsController {
  /** The background queues with the number of their jobs in each state. */
  @Get('job-queues')
  @Requires('job.read')
  @ApiOperation({ summary: 'The background queues with the number of their jobs in each state' })
  @ApiOkResponse({ type: JobQueueListView, description: 'The queues' })
  async listJobQueues(@Ctx() context: Context): Promise<JobQueueListView> {
    const items = await listQueues(context);
    return { items, total: items.length };
  }

  /** Jobs of the background queues, the newest first. */
  @Get('jobs')
  @Requires('job.read')
  @ApiOperation({
    summary: 'Jobs of the background queues, the newest first',
    description: 'What a job carries and the text of an error are withheld: both may name somebody.',
  })
  @ApiOkResponse({ type: JobListView, description: 'A page of jobs' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listJobs(@Ctx() context: Context, @Query() query: JobListQuery): Promise<JobListView> {
    return await listJobs(context, { ...query, limit: query.limit ?? DEFAULT_PAGE });
  }

  /** Has a job tried again that was given up. */
  @Post('jobs/:id/retry')
  @HttpCode(200)
  @Requires('job.retry')
  @ApiOperation({ summary: 'Have a job tried again that was given up' })
  @ApiOkResponse({ type: RetriedJobView, description: 'It waits for its next attempt' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async retryJob(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<RetriedJobView> {
    await retryJob(context, id);
    return { id, state: 'retry' };
  }
}
