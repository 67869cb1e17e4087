import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class FieldProblemView {
  @ApiProperty()
  field: string;

  @ApiProperty({ description: 'Stable snake_case code.' })
  code: string;

  @ApiProperty()
  message: string;
}

/** Problem details (RFC 9457). */
export class ProblemView {
  @ApiProperty({ example: 'urn:qaitu:problem:version_mismatch' })
  type: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: 'integer' })
  status: number;

  @ApiProperty({ description: 'Stable snake_case code.', example: 'version_mismatch' })
  code: string;

  @ApiPropertyOptional()
  detail?: string;

  @ApiPropertyOptional({ type: [FieldProblemView] })
  errors?: FieldProblemView[];

  @ApiPropertyOptional({ description: 'Name this when you report the problem.' })
  requestId?: string;
}
