import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ApiProblems } from './api-problems.js';

type DtoClass = new () => object;

interface ActionDescription {
  readonly summary: string;
  readonly body: DtoClass;
  /** What the answer shows: the record as it then stands. */
  readonly answer: DtoClass;
  /** Refusals beyond those of every action. */
  readonly conflicts?: readonly string[];
  readonly refusals?: readonly string[];
  /** Asks for the password again, where it was not confirmed within the last minutes. */
  readonly stepUp?: boolean;
}

const AFTER_STEP_UP: Readonly<Record<number, readonly string[]>> = {
  403: ['permission_missing', 'csrf_refused', 'step_up_required'],
};

/** Describes an arrow of a life cycle: `POST …/:id/<verb>`, answered 200 with the record as it then stands. */
export function ApiAction(action: ActionDescription): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    ApiOperation({ summary: action.summary }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'A request sent again with it is answered, not repeated',
    }),
    ApiBody({ type: action.body }),
    ApiOkResponse({ type: action.answer, description: 'The record as it now stands' }),
    ApiProblems({
      400: ['request_invalid', 'language_unknown', 'idempotency_key_invalid'],
      ...(action.stepUp === true ? AFTER_STEP_UP : {}),
      404: ['record_not_found'],
      409: ['transition_not_allowed', ...(action.conflicts ?? []), 'idempotency_in_progress'],
      422: ['record_invalid', ...(action.refusals ?? []), 'idempotency_key_reused'],
    }),
  );
}
