import { ApiProperty } from '@nestjs/swagger';
import { OBSERVATION_KINDS, OBSERVATION_SOURCES, REGISTER_KINDS } from '#domain/observation/observation-codes.js';
import { EVIDENCE_LEVELS, WAVES } from '#domain/report/report-codes.js';
import type { Evidence, Outcomes, WaveOutcome } from '#registry/observations/get-outcomes.js';

const nullableText = { type: String, nullable: true } as const;

class OutcomeEvidenceView implements Evidence {
  @ApiProperty({ format: 'uuid' })
  observationId: string;

  @ApiProperty({ enum: OBSERVATION_SOURCES })
  source: string;

  @ApiProperty({ ...nullableText, enum: REGISTER_KINDS })
  registerKind: Evidence['registerKind'];

  @ApiProperty({ enum: EVIDENCE_LEVELS })
  evidenceLevel: Evidence['evidenceLevel'];

  @ApiProperty({ format: 'date' })
  observedOn: string;

  @ApiProperty(nullableText)
  country: string | null;

  @ApiProperty(nullableText)
  organisation: string | null;

  @ApiProperty(nullableText)
  occupation: string | null;

  @ApiProperty(nullableText)
  activity: string | null;

  @ApiProperty({ description: 'Whether the figures of this wave already take it in' })
  counts: boolean;
}

class WaveOutcomeView implements WaveOutcome {
  @ApiProperty({ enum: WAVES })
  wave: WaveOutcome['wave'];

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiProperty({ type: OutcomeEvidenceView, nullable: true })
  employment: OutcomeEvidenceView | null;

  @ApiProperty({ type: OutcomeEvidenceView, nullable: true })
  study: OutcomeEvidenceView | null;

  @ApiProperty({ type: OutcomeEvidenceView, nullable: true })
  residence: OutcomeEvidenceView | null;
}

class WorkRunView {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ type: 'integer' })
  months: number;
}

class ContinuousWorkView {
  @ApiProperty({ type: WorkRunView, nullable: true, description: 'The longest stretch without a gap' })
  longest: WorkRunView | null;

  @ApiProperty({ type: 'integer', description: 'Whole months of the longest stretch' })
  months: number;

  @ApiProperty()
  atLeastThreeMonths: boolean;

  @ApiProperty({ ...nullableText, format: 'date', description: 'The day on which three months were first full' })
  reachedOn: string | null;
}

class OutcomeSourceView {
  @ApiProperty({ enum: OBSERVATION_KINDS })
  kind: Outcomes['sources'][number]['kind'];

  @ApiProperty({ enum: OBSERVATION_SOURCES })
  source: string;

  @ApiProperty({ ...nullableText, enum: REGISTER_KINDS })
  registerKind: Evidence['registerKind'];

  @ApiProperty({ type: 'integer' })
  count: number;

  @ApiProperty({ format: 'date' })
  lastObservedOn: string;
}

class ReturnEvidenceView {
  @ApiProperty({ format: 'date' })
  enteredOn: string;

  @ApiProperty({ ...nullableText, description: 'ISO 3166-1 alpha-2' })
  from: string | null;
}

/** What became of one participant after the end of the mobility. */
export class OutcomesView implements Outcomes {
  @ApiProperty({ format: 'uuid' })
  participationId: string;

  @ApiProperty({ format: 'date', description: 'End of the mobility: the actual one, else the planned' })
  end: string;

  @ApiProperty({ type: [WaveOutcomeView], description: 'The best evidence at the date of each wave that has come' })
  waves: WaveOutcomeView[];

  @ApiProperty({ type: ContinuousWorkView })
  continuousWork: ContinuousWorkView;

  @ApiProperty({ type: [OutcomeSourceView] })
  sources: OutcomeSourceView[];

  @ApiProperty({
    type: ReturnEvidenceView,
    nullable: true,
    description: 'A border entry that may support a return nobody has verified; it verifies nothing by itself',
  })
  returnEvidence: ReturnEvidenceView | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Disagreements that wait for a person' })
  openConflicts: number | null;
}
