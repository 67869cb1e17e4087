import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { Output } from './output.entity.js';

/**
 * An output that nobody else changes until this transaction ends.
 *
 * @throws CodedError `record_not_found`, also for one of another university or person
 */
export async function lockOutput(context: Context, id: string): Promise<Output> {
  const found = await context.manager.findOne(Output, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!found) throw new CodedError('record_not_found', 'not_found', 'There is no such output.');
  return found;
}
