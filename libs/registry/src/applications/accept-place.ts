import { v7 as uuidv7 } from 'uuid';
import { CodedError } from '#domain/errors/coded-error.js';
import { takeAction } from '#domain/life-cycle/life-cycle.js';
import { APPLICATION_LIFE_CYCLE } from '#domain/selection/application-life-cycle.js';
import { type Context, WORKER } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { asPrincipal } from '#persistence/with-principal.js';
import type { Call } from '../calls/call.entity.js';
import { getCall } from '../calls/get-call.js';
import { Commitment } from '../commitments/commitment.entity.js';
import { GroupProject } from '../group-projects/group-project.entity.js';
import { Participation } from '../participations/participation.entity.js';
import { enterPeople, matchPeople, type PersonIdentifier } from '../people/match-people.js';
import { readIdentity } from './applicant-identity.js';
import type { Application } from './application.entity.js';
import type { ApplicationDeliverable } from './application-deliverable.entity.js';
import { listDeliverables, lockOwnApplication } from './get-application.js';
import { moveApplication } from './move-application.js';

/**
 * Accepts the place: the applicant becomes a participant of the register. In one transaction the human is matched or
 * entered, the sign-in bound to them, the mobility planned, and what was promised becomes commitments, agreed and
 * confirmed by the participant as of now; a group's members meet in one group project.
 *
 * Writing those takes rights that a participant does not have, so these steps run as the worker, in the participant's name.
 *
 * @returns the id of the participation
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `results_not_published`, `person_mismatch`,
 *   `person_already_linked`, `group_project_closed`
 */
export async function acceptPlace(context: Context, cipher: FieldCipher, id: string): Promise<string> {
  const application = await lockOwnApplication(context, id);
  takeAction(APPLICATION_LIFE_CYCLE, application.status, 'accept', 'participant');
  const call = await getCall(context, application.callId);
  requirePublishedResults(call);
  const deliverables = await listDeliverables(context, application);
  const personId = await findPerson(context, cipher, application);
  const participationId = await asPrincipal(
    context,
    { ...WORKER, userId: context.principal.userId },
    async (inside) => {
      const email = await bindUser(inside, personId);
      const groupProjectId = await joinGroup(inside, application, deliverables);
      const created = await plan(inside, { application, call, personId, email, groupProjectId });
      await commit(inside, application, created, deliverables);
      return created;
    },
  );
  await moveApplication(context, application, 'accept', 'participant', {
    accepted_on: context.today,
    participation_id: participationId,
  });
  return participationId;
}

/**
 * Declines the place, or gives up waiting for one; the place is free again.
 *
 * @throws CodedError `record_not_found`, `transition_not_allowed`, `results_not_published`
 */
export async function declinePlace(context: Context, id: string, reason: string | undefined): Promise<void> {
  const application = await lockOwnApplication(context, id);
  takeAction(APPLICATION_LIFE_CYCLE, application.status, 'decline', 'participant');
  requirePublishedResults(await getCall(context, application.callId));
  await moveApplication(context, application, 'decline', 'participant', { declined_on: context.today }, reason);
}

/** @throws CodedError `results_not_published` */
function requirePublishedResults(call: Call): void {
  if (call.status === 'results_published') return;
  throw new CodedError('results_not_published', 'conflict', 'This follows the publication of the results.');
}

async function findPerson(context: Context, cipher: FieldCipher, application: Application): Promise<string> {
  const { iin, documentNumber } = readIdentity(cipher, application);
  const identifier: PersonIdentifier = iin
    ? { kind: 'iin', value: iin }
    : { kind: 'document', value: documentNumber ?? '' };
  const { index, personId } = (await matchPeople(context, cipher, [identifier]))(identifier);
  const found = personId ?? (await enterPeople(context, cipher, [identifier])).get(index);
  if (!found) throw new Error('A person who was just entered cannot be found.');
  return found;
}

