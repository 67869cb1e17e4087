import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from '../platform/api-problems.js';

/**
 * Describes an arrow of a life cycle of pre-selection: `POST …/:id/<verb>`, answered 200 with the record as it then stands.
 *
 * @param codes its refusals beyond those that every such action has
 */
export function ApiSelectionAction(
  summary: string,
  answer: new () => object,
  codes: { readonly conflicts?: readonly string[]; readonly refusals?: readonly string[] } = {},
): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A request sent again with it is answered, not repeated',
    }),
    ApiOkResponse({ type: answer, description: 'The record as it now stands' }),
    ApiProblems({
      400: ['request_invalid', 'idempotency_key_invalid'],
      404: ['record_not_found'],
      409: ['transition_not_allowed', ...(codes.conflicts ?? []), 'idempotency_in_progress'],
      422: [...(codes.refusals ?? []), 'idempotency_key_reused'],
    }),
  );
}
