import { ApiProperty, OmitType } from '@nestjs/swagger';
import { WITHHELD_REASONS } from '#domain/disclosure/primary-suppression.js';
import { PUBLIC_STATUSES, PUBLICATION_STATUSES } from '#domain/publication/publication-life-cycle.js';
import { FIGURE_UNITS } from '#reporting/publications/figure.js';
import { WordsView } from '../questionnaires/questionnaire.dto.js';

class LicenceView {
  @ApiProperty()
  code: string;

  @ApiProperty({ format: 'uri' })
  url: string;

  @ApiProperty({ type: WordsView })
  name: WordsView;
}

/** A version in the list of versions. */
export class PublicationView {
  @ApiProperty({ type: 'integer', description: 'The version’s number' })
  version: number;

  @ApiProperty({ enum: PUBLIC_STATUSES })
  status: string;

  @ApiProperty({ type: WordsView })
  title: WordsView;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ type: String, format: 'date-time' })
  publishedAt: Date | null;

  @ApiProperty({ type: String, description: 'The version of the KPI catalogue', nullable: true })
  definitionVersion: string | null;

  @ApiProperty({ type: LicenceView })
  licence: LicenceView;
}

export class PublicationListView {
  @ApiProperty({ type: [PublicationView] })
  items: PublicationView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

class PublishedUniversityView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: WordsView })
  name: WordsView;
}

class FigureCountsView {
  @ApiProperty({ type: 'integer', description: 'Figures in all, published and withheld' })
  figures: number;

  @ApiProperty({ type: 'integer' })
  published: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: `How many are withheld, by reason: ${WITHHELD_REASONS.filter((reason) => reason !== 'never_public').join(', ')}`,
  })
  withheld: Readonly<Record<string, number>>;
}

/** One version with everything that is not a figure. */
export class PublicationRecordView extends PublicationView {
  @ApiProperty({ type: WordsView, nullable: true })
  notes: WordsView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Whom readers may turn to' })
  contact: string | null;

  @ApiProperty({ type: WordsView, description: 'What to name when using the figures' })
  source: WordsView;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the figures were computed' })
  computedAt: Date | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the version last changed state',
  })
  lastUpdate: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  supersededAt: Date | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: Date | null;

  @ApiProperty({ type: WordsView, nullable: true, description: 'Why it was withdrawn' })
  withdrawalReason: WordsView | null;

  @ApiProperty({ type: FigureCountsView, nullable: true })
  counts: FigureCountsView | null;

  @ApiProperty({ type: [PublishedUniversityView] })
  universities: readonly PublishedUniversityView[];

  @ApiProperty({ type: [String] })
  periods: readonly string[];

  @ApiProperty({ type: [String] })
  fundings: readonly string[];

  @ApiProperty({ type: [String], description: 'Categories by which the country’s figures are told apart' })
  categories: readonly string[];

  @ApiProperty({ type: [String], description: 'Codes of the indicators' })
  indicators: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of `figures.json`' })
  digest: string | null;

  @ApiProperty({ description: 'Address of the figures' })
  figuresUrl: string;

  @ApiProperty({ description: 'Address of the list of files' })
  filesUrl: string;
}

/** A version in any state, as the ministry sees it. */
export class PreparedPublicationView extends OmitType(PublicationRecordView, ['status'] as const) {
  @ApiProperty({ enum: PUBLICATION_STATUSES })
  status: string;

  @ApiProperty({ format: 'uuid' })
  preparedBy: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  publishedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  preparedAt: Date;

  @ApiProperty({ type: String, nullable: true, description: 'Why it could not be computed' })
  failureCode: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The earlier version of the same day, whose plan it has and whose withheld figures it withholds',
  })
  follows: number | null;
}

export class PreparedPublicationListView {
  @ApiProperty({ type: [PreparedPublicationView] })
  items: PreparedPublicationView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

/** One indicator of one combination of groups; the names are those of the files' columns. */
export class FigureView {
  @ApiProperty({ description: 'Code, or `country`' })
  university: string;

  @ApiProperty()
  period: string;

  @ApiProperty()
  funding: string;

  @ApiProperty({ description: 'Code, or `all`' })
  category: string;

  @ApiProperty()
  indicator: string;

  @ApiProperty({ type: 'integer', description: 'Units counted, rounded to the nearest 5' })
  n: number;

  @ApiProperty({ type: 'integer', description: 'Units known, rounded to the nearest 5' })
  known: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a published percentage, rounded to the nearest 5' })
  yes: number | null;

  @ApiProperty({ type: 'integer', nullable: true })
  no: number | null;

  @ApiProperty({ enum: ['published', 'withheld'] })
  status: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why it is withheld' })
  reason: string | null;

  @ApiProperty({ type: Number, nullable: true, description: 'null = withheld; zero is a value' })
  value: number | null;

  @ApiProperty({ enum: FIGURE_UNITS })
  unit: string;

  @ApiProperty({ type: Number, nullable: true })
  low: number | null;

  @ApiProperty({ type: Number, nullable: true })
  high: number | null;

  @ApiProperty({ type: Number, nullable: true })
  ci_low: number | null;

  @ApiProperty({ type: Number, nullable: true })
  ci_high: number | null;

  @ApiProperty({ description: 'Whether universities may be compared on it by funnel and benchmark' })
  compared: boolean;
}

export class FigureListView {
  @ApiProperty({ type: 'integer', description: 'The version that the figures are of' })
  version: number;

  @ApiProperty({ format: 'date' })
  asOf: string;

  @ApiProperty({ type: [FigureView] })
  items: FigureView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: String, nullable: true, description: 'null = this is the last page' })
  nextCursor: string | null;
}

class PublicationFileView {
  @ApiProperty()
  name: string;

  @ApiProperty()
  mediaType: string;

  @ApiProperty({ type: 'integer' })
  bytes: number;

  @ApiProperty({ description: 'Checksum, as in checksums.txt' })
  sha256: string;

  @ApiProperty()
  url: string;
}

export class PublicationFileListView {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: LicenceView })
  licence: LicenceView;

  @ApiProperty({ type: [PublicationFileView] })
  items: PublicationFileView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