/** Binds whoever is signed in to the human they applied as, and gives their address. A human has one sign-in, and it one human. */
async function bindUser({ manager, principal }: Context, personId: string): Promise<string> {
  // Two sign-ins that claim one human wait here for each other.
  await manager.query('select id from person where id = $1 for update', [personId]);
  const [user] = await manager.query<{ email: string; person_id: string | null }[]>(
    'select email, person_id from app_user where id = $1 for update',
    [principal.userId],
  );
  if (!user) throw new Error('Whoever is signed in has no user.');
  if (user.person_id !== null && user.person_id !== personId) {
    throw new CodedError(
      'person_mismatch',
      'conflict',
      'This sign-in belongs to another person than the one who applied.',
    );
  }
  const others = await manager.query<unknown[]>(
    `select id from app_user where person_id = $1 and id <> $2 and role = 'participant'`,
    [personId, principal.userId],
  );
  if (others.length > 0) {
    throw new CodedError('person_already_linked', 'conflict', 'The person who applied has another sign-in already.');
  }
  if (user.person_id === null) {
    await manager.query('update app_user set person_id = $2, version = version + 1 where id = $1', [
      principal.userId,
      personId,
    ]);
  }
  return user.email;
}

/** The group project of a group's proposal: that of its code, made by whoever accepts first. */
async function joinGroup(
  { manager, now }: Context,
  application: Application,
  deliverables: readonly ApplicationDeliverable[],
): Promise<string | null> {
  const { universityId, groupCode } = application;
  if (application.proposalForm !== 'group' || groupCode === null) return null;
  await manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`group ${universityId} ${groupCode}`]);
  const existing = await manager.findOneBy(GroupProject, { universityId, groupCode });
  if (existing && existing.status !== 'agreed') {
    throw new CodedError('group_project_closed', 'conflict', 'The group project takes no more members.');
  }
  if (existing) return existing.id;
  const id = uuidv7();
  const dueDates = deliverables.flatMap(({ dueDate }) => dueDate ?? []).sort();
  await manager.insert(GroupProject, {
    universityId,
    id,
    groupCode,
    title: deliverables[0]?.title ?? application.task ?? groupCode,
    task: application.task,
    dueDate: dueDates.at(-1) ?? null,
    status: 'agreed',
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

async function plan(
  { manager, now }: Context,
  made: {
    readonly application: Application;
    readonly call: Call;
    readonly personId: string;
    readonly email: string;
    readonly groupProjectId: string | null;
  },
): Promise<string> {
  const { application, call } = made;
  const id = uuidv7();
  const { familyName, givenName, category, plannedStart, plannedEnd } = application;
  await manager.insert(Participation, {
    universityId: application.universityId,
    id,
    personId: made.personId,
    groupProjectId: made.groupProjectId,
    externalId: `${call.code}-${application.applicationCode}`,
    // What a submission cannot do without.
    familyName: familyName ?? '',
    givenName: givenName ?? '',
    category: category ?? '',
    plannedStart: plannedStart ?? '',
    plannedEnd: plannedEnd ?? '',
    patronymic: application.patronymic,
    birthDate: application.birthDate,
    sex: application.sex,
    citizenship: application.citizenship,
    email: made.email,
    homeRegion: application.homeRegion,
    rural: application.rural,
    field: application.field,
    funding: call.funding,
    programme: call.programme,
    hostCountry: application.hostCountry,
    hostInstitution: application.hostInstitution,
    status: 'planned',
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

async function commit(
  { manager, principal, now }: Context,
  application: Application,
  participationId: string,
  deliverables: readonly ApplicationDeliverable[],
): Promise<void> {
  for (const [index, deliverable] of deliverables.entries()) {
    await manager.insert(Commitment, {
      universityId: application.universityId,
      id: uuidv7(),
      participationId,
      commitmentNo: index + 1,
      title: deliverable.title ?? '',
      kind: deliverable.kind ?? application.kind,
      priority: deliverable.priority,
      dueDate: deliverable.dueDate,
      weight: deliverable.weight ?? 1,
      status: 'agreed',
      description: application.task,
      applicationId: application.id,
      confirmedAt: now,
      confirmedBy: principal.userId,
      createdAt: now,
      updatedAt: now,
    });
  }
}
