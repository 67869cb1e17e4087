import { addUser, findUserByEmail } from '#access/users/users.js';
import type { Category } from '#domain/participation/participation-codes.js';
import { type Principal, WORKER } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { dismissAppeal } from '#registry/appeals/answer-appeal.js';
import { fileAppeal } from '#registry/appeals/file-appeal.js';
import { acceptPlace, declinePlace } from '#registry/applications/accept-place.js';
import { createApplication } from '#registry/applications/create-application.js';
import { decideApplication } from '#registry/applications/decide-application.js';
import { submitApplication } from '#registry/applications/submit-application.js';
import { closeCall } from '#registry/calls/close-calls.js';
import { createCall } from '#registry/calls/create-call.js';
import { decideCall } from '#registry/calls/decide-call.js';
import { publishCall } from '#registry/calls/publish-call.js';
import { publishResults } from '#registry/calls/publish-results.js';
import { createGroupProject } from '#registry/group-projects/create-group-project.js';
import { setGroupMembers } from '#registry/group-projects/set-group-members.js';
import { completeReview, saveScores } from '#registry/reviews/save-scores.js';
import { declareConflict } from '#registry/reviews/declare-conflict.js';
import type { Register } from '../open-register.js';
import { birthDateOf, IdentityRegister, iinOf } from './cohort/identities.js';
import { drawCitizenName } from './cohort/names.js';
import { Random } from './cohort/random.js';
import { CRITERIA, PROPOSALS, type Proposal } from './proposals.js';
import { Stagehands } from './stagehands.js';

/** Whose selections the demonstration shows, and who holds them. */
export interface SelectionCast {
  readonly universityId: string;
  readonly coordinatorId: string;
  /** At least four: one of them has a conflict of interest. */
  readonly reviewerIds: readonly string[];
}

const APPEAL_WINDOW_DAYS = 10;
const PLACES = 3;
const REASON = 'Комиссия хаттамасы № 7';

/**
 * Calls of one university, made by the very operations that people use, on days of the past: one decided, with appeals and
 * with places taken, one that waits for its decisions, one that is open, and a draft. Whoever took a place has not left yet, so that no figure of the
 * cohort changes.
 */
export async function loadSelection(
  { database, clock }: Register,
  cipher: FieldCipher,
  cast: SelectionCast,
): Promise<void> {
  const stage = new Stage(new Stagehands(database.dataSource, clock.today()), cipher, cast);
  await stage.decidedCall();
  await stage.callToDecide();
  await stage.openCall();
  await stage.draftCall();
}

interface Applicant {
  readonly principal: Principal;
  readonly applicationId: string;
}

class Stage {
  private readonly identities = new IdentityRegister();
  private applicants = 0;

  constructor(
    private readonly hands: Stagehands,
    private readonly cipher: FieldCipher,
    private readonly cast: SelectionCast,
  ) {}

  private get coordinator(): Principal {
    const { coordinatorId, universityId } = this.cast;
    return { role: 'qaitu_coordinator', userId: coordinatorId, universityId, personId: null };
  }

  private get reviewers(): Principal[] {
    return this.cast.reviewerIds.map((userId) => ({
      role: 'qaitu_reviewer',
      userId,
      universityId: null,
      personId: null,
    }));
  }

