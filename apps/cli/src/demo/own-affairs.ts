import { findUserByEmail } from '#access/users/users.js';
import { addDays, type CalendarDate } from '#domain/calendar/calendar-date.js';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { FOCUS_GROUP_2025_1 } from '#domain/questionnaire/definitions/focus-group-2025.js';
import { type Principal, WORKER } from '#persistence/context.js';
import type { FieldCipher } from '#persistence/encryption/field-cipher.js';
import { createApplication } from '#registry/applications/create-application.js';
import { addCommitment } from '#registry/commitments/add-commitment.js';
import { confirmCommitment } from '#registry/commitments/confirm-commitment.js';
import { createGroupProject } from '#registry/group-projects/create-group-project.js';
import { setGroupMembers } from '#registry/group-projects/set-group-members.js';
import { createSurvey } from '#registry/surveys/create-survey.js';
import { openSurvey } from '#registry/surveys/move-survey.js';
import { respondToSurvey } from '#registry/surveys/respond-to-survey.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import type { Register } from '../open-register.js';
import { beginOwnReport } from './begin-own-report.js';
import { filledAnswers } from './filled-answers.js';
import { Stagehands } from './stagehands.js';

interface OwnRecord {
  readonly id: string;
  readonly category: string;
  readonly hostCountry: string | null;
  /** The day on which the mobility ended. */
  readonly ended: CalendarDate;
}

/** In whose name things happen, by their addresses. */
interface OwnSignIns {
  readonly university: string;
  readonly participant: string;
  readonly coordinator: string;
  readonly official: string;
}

const GROUP_CODE = 'OPEN-COURSE';

/**
 * What the participant of the demonstration has begun and has to do, once: a report filled in, a promise to carry out and one
 * to confirm, a common task, an application on its way, a survey that was answered. Made by the very operations that people
 * use, on days of the past.
 */
export async function loadOwnAffairs(
  { database, clock }: Register,
  cipher: FieldCipher,
  signIns: OwnSignIns,
): Promise<void> {
  const principals = await database.transactions.withPrincipal(WORKER, async (context) => {
    const loaded = await context.manager.query<unknown[]>('select id from group_project where group_code = $1', [
      GROUP_CODE,
    ]);
    const participant = await findUserByEmail(context, signIns.participant);
    const coordinator = await findUserByEmail(context, signIns.coordinator);
    const official = await findUserByEmail(context, signIns.official);
    if (loaded.length > 0 || !participant?.personId || !coordinator || !official) return undefined;
    const { id: universityId } = await getUniversityByCode(context, signIns.university);
    const nowhere = { universityId: null, personId: null } as const;
    return {
      participant: { role: 'qaitu_participant', ...nowhere, userId: participant.id, personId: participant.personId },
      coordinator: { role: 'qaitu_coordinator', ...nowhere, userId: coordinator.id, universityId },
      ministry: { role: 'qaitu_ministry', ...nowhere, userId: official.id },
    } satisfies Record<string, Principal>;
  });
  if (!principals) return;
  await new OwnAffairs(new Stagehands(database.dataSource, clock.today()), principals).load(cipher);
}

class OwnAffairs {
  constructor(
    private readonly hands: Stagehands,
    private readonly as: Record<'participant' | 'coordinator' | 'ministry', Principal>,
  ) {}

  async load(cipher: FieldCipher): Promise<void> {
    await beginOwnReport(this.hands, this.as.participant);
    const [own] = await this.hands.on(
      0,
      this.as.participant,
      async ({ manager }) =>
        await manager.query<OwnRecord[]>(
          `select id, category, host_country as "hostCountry", coalesce(actual_end, planned_end) as ended
           from participation order by id limit 1`,
        ),
    );
    if (!own) return;
    await this.promises(own);
    await this.commonTask(own);
    await this.application(cipher);
    await this.answeredSurvey(own);
  }

