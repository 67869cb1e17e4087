import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { REFUSAL_GROUNDS, type RefusalGround } from '#domain/verification/refusal-grounds.js';
import { FreeText } from '../platform/free-text.js';

/** Why a claim, an output or a result is not accepted. */
export class Refusal {
  @ApiPropertyOptional({
    type: String,
    enum: REFUSAL_GROUNDS,
    nullable: true,
    description: 'Shown to everybody in their own language, before the reason',
  })
  @IsOptional()
  @IsIn(REFUSAL_GROUNDS)
  ground?: RefusalGround | null;

  @FreeText(2000, 'What exactly is missing or wrong')
  reason: string;
}

/** How a ground is described wherever a decision is shown. */
export const GROUND_SHOWN = {
  type: String,
  enum: REFUSAL_GROUNDS,
  nullable: true,
  description: 'On which ground it was not accepted; null for every other decision, and where none was named',
} as const;