  /** Closed six weeks ago, decided, its results public: two places taken, one declined, one appeal dismissed and one open. */
  async decidedCall(): Promise<void> {
    const call = await this.call('SPRING', 'Көктемгі семестрдегі ғылыми жобалар', -90, -45);
    const applicants: Applicant[] = [];
    for (const [index, proposal] of PROPOSALS.entries()) {
      applicants.push(await this.application(call, proposal, -70 + index * 3));
    }
    for (const [index, { applicationId }] of applicants.entries()) await this.score(applicationId, 92 - 9 * index);
    const decisions = ['selected', 'selected', 'selected', 'reserve', 'rejected', 'rejected'] as const;
    await this.hands.on(-44, this.coordinator, async (context) => await closeCall(context, call));
    for (const [index, { applicationId }] of applicants.entries()) {
      const decision = decisions[index] ?? 'rejected';
      await this.hands.on(-35, this.coordinator, async (context) => {
        await decideApplication(context, applicationId, {
          decision,
          reason: REASON,
          ...(decision === 'selected' ? { identityChecked: true } : {}),
        });
      });
    }
    await this.hands.on(-34, this.coordinator, async (context) => await decideCall(context, call));
    await this.hands.on(-30, this.coordinator, async (context) => await publishResults(context, call));

    const [first, second, third, , fifth, sixth] = applicants;
    if (!first || !second || !third || !fifth || !sixth) throw new Error('The demonstration has too few proposals.');
    const appeal = await this.hands.on(
      -26,
      fifth.principal,
      async (context) => await fileAppeal(context, fifth.applicationId, 'Тіл сертификатым ескерілмеген сияқты.'),
    );
    await this.hands.on(-22, this.coordinator, async (context) => {
      await dismissAppeal(context, appeal, 'Сертификаттың мерзімі өтіп кеткен; балл өзгермейді.');
    });
    await this.hands.on(-21, sixth.principal, async (context) => {
      await fileAppeal(
        context,
        sixth.applicationId,
        'Комиссия не учла рекомендацию музея, приложенную к заявке: каталог нужен трём районам области.',
      );
    });
    for (const { principal, applicationId } of [first, second]) {
      await this.hands.on(-20, principal, async (context) => await acceptPlace(context, this.cipher, applicationId));
    }
    await this.groupProject([first.applicationId, second.applicationId]);
    await this.hands.on(-19, third.principal, async (context) => {
      await declinePlace(context, third.applicationId, 'Отбасы жағдайына байланысты');
    });
  }

  /** What two of those who took a place will carry out together; it has begun and is not due yet. */
  private async groupProject(applicationIds: readonly string[]): Promise<void> {
    const { hands } = this;
    await hands.on(-18, this.coordinator, async (context) => {
      const id = await createGroupProject(
        context,
        {
          groupCode: 'SPRING-LAB',
          title: 'Топырақ пен сөйлеу деректерінің ашық зертханасы',
          task: 'Екі жобаның деректерін бір ашық қоймаға жинап, университетте пайдалану нұсқаулығын дайындау.',
          dueDate: hands.day(400),
        },
        'kk',
      );
      const rows = await context.manager.query<{ id: string }[]>(
        'select participation_id as id from application where id = any ($1::uuid[]) order by id',
        [applicationIds],
      );
      const members = rows.map((row, index) => ({ participationId: row.id, share: index === 0 ? 0.6 : 0.4 }));
      await setGroupMembers(context, id, 1, { members, reason: 'Келісім бойынша' });
    });
  }

  /** Closed three days ago: three applications have their reviews, a fourth lacks one, nothing is decided. */
  async callToDecide(): Promise<void> {
    const call = await this.call('SUMMER', 'Жазғы мектептер мен қысқа тағылымдамалар', -60, -3);
    const applicants: Applicant[] = [];
    for (const [index, proposal] of PROPOSALS.slice(2).entries()) {
      applicants.push(await this.application(call, proposal, -30 + index * 2));
    }
    for (const [index, { applicationId }] of applicants.slice(0, 3).entries()) {
      await this.score(applicationId, 86 - 11 * index, { days: -5, apart: index === 1 ? 12 : 3 });
    }
    const last = applicants.at(-1);
    const [first, second, third] = this.reviewers;
    if (last && first && second && third) {
      await this.review(second, last.applicationId, 71, -5);
      await this.review(third, last.applicationId, 66, -4);
      await this.hands.on(-3, first, async (context) => {
        await saveScores(context, last.applicationId, [
          { criterion: CRITERIA[0]?.code ?? '', score: 74, reason: 'Тақырыбы өзекті, жоспары анық.' },
        ]);
      });
    }
    await this.hands.on(-2, this.coordinator, async (context) => await closeCall(context, call));
  }

  /** In preparation: it still lacks its dates and reviewers. */
  async draftCall(): Promise<void> {
    const { hands } = this;
    const year = Number(hands.today.slice(0, 4)) + 1;
    await hands.on(-1, this.coordinator, async (context) => {
      await createCall(context, {
        code: `STAFF-${year}`,
        title: 'Оқытушылардың ғылыми тағылымдамасы',
        academicYear: `${year - 1}/${year}`,
        programme: 'research_stay',
        funding: 'state_budget',
        places: 5,
        categories: ['staff'],
        criteria: [...CRITERIA],
      });
    });
  }