  private async promises({ id }: OwnRecord): Promise<void> {
    const { hands } = this;
    const confirmed = await hands.on(
      -120,
      this.as.coordinator,
      async (context) =>
        await addCommitment(
          context,
          id,
          { title: 'Студенттерге арналған ашық дәрістер', kind: 'educational', dueDate: hands.day(60), weight: 1 },
          'kk',
        ),
    );
    await hands.on(-110, this.as.participant, async (context) => await confirmCommitment(context, confirmed));
    await hands.on(
      -2,
      this.as.coordinator,
      async (context) =>
        await addCommitment(
          context,
          id,
          { title: 'Қабылдаушы зертханамен бірлескен мақала', kind: 'scientific', dueDate: hands.day(200), weight: 2 },
          'kk',
        ),
    );
  }

  private async commonTask({ id }: OwnRecord): Promise<void> {
    await this.hands.on(-100, this.as.coordinator, async (context) => {
      const project = await createGroupProject(
        context,
        {
          groupCode: GROUP_CODE,
          title: 'Түркі елдерінің цифрлық құқығы: ашық курс',
          task: 'Он дәрістен тұратын ашық онлайн курс дайындап, университеттің сайтында жариялау.',
          dueDate: this.hands.day(120),
        },
        'kk',
      );
      await setGroupMembers(context, project, 1, {
        members: [{ participationId: id, share: 0.5 }],
        reason: 'Топтық жоба туралы келісім',
      });
    });
  }

  private async application(cipher: FieldCipher): Promise<void> {
    const [call] = await this.hands.on(
      0,
      WORKER,
      async ({ manager, today }) =>
        await manager.query<{ id: string }[]>(
          `select id from call where status = 'published' and opens_on <= $1 and closes_on >= $1
           order by closes_on desc, id limit 1`,
          [today],
        ),
    );
    if (!call) return;
    const proposal = {
      hostCountry: 'TR',
      hostInstitution: 'Ankara Üniversitesi',
      problem: 'Ауыл тұрғындары электрондық мемлекеттік қызметтерге шағымдану тәртібін білмейді.',
      task: 'Шағымдану жолдары туралы түсінікті нұсқаулық пен ашық дәріс дайындау.',
    };
    const deliverables = [
      { title: 'Үш тілдегі нұсқаулық', kind: 'educational', weight: 1, dueDate: this.hands.day(300) },
    ] as const;
    await this.hands.on(
      -1,
      this.as.participant,
      async (context) => await createApplication(context, cipher, call.id, proposal, deliverables, 'kk'),
    );
  }

  /** Questions of a focus group to those who were in the same country and came back in the same weeks, and this participant's answers. */
  private async answeredSurvey({ category, hostCountry, ended }: OwnRecord): Promise<void> {
    const { hands } = this;
    const survey = await hands.on(-20, this.as.ministry, async (context) => {
      const id = await createSurvey(context, {
        questionnaire: FOCUS_GROUP_2025_1.code,
        questionnaireVersion: FOCUS_GROUP_2025_1.version,
        titleKk: 'Ұтқырлық не берді: еркін жауаптар',
        titleRu: 'Что дала мобильность: свободные ответы',
        titleEn: 'What mobility gave: answers in your own words',
        categories: [category],
        funding: null,
        hostCountries: hostCountry === null ? null : [hostCountry],
        endedFrom: addDays(ended, -15),
        endedTo: addDays(ended, 15),
        opensOn: hands.day(-20),
        closesOn: hands.day(40),
      });
      await openSurvey(context, id);
      return id;
    });
    const given: Answers = {
      selection_transparency: 'Талаптар алдын ала жарияланды, бағалар маған көрінді.',
      preparation: 'Оқу келісімін бірге жасадық, ал баспана туралы мәлімет жетіспеді.',
    };
    await hands.on(
      -15,
      this.as.participant,
      async (context) =>
        await respondToSurvey(context, survey, filledAnswers(FOCUS_GROUP_2025_1, given, hands.day(-15)), 'kk'),
    );
  }
}
