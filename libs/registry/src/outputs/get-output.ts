import { CodedError } from '#domain/errors/coded-error.js';
import { finding, type Finding } from '#domain/findings/finding.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import {
  OUTPUT_LIFE_CYCLE,
  type OutputAction,
  type OutputState,
  outputState,
} from '#domain/output/output-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { asPrincipal } from '#persistence/with-principal.js';
import { actingSide, workerFor } from '../acting-side.js';
import { type EvidenceEntry, listEvidenceOf } from '../evidence/list-evidence.js';
import { Output } from './output.entity.js';

/** An output with its evidence, what is doubtful about it, and what its reader may do to it. */
export interface OutputRecord {
  readonly output: Output;
  readonly state: OutputState;
  readonly evidence: EvidenceEntry[];
  readonly warnings: Finding[];
  readonly actions: OutputAction[];
}

/**
 * @throws CodedError `record_not_found`
 */
export async function getOutput(context: Context, id: string): Promise<OutputRecord> {
  const output = await context.manager.findOneBy(Output, { id });
  if (!output) throw new CodedError('record_not_found', 'not_found', 'There is no such output.');
  const state = outputState(output);
  return {
    output,
    state,
    evidence: await listEvidenceOf(context, { subject: 'output', ...output }),
    warnings: (await sharesExceedOne(context, output)) ? [finding('output_shares_above_one', 'share')] : [],
    actions: availableActions<OutputState, OutputAction>(OUTPUT_LIFE_CYCLE, state, actingSide(context)),
  };
}

/**
 * Whether the shares that the university's participants have in the same DOI add up to more than 1. A participant sees
 * only the own outputs, so the sum is made with the worker's rights, and only whether it is too large comes out.
 */
async function sharesExceedOne(context: Context, { universityId, doi }: Output): Promise<boolean> {
  if (doi === null) return false;
  return await asPrincipal(context, workerFor(context), async ({ manager }) => {
    const [row] = await manager.query<{ exceeded: boolean }[]>(
      `select coalesce(sum(share), 0) > 1 + 1e-9 as exceeded from output
       where university_id = $1 and lower(doi) = lower($2) and refused_on is null`,
      [universityId, doi],
    );
    return row?.exceeded ?? false;
  });
}
