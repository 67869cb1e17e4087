import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

/** A refusal as the description names it: problem details, told apart by their stable code. */
export const PROBLEM_CONTENT = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } },
};

/**
 * Describes the refusals of one operation beyond those that every operation has.
 *
 * @param codes the stable codes by HTTP status, such as `{ 412: ['version_mismatch'] }`
 */
export function ApiProblems(codes: Readonly<Record<number, readonly string[]>>): MethodDecorator {
  return applyDecorators(
    ...Object.entries(codes).map(([status, names]) =>
      ApiResponse({
        status: Number(status),
        description: names.map((name) => `\`${name}\``).join(', '),
        content: PROBLEM_CONTENT,
      }),
    ),
  );
}
