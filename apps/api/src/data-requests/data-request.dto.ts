import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import {
  DATA_REQUEST_KINDS,
  DATA_REQUEST_LIFE_CYCLE,
  DATA_REQUEST_STATUSES,
  type DataRequestAction,
  type DataRequestKind,
  type DataRequestStatus,
} from '#domain/data-request/data-request-life-cycle.js';
import { FreeText } from '../platform/free-text.js';
import { PageQuery } from '../platform/page-query.js';

const TEXT_LENGTH = 4_000;
const DAY = { type: String, format: 'date', nullable: true } as const;
const ACTIONS = [
  ...new Set(Object.values(DATA_REQUEST_LIFE_CYCLE).flatMap((arrows) => arrows.map(({ action }) => action))),
];

/** What somebody asks for. */
export class NewDataRequestBody {
  @ApiProperty({ format: 'uuid', description: 'The record that it is about' })
  @IsUUID()
  participationId: string;

  @ApiProperty({ enum: DATA_REQUEST_KINDS })
  @IsIn(DATA_REQUEST_KINDS)
  kind: DataRequestKind;

  @FreeText(TEXT_LENGTH, 'What is wrong and how it should be, or what is to be erased')
  request: string;
}

/** What the university answers: what will be done, or why not. */
export class DataRequestAnswerBody {
  @FreeText(TEXT_LENGTH, 'What will be done, or why not; the participant reads it')
  answer: string;
}

export class DataRequestListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: DATA_REQUEST_STATUSES })
  @IsOptional()
  @IsIn(DATA_REQUEST_STATUSES)
  status?: DataRequestStatus;
}

export class DataRequestView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty()
  externalId: string;

  @ApiProperty()
  familyName: string;

  @ApiProperty()
  givenName: string;

  @ApiProperty({ enum: DATA_REQUEST_KINDS })
  kind: DataRequestKind;

  @ApiProperty({ enum: DATA_REQUEST_STATUSES })
  status: DataRequestStatus;

  @ApiProperty()
  request: string;

  @ApiProperty({ format: 'date' })
  filedOn: string;

  @ApiProperty({ format: 'date', description: 'Until when it has to be answered' })
  dueOn: string;

  @ApiProperty(DAY)
  decidedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty(DAY)
  carriedOutOn: string | null;

  @ApiProperty({ enum: ACTIONS, isArray: true, description: 'What the reader may do by the life cycle' })
  actions: DataRequestAction[];
}

export class DataRequestListView {
  @ApiProperty({ type: [DataRequestView] })
  items: DataRequestView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
