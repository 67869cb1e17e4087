import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addUser, findUserByEmail } from '#access/users/users.js';
import type { UserRole } from '#access/permissions.js';
import { CURRENT_CONSENT } from '#domain/consent/consent-text.js';
import { importFile } from '#exchange/tabular/import/import-file.js';
import { WORKER } from '#persistence/context.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { checkRegister } from '#registry/data-quality/check-data-quality.js';
import { giveConsents } from '#registry/consents/give-consents.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import type { Register } from '../open-register.js';
import { createProgress } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { BULK_KINDS, type BulkKind, type BulkRow, toCsv } from './cohort/bulk-files.js';
import { streamCohort } from './cohort/generate-cohort.js';
import { consentToBeNamed } from './consent-to-be-named.js';
import { loadKpiReports } from './load-kpi-reports.js';
import { loadOversight } from './load-oversight.js';
import { loadSelection } from './load-selection.js';
import { loadVerification } from './load-verification.js';
import { loadOwnAffairs } from './own-affairs.js';

export interface DemonstrationSignIn {
  readonly role: UserRole;
  readonly email: string;
  readonly password: string;
}

const SEED = 2024;
const UNIVERSITY = 'KAZNU';
const COORDINATOR = 'coordinator@demo.example.org';
const PARTICIPANT = 'participant@demo.example.org';
const OFFICIAL = 'ministry@demo.example.org';

/** Well known on purpose; the demonstration refuses to run in production. */
const SIGN_INS: readonly (DemonstrationSignIn & { readonly name: string; readonly universityCode?: string })[] = [
  {
    role: 'coordinator',
    email: COORDINATOR,
    password: 'steppe-tulip-coordinator',
    name: 'Айгүл Сәрсенова',
    universityCode: UNIVERSITY,
  },
  { role: 'ministry', email: OFFICIAL, password: 'steppe-tulip-ministry', name: 'Ерлан Жақсыбеков' },
  {
    // What one official prepares, another publishes.
    role: 'ministry',
    email: 'second-ministry@demo.example.org',
    password: 'steppe-tulip-second-ministry',
    name: 'Сәуле Тілеубаева',
  },
  {
    role: 'participant',
    email: PARTICIPANT,
    password: 'steppe-tulip-participant',
    // Replaced by the name of the person of the cohort whom the sign-in belongs to.
    name: 'Participant',
  },
  { role: 'reviewer', email: 'reviewer@demo.example.org', password: 'steppe-tulip-reviewer', name: 'Гүлнар Ысқақова' },
  { role: 'admin', email: 'admin@demo.example.org', password: 'steppe-tulip-administrator', name: 'Данияр Ержанов' },
];

/** Reviewers beside the one who signs in: a call names three, and one who knows an applicant steps aside. */
const OTHER_REVIEWERS = ['Болат Әлімжанов', 'Ирина Ким', 'Тимур Садықов'] as const;

/**
 * Loads the demonstration cohort, once, by the very import that universities use, and makes one sign-in per role. The
 * participant's sign-in belongs to a person of the cohort.
 */
export async function loadDemonstration(
  register: Register,
  terminal: Terminal,
): Promise<readonly DemonstrationSignIn[]> {
  const { transactions, secretKey } = register.database;
  const cipher = await new DataKeys(transactions, secretKey).load();
  const [existing] = await transactions.withPrincipal(
    WORKER,
    async ({ manager }) => await manager.query<{ count: number }[]>('select count(*) from participation'),
  );
  if (existing?.count === 0) await importCohort(register, cipher, terminal);
  else terminal.say(`The register holds ${existing?.count} participations already; using them.`);
  for (const signIn of SIGN_INS) {
    await transactions.withPrincipal(WORKER, async (context) => {
      if (await findUserByEmail(context, signIn.email)) return;
      const { user } = await addUser(context, { ...signIn, displayName: signIn.name });
      if (signIn.role !== 'participant') return;
      await context.manager.query(
        `update app_user set person_id = chosen.person_id, display_name = chosen.name
         from (
           select p.person_id, concat_ws(' ', p.family_name, p.given_name) as name
           from participation p
           join university u on u.id = p.university_id and u.code = $2
           join commitment c on c.university_id = p.university_id and c.participation_id = p.id
           where p.status = 'completed' order by p.external_id limit 1) chosen
         where id = $1`,
        [user.id, UNIVERSITY],
      );
    });
  }
  await consent(register);
  await consentToBeNamed(transactions);
  await holdSelections(register, cipher, terminal);
  await loadKpiReports(
    register,
    {
      coordinator: { university: UNIVERSITY, email: COORDINATOR },
      officials: ['ministry@demo.example.org', 'second-ministry@demo.example.org'],
    },
    terminal,
  );
  await loadVerification(register, {
    university: UNIVERSITY,
    coordinatorEmail: COORDINATOR,
    participantEmail: PARTICIPANT,
  });
  await loadOwnAffairs(register, cipher, {
    university: UNIVERSITY,
    participant: PARTICIPANT,
    coordinator: COORDINATOR,
    official: OFFICIAL,
  });
  await loadOversight(register, OFFICIAL, 'reviewer2@demo.example.org');
  return SIGN_INS;
}

