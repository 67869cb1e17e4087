import type { Command } from 'commander';
import { getUserByEmail } from '#access/users/users.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Principal, WORKER } from '#persistence/context.js';
import type { Transactions } from '#persistence/with-principal.js';
import { computePrepared, failPreparation } from '#reporting/publications/compute-prepared.js';
import { listPreparedPublications } from '#reporting/publications/list-publications.js';
import { preparePublication } from '#reporting/publications/prepare-publication.js';
import { getPreparedPublication, type PreparedPublication } from '#reporting/publications/publication.js';
import { publishPublication } from '#reporting/publications/publish-publication.js';
import { computeInThread } from '#worker/publications/compute-in-thread.js';
import { withRegister } from '../open-register.js';
import type { Terminal } from '../terminal.js';

interface PrepareOptions {
  readonly official: string;
  readonly asOf?: string;
  readonly contact?: string;
  readonly json?: boolean;
}

const MANY = 1000;

/** `qaitu publication list|prepare|publish`. */
export function addPublicationCommand(program: Command, terminal: Terminal): void {
  const publication = program.command('publication').description('versions of the published figures');
  publication
    .command('list')
    .description('all versions, in every state')
    .option('--json', 'print JSON alone on standard output')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      await withRegister(
        terminal,
        async ({ database }) => {
          const { items } = await database.transactions.withPrincipal(
            WORKER,
            async (context) => await listPreparedPublications(context, { limit: MANY }),
          );
          if (json) terminal.json(items.map(summaryOf));
          else for (const item of items) terminal.result(lineOf(item));
        },
        { quiet: json },
      );
    });
  publication
    .command('prepare')
    .description('prepare a version in the name of an official of the ministry')
    .requiredOption('--official <email>', 'who prepares it')
    .option('--as-of <date>', 'the as-of date; today where it is not given')
    .option('--contact <text>', 'whom readers may turn to')
    .option('--json', 'print JSON alone on standard output')
    .action(async ({ official, asOf, contact, json = false }: PrepareOptions) => {
      await withRegister(
        terminal,
        async ({ database: { transactions } }) => {
          const principal = await officialPrincipal(transactions, official);
          const version = await prepareAtOnce(transactions, principal, { asOf, contact });
          await tell(transactions, terminal, version, json);
        },
        { quiet: json },
      );
    });
  publication
    .command('publish')
    .description('publish a version in the name of another official than the one who prepared it')
    .argument('<version>', 'its number')
    .requiredOption('--official <email>', 'who publishes it')
    .option('--json', 'print JSON alone on standard output')
    .action(async (version: string, { official, json = false }: PrepareOptions) => {
      await withRegister(
        terminal,
        async ({ database: { transactions } }) => {
          const principal = await officialPrincipal(transactions, official);
          const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
          await transactions.withPrincipal(
            principal,
            async (context) => await publishPublication(context, number, 'By the command line'),
          );
          await tell(transactions, terminal, number, json);
        },
        { quiet: json },
      );
    });
}

/**
 * Prepares a version and computes it at once, without a job.
 *
 * @param signal gives it up
 * @returns the version's number
 * @throws CodedError as preparing and computing do; the version is then `failed`
 */
export async function prepareAtOnce(
  transactions: Transactions,
  principal: Principal,
  asked: Parameters<typeof preparePublication>[1],
  signal?: AbortSignal,
): Promise<number> {
  const version = await transactions.withPrincipal(
    principal,
    async (context) => await preparePublication(context, asked, false),
  );
  try {
    await computePrepared(transactions, version, async (input) => await computeInThread(input, { signal }));
  } catch (error) {
    await failPreparation(transactions, version, error);
    throw error;
  }
  return version;
}

/**
 * The official of the ministry with this address, as whom the database then sees the command.
 * @throws CodedError `user_unknown`, `official_required`
 */
export async function officialPrincipal(transactions: Transactions, email: string): Promise<Principal> {
  const user = await transactions.withPrincipal(WORKER, async (context) => await getUserByEmail(context, email));
  if (user.role !== 'ministry' || user.disabledAt !== null) {
    throw new CodedError(
      'official_required',
      'forbidden',
      'Figures are prepared and published by officials of the ministry.',
    );
  }
  return { role: 'qaitu_ministry', userId: user.id, universityId: null, personId: null };
}

async function tell(transactions: Transactions, terminal: Terminal, version: number, json: boolean): Promise<void> {
  const publication = await transactions.withPrincipal(
    WORKER,
    async (context) => await getPreparedPublication(context, version),
  );
  if (json) terminal.json(summaryOf(publication));
  else terminal.result(lineOf(publication));
}

function summaryOf({
  number,
  status,
  asOf,
  summary,
  contentDigest,
  publishedAt,
  failureCode,
}: PreparedPublication): object {
  return { version: number, status, asOf, ...summary, digest: contentDigest, publishedAt, failureCode };
}

function lineOf({ number, status, asOf, summary, failureCode }: PreparedPublication): string {
  const figures = summary === null ? (failureCode ?? '') : `${summary.published} of ${summary.figures} figures`;
  return `version ${number}  as of ${asOf}  ${status}  ${figures}`.trimEnd();
}
