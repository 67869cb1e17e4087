import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { ApiProblems } from '../platform/api-problems.js';
import { AcceptsFiles } from '../platform/media-type.js';
import { OwnTransaction } from '../platform/request.js';
import { EvidenceView } from './evidence.dto.js';
import { EVIDENCE_MEDIA_TYPES } from './received-evidence.js';

const FILE = { type: 'string', format: 'binary' } as const;
const TITLE = { type: 'string', maxLength: 300 } as const;

/** An address that takes a file of evidence for `what`. */
export function ReceivesEvidenceFile(what: string): MethodDecorator {
  return applyDecorators(
    HttpCode(201),
    Requires('evidence.write'),
    OwnTransaction(),
    AcceptsFiles(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A file sent again with it is answered, not stored twice',
    }),
    ApiOperation({
      summary: `Attach a file to ${what} as evidence`,
      description:
        'PDF, PNG, JPEG, DOCX, XLSX, PPTX, ODT or plain text, by its content, at most 10 MiB. ' +
        'No scans of identity documents: the law forbids collecting them.',
      requestBody: {
        required: true,
        description: 'The file itself, or a form with the field `title` and after it the part `file`',
        content: {
          ...Object.fromEntries(
            ['application/octet-stream', ...EVIDENCE_MEDIA_TYPES].map((type) => [type, { schema: FILE }] as const),
          ),
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { title: TITLE, file: FILE } },
          },
        },
      },
    }),
    ApiCreatedResponse({ type: EvidenceView, description: 'The evidence' }),
    ApiProblems({
      400: ['file_missing', 'file_empty', 'upload_broken', 'title_missing', 'title_invalid', 'request_invalid'],
      404: ['record_not_found'],
      409: ['evidence_closed', 'idempotency_in_progress'],
      413: ['file_too_large'],
      415: ['evidence_type_not_allowed', 'media_type_unsupported'],
    }),
  );
}
