import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, Max, Min } from 'class-validator';
import { CONSENT_PURPOSES, type ConsentPurpose } from '#domain/consent/consent-purposes.js';
import type { Locale } from '#domain/findings/finding-text.js';
import { WordsView } from '../questionnaires/questionnaire.dto.js';

const LANGUAGES = ['kk', 'ru', 'en'] as const;

class ConsentSectionView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: WordsView })
  title: WordsView;

  @ApiProperty({ type: [WordsView] })
  paragraphs: readonly WordsView[];
}

class ConsentQuestionView {
  @ApiProperty({ enum: CONSENT_PURPOSES })
  purpose: ConsentPurpose;

  @ApiProperty({ description: 'The register cannot serve the person without it' })
  required: boolean;

  @ApiProperty({ type: WordsView })
  label: WordsView;

  @ApiProperty({ type: WordsView })
  explanation: WordsView;
}

/** What a consent says, with the operator of this installation in it. */
export class ConsentTextView {
  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: [ConsentSectionView] })
  sections: readonly ConsentSectionView[];

  @ApiProperty({ type: [ConsentQuestionView], description: 'Each is consented to by itself' })
  questions: readonly ConsentQuestionView[];
}

export class NewConsents {
  @ApiProperty({ enum: CONSENT_PURPOSES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(CONSENT_PURPOSES.length)
  @IsIn(CONSENT_PURPOSES, { each: true })
  purposes: ConsentPurpose[];

  @ApiProperty({ type: 'integer', minimum: 1, description: 'The version that was read' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  textVersion: number;

  @ApiProperty({ enum: LANGUAGES, description: 'The language it was read in' })
  @IsIn(LANGUAGES)
  language: Locale;
}

export class ConsentView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: CONSENT_PURPOSES })
  purpose: ConsentPurpose;

  @ApiProperty({ type: 'integer' })
  textVersion: number;

  @ApiProperty({ enum: LANGUAGES })
  language: Locale;

  @ApiProperty()
  operatorName: string;

  @ApiProperty({ type: String, nullable: true })
  operatorBin: string | null;

  @ApiProperty()
  givenAt: Date;

  @ApiProperty({ type: Date, nullable: true })
  withdrawnAt: Date | null;
}

export class ConsentListView {
  @ApiProperty({ type: [ConsentView], description: 'The newest first, withdrawn ones included' })
  items: ConsentView[];

  @ApiProperty({ type: 'integer' })
  total: number;

  @ApiProperty({ type: 'integer', description: 'The version that is asked for now' })
  currentVersion: number;
}