/** The participant of the demonstration has consented, so that the pages behind the consent can be looked at. */
async function consent({ database: { transactions } }: Register): Promise<void> {
  const user = await transactions.withPrincipal(WORKER, async (context) => await findUserByEmail(context, PARTICIPANT));
  if (!user) return;
  await transactions.withPrincipal(
    { role: 'qaitu_participant', userId: user.id, universityId: null, personId: null },
    async (context) =>
      await giveConsents(
        context,
        { purposes: ['processing'], textVersion: CURRENT_CONSENT.version, language: 'kk' },
        { name: { kk: 'Көрсетілім', ru: 'Демонстрация', en: 'Demonstration' }, bin: null, contact: null },
      ),
  );
}

/** Calls and applications of the coordinator's university, once. */
async function holdSelections(
  register: Register,
  cipher: Awaited<ReturnType<DataKeys['load']>>,
  terminal: Terminal,
): Promise<void> {
  const cast = await register.database.transactions.withPrincipal(WORKER, async (context) => {
    const { id: universityId } = await getUniversityByCode(context, UNIVERSITY);
    const calls = await context.manager.query<unknown[]>('select id from call where university_id = $1 limit 1', [
      universityId,
    ]);
    if (calls.length > 0) return undefined;
    const idOf = async (email: string, displayName: string) => {
      const user = await findUserByEmail(context, email);
      return user?.id ?? (await addUser(context, { email, role: 'reviewer', displayName, password: null })).user.id;
    };
    const coordinator = await findUserByEmail(context, SIGN_INS[0]?.email ?? '');
    const reviewerIds = [await idOf('reviewer@demo.example.org', 'Гүлнар Ысқақова')];
    for (const [index, name] of OTHER_REVIEWERS.entries()) {
      reviewerIds.push(await idOf(`reviewer${index + 2}@demo.example.org`, name));
    }
    return { universityId, coordinatorId: coordinator?.id ?? '', reviewerIds };
  });
  if (!cast) return;
  await loadSelection(register, cipher, cast);
  terminal.say('Held four calls: one decided, with appeals, one to decide, one open, and a draft.');
}

async function importCohort(
  { database, clock }: Register,
  cipher: Awaited<ReturnType<DataKeys['load']>>,
  terminal: Terminal,
): Promise<void> {
  const { transactions } = database;
  terminal.say('Loading the demonstration cohort: 4,416 participations of 2024 with the published margins …');
  const directory = await mkdtemp(join(tmpdir(), 'qaitu-demo-'));
  const progress = createProgress(terminal, true);
  const counts = new Map<string, number>();
  let rows = 0;
  try {
    for (const { university, files } of streamCohort({ seed: SEED, asOf: clock.today() })) {
      const { id } = await transactions.withPrincipal(
        WORKER,
        async (context) => await getUniversityByCode(context, university),
      );
      for (const kind of BULK_KINDS) {
        if (files[kind].length === 0) continue;
        const path = join(directory, `${kind}.csv`);
        await writeText(path, toCsv<BulkKind>(kind, files[kind] as readonly BulkRow<BulkKind>[]));
        const result = await importFile(
          transactions,
          cipher,
          { role: 'qaitu_coordinator', userId: null, universityId: id, personId: null },
          { kind, path, fileName: `${university} ${kind}.csv`, dryRun: false, validRowsOnly: false, locale: 'en' },
        );
        if (!result.committed) {
          throw new Error(
            `The demonstration's own ${kind} of ${university} were refused: ${result.rows[0]?.message ?? ''}`,
          );
        }
        counts.set(kind, (counts.get(kind) ?? 0) + result.created);
        progress.update((rows += result.created));
      }
    }
  } finally {
    progress.stop();
    await rm(directory, { recursive: true, force: true });
  }
  await checkRegister(transactions);
  terminal.say(`Loaded ${[...counts].map(([kind, count]) => `${count} ${kind.replace('_', ' ')}`).join(', ')}.`);
}

async function writeText(path: string, text: string): Promise<void> {
  const stream = createWriteStream(path, { mode: 0o600 });
  stream.end(text);
  await once(stream, 'finish');
}
