import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiUnprocessableEntityResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { AcceptsFiles } from '../platform/media-type.js';
import { FILE_MEDIA_TYPES } from './received-file.js';

const FILE = { type: 'string', format: 'binary' } as const;

interface FileOperation {
  readonly summary: string;
  readonly description: string;
  /** What was done, or in a dry run would be. */
  readonly result: Type;
  /** The same beside the problem, where rows were refused or the file could not be read. */
  readonly refused: Type;
}

/** Describes an address that checks a file or commits it, and lets it take one: as the body itself, or as a form with it. */
export function TakesFile({ summary, description, result, refused }: FileOperation): MethodDecorator {
  return applyDecorators(
    AcceptsFiles(),
    ApiOperation({
      summary,
      description,
      requestBody: {
        required: true,
        description: 'The file itself, or a form with the one part `file`',
        content: {
          ...Object.fromEntries(FILE_MEDIA_TYPES.map((type) => [type, { schema: FILE }] as const)),
          'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: FILE } } },
        },
      },
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A commit sent again with it is answered, not repeated',
    }),
    ApiOkResponse({ type: result, description: 'What was done, or in a dry run would be' }),
    ApiExtraModels(refused),
    ApiUnprocessableEntityResponse({
      description: '`rows_refused` or `file_unreadable` with the findings; `idempotency_key_reused` without',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(refused) } } },
    }),
  );
}
