import { ApiProperty } from '@nestjs/swagger';

class LabelView {
  @ApiProperty()
  kk: string;

  @ApiProperty()
  ru: string;

  @ApiProperty()
  en: string;
}

class WordedView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: LabelView })
  label: LabelView;
}

class DueRuleView {
  @ApiProperty({ type: 'integer', description: 'Calendar months, clipped to the last day of the month' })
  months: number;

  @ApiProperty({ type: 'integer', description: 'Days after them' })
  days: number;
}

class DueView {
  @ApiProperty({
    type: DueRuleView,
    nullable: true,
    description: 'From the end of the participation; null where the unit has a date of its own',
  })
  afterEnd: DueRuleView | null;

  @ApiProperty({ type: LabelView })
  label: LabelView;
}

/** How an indicator is computed. */
export class KpiDefinitionView {
  @ApiProperty({ example: 'K06_12' })
  code: string;

  @ApiProperty({ type: LabelView })
  name: LabelView;

  @ApiProperty({ type: LabelView, description: 'The question that it answers' })
  question: LabelView;

  @ApiProperty({ type: LabelView, description: 'In one sentence' })
  definition: LabelView;

  @ApiProperty({ description: 'The version of the catalogue; a stored value names the one it was computed with' })
  definitionVersion: string;

  @ApiProperty({ type: WordedView, description: 'What is counted' })
  unit: WordedView;

  @ApiProperty({ type: WordedView, description: 'What the number says' })
  valueUnit: WordedView;

  @ApiProperty({ type: WordedView })
  type: WordedView;

  @ApiProperty({ type: WordedView, description: '`higher` or `lower` is better; `parity`: nearer to 1' })
  direction: WordedView;

  @ApiProperty({ type: DueView })
  due: DueView;

  @ApiProperty({ type: LabelView })
  numerator: LabelView;

  @ApiProperty({ type: LabelView })
  denominator: LabelView;

  @ApiProperty({ type: LabelView, description: 'Who is left out' })
  exclusions: LabelView;

  @ApiProperty({ type: LabelView, nullable: true, description: 'Who is not asked; null = everybody is' })
  notApplicable: LabelView | null;

  @ApiProperty({ type: LabelView, nullable: true, description: 'What counts as unknown; null = nothing' })
  unknown: LabelView | null;

  @ApiProperty({ type: LabelView })
  bounds: LabelView;

  @ApiProperty({ type: LabelView })
  interval: LabelView;

  @ApiProperty({ type: [WordedView], description: 'What stands beside the headline, by its name in a value' })
  variants: readonly WordedView[];

  @ApiProperty({ type: WordedView, description: '`public` or `total_only`' })
  confidentiality: WordedView;

  @ApiProperty({ description: 'Whether universities are compared on it by funnel and benchmark' })
  hasFunnel: boolean;

  @ApiProperty({ description: 'Where the definition stands' })
  source: string;
}