  /** Open for three more weeks; two have applied, and one of them was scored by one reviewer. */
  async openCall(): Promise<void> {
    const call = await this.call('AUTUMN', 'Күзгі семестрдегі ғылыми және шығармашылық жобалар', -12, 21);
    const [first, second] = PROPOSALS;
    if (!first || !second) return;
    const { applicationId } = await this.application(call, first, -6);
    await this.application(call, second, -3);
    const [reviewer] = this.reviewers;
    if (reviewer) await this.review(reviewer, applicationId, 81, -2);
  }

  private async call(code: string, title: string, publishedOn: number, closesOn: number): Promise<string> {
    const { hands } = this;
    const year = Number(hands.day(150).slice(0, 4)) - (hands.day(150).slice(5, 7) < '09' ? 1 : 0);
    return await hands.on(publishedOn, this.coordinator, async (context) => {
      const id = await createCall(context, {
        code: `${code}-${year + 1}`,
        title,
        academicYear: `${year}/${year + 1}`,
        programme: 'exchange',
        funding: 'state_budget',
        places: PLACES,
        budgetKzt: 12_000_000,
        hostCountries: ['DE', 'PL', 'TR', 'KR'],
        categories: ['bachelor', 'master', 'doctoral'],
        opensOn: hands.day(publishedOn),
        closesOn: hands.day(closesOn),
        appealWindowDays: APPEAL_WINDOW_DAYS,
        criteria: [...CRITERIA],
        reviewerIds: this.cast.reviewerIds,
      });
      await publishCall(context, id);
      return id;
    });
  }

  private async application(callId: string, proposal: Proposal, days: number): Promise<Applicant> {
    const { hands } = this;
    const number = ++this.applicants;
    const random = new Random('selection', number);
    const identity = this.identities.draw(random, proposal.category satisfies Category);
    const { family, given, patronymic } = drawCitizenName(random, identity.female ? 'F' : 'M');
    const email = `applicant${number}@demo.example.org`;
    const userId = await hands.on(days, WORKER, async (context) => {
      const found = await findUserByEmail(context, email);
      if (found) return found.id;
      const names = { displayName: `${family} ${given}`, locale: 'kk', password: null } as const;
      return (await addUser(context, { email, role: 'participant', ...names })).user.id;
    });
    const principal: Principal = { role: 'qaitu_participant', userId, universityId: null, personId: null };
    const applicationId = await hands.on(days, principal, async (context) => {
      const { deliverables, ...texts } = proposal;
      const draft = {
        iin: iinOf(identity),
        familyName: family,
        givenName: given,
        ...(patronymic === '' ? {} : { patronymic }),
        birthDate: birthDateOf(identity),
        sex: identity.female ? 'F' : 'M',
        citizenship: 'KZ',
        homeRegion: random.pick(['10', '35', '47', '61', '75']),
        rural: random.chance(0.4),
        gpa: 3 + random.integer(0, 9) / 10,
        plannedStart: hands.day(70),
        plannedEnd: hands.day(200),
        ...texts,
      } as const;
      const promised = deliverables.map(({ months, ...deliverable }) => ({
        ...deliverable,
        dueDate: hands.day(200 + 30 * months),
      }));
      const id = await createApplication(context, this.cipher, callId, draft, promised, 'kk');
      await submitApplication(context, this.cipher, id, 'kk');
      return id;
    });
    return { principal, applicationId };
  }

  /** Three score it; a fourth, who knows the applicant, does not. */
  private async score(applicationId: string, mean: number, { days = -50, apart = 2 } = {}): Promise<void> {
    for (const [index, reviewer] of this.reviewers.entries()) {
      if (index < 3) await this.review(reviewer, applicationId, mean + apart * (index - 1), days);
      else {
        await this.hands.on(days, reviewer, async (context) => {
          await declareConflict(context, applicationId, 'Үміткердің ғылыми жетекшісімін');
        });
      }
    }
  }

  private async review(reviewer: Principal, applicationId: string, score: number, days: number): Promise<void> {
    await this.hands.on(days, reviewer, async (context) => {
      const reason = 'Өлшемшартқа сай бағаланды';
      await completeReview(
        context,
        applicationId,
        CRITERIA.map(({ code }, index) => ({ criterion: code, score: Math.max(0, score - 3 * index), reason })),
      );
    });
  }
}
