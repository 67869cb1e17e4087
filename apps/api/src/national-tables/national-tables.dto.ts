import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Transform } from 'class-transformer';
import { NATIONAL_TABLE_NUMBERS, type NationalTableNumber } from '#domain/national-tables/compare-tables.js';
import { LabelView } from '../platform/label.dto.js';

const TO_NUMBER = ({ value }: { value: unknown }) =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
const FORMATS = ['json', 'csv'] as const;

export class NationalTableParameter {
  @ApiProperty({ type: 'integer', enum: NATIONAL_TABLE_NUMBERS })
  @Transform(TO_NUMBER)
  @IsInt()
  @Min(1)
  @Max(5)
  number: NationalTableNumber;
}

export class NationalTableQuery {
  @ApiPropertyOptional({ enum: FORMATS, default: 'json' })
  @IsOptional()
  @IsIn(FORMATS)
  format?: (typeof FORMATS)[number];
}

class NationalTableCellView {
  @ApiProperty()
  column: string;

  @ApiProperty({ type: 'integer', description: 'What the register counts' })
  register: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'null = the source has no number there' })
  published: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'register − published' })
  difference: number | null;
}

class NationalTableRowView {
  @ApiProperty({ description: 'A year, a country, `others` or `total`' })
  key: string;

  @ApiProperty({ type: LabelView })
  label: LabelView;

  @ApiProperty({ type: [NationalTableCellView] })
  cells: readonly NationalTableCellView[];
}

class NationalTableColumnView {
  @ApiProperty()
  key: string;

  @ApiProperty({ type: LabelView })
  label: LabelView;
}

class NationalTableNoteView extends LabelView {
  @ApiProperty()
  code: string;
}

class NationalTableSourceView {
  @ApiProperty({ type: LabelView })
  citation: LabelView;

  @ApiProperty()
  doi: string;
}

export class NationalTableView {
  @ApiProperty({ type: 'integer', enum: NATIONAL_TABLE_NUMBERS })
  number: NationalTableNumber;

  @ApiProperty({ type: LabelView })
  title: LabelView;

  @ApiProperty({ type: String, nullable: true, description: 'Region of the world of tables 3–5' })
  region: string | null;

  @ApiProperty({ type: [NationalTableColumnView] })
  columns: NationalTableColumnView[];

  @ApiProperty({ type: [NationalTableRowView] })
  rows: NationalTableRowView[];

  @ApiProperty({ type: NationalTableSourceView, description: 'Where the published numbers are from' })
  source: NationalTableSourceView;

  @ApiProperty({ type: [NationalTableNoteView], description: 'Where the source does not agree with itself' })
  notes: NationalTableNoteView[];
}

export class NationalTableListView {
  @ApiProperty({ type: [NationalTableView] })
  items: NationalTableView[];
}
