import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { JOB_STATES, type JobState } from '#domain/jobs/job-life-cycle.js';
import { PageQuery } from '../platform/page-query.js';

export class JobListQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'Name of a queue' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  queue?: string;

  @ApiPropertyOptional({ enum: JOB_STATES })
  @IsOptional()
  @IsIn(JOB_STATES)
  state?: JobState;
}

class JobStatesView implements Record<JobState, number> {
  @ApiProperty({ type: 'integer', description: 'Not tried yet' })
  created: number;

  @ApiProperty({ type: 'integer', description: 'Waits for another attempt' })
  retry: number;

  @ApiProperty({ type: 'integer' })
  active: number;

  @ApiProperty({ type: 'integer', description: 'Kept for a day' })
  completed: number;

  @ApiProperty({ type: 'integer' })
  cancelled: number;

  @ApiProperty({ type: 'integer', description: 'Given up' })
  failed: number;
}

class JobQueueView {
  @ApiProperty()
  queue: string;

  @ApiProperty({ type: JobStatesView, description: 'How many jobs stand where' })
  states: JobStatesView;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  oldestWaiting: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastCompleted: Date | null;
}

export class JobQueueListView {
  @ApiProperty({ type: [JobQueueView] })
  items: JobQueueView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

export class JobView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  queue: string;

  @ApiProperty({ enum: JOB_STATES })
  state: JobState;

  @ApiProperty({ type: 'integer' })
  attempts: number;

  @ApiProperty({ type: 'integer' })
  retryLimit: number;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  startedAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  completedAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', description: 'Before this instant it is not tried' })
  startAfter: Date;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Class of the last error; its text is in the server’s log',
  })
  errorClass: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Stable code of the last error' })
  errorCode: string | null;
}

export class JobListView {
  @ApiProperty({ type: [JobView] })
  items: JobView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

export class RetriedJobView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: JOB_STATES })
  state: JobState;
}
