import { findUserByEmail } from '#access/users/users.js';
import { addMonths } from '#domain/calendar/calendar-date.js';
import { getReportQuestionnaire } from '#domain/questionnaire/definitions/all-questionnaires.js';
import { type Principal, WORKER } from '#persistence/context.js';
import { proposeBreaches } from '#registry/breaches/propose-breaches.js';
import { claimCommitment } from '#registry/commitments/claim-commitment.js';
import { proposeAmendment } from '#registry/commitments/amendments/propose-amendment.js';
import { grantDataRequest, refuseDataRequest } from '#registry/data-requests/act-on-data-request.js';
import { fileDataRequest } from '#registry/data-requests/file-data-request.js';
import { addEvidence } from '#registry/evidence/add-evidence.js';
import { addEvidenceFile } from '#registry/evidence/add-evidence-file.js';
import { claimGroupProject } from '#registry/group-projects/claim-group-project.js';
import { createGroupProject } from '#registry/group-projects/create-group-project.js';
import { setGroupMembers } from '#registry/group-projects/set-group-members.js';
import { recordObservation } from '#registry/observations/record-observation.js';
import { addOutput } from '#registry/outputs/add-output.js';
import { acceptReport } from '#registry/reports/accept-report.js';
import { requestReportCorrection } from '#registry/reports/request-report-correction.js';
import { saveReportDraft } from '#registry/reports/save-report-draft.js';
import { submitReport } from '#registry/reports/submit-report.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import type { Register } from '../open-register.js';
import { drawPdf, drawPng } from './evidence-files.js';
import { filledAnswers } from './filled-answers.js';
import { openWave } from './open-wave.js';
import { type Somebody, VerificationCast } from './verification-cast.js';
import { Stagehands } from './stagehands.js';

const WAVE = 'm24';
const CERTIFICATE = [
  'This is to certify that the work agreed upon was carried out',
  'and presented to the department in the autumn semester.',
  '',
  'Protocol No 7',
];

interface VerificationSignIns {
  readonly university: string;
  readonly coordinatorEmail: string;
  readonly participantEmail: string;
}

/**
 * What waits for a coordinator to look at and to decide, of every kind, once: claims with files, outputs, a joint result,
 * amendments, reports, a correction, sources that disagree, requests about data, and the breaches that the register
 * proposes. Made by the very operations that people use, on days of the past.
 */
export async function loadVerification(
  { database, clock, configuration }: Register,
  { university, coordinatorEmail, participantEmail }: VerificationSignIns,
): Promise<void> {
  const { transactions } = database;
  const begun = await transactions.withPrincipal(WORKER, async (context) => {
    const amendments = await context.manager.query<unknown[]>('select id from commitment_amendment limit 1');
    if (amendments.length > 0) return undefined;
    const { id } = await getUniversityByCode(context, university);
    const participant = await findUserByEmail(context, participantEmail);
    return { universityId: id, userId: (await findUserByEmail(context, coordinatorEmail))?.id ?? null, participant };
  });
  if (!begun) return;
  const { participant, ...owner } = begun;
  const coordinator: Principal = { role: 'qaitu_coordinator', ...owner, personId: null };
  const hands = new Stagehands(database.dataSource, clock.today());
  const scene = new Scene(hands, new VerificationCast(hands, owner.universityId), coordinator, owner.universityId);
  await scene.claims();
  await scene.amendments();
  await scene.output();
  await scene.jointResult();
  await scene.reports();
  await scene.dataRequests(configuration.dataRequestDays);
  if (participant) {
    const { id: userId, personId } = participant;
    const own: Principal = { role: 'qaitu_participant', userId, universityId: null, personId };
    await scene.ownRequest(own, configuration.dataRequestDays);
  }
  await transactions.withPrincipal(WORKER, async (context) => await proposeBreaches(context));
}

class Scene {
  constructor(
    private readonly hands: Stagehands,
    private readonly cast: VerificationCast,
    private readonly coordinator: Principal,
    private readonly universityId: string,
  ) {}

  /** One commitment claimed with a document, a picture and a DOI, one with a document alone. */
  async claims(): Promise<void> {
    const [whole, partly] = await this.cast.withCommitments(2);
    if (whole) {
      await this.hands.on(-4, whole.principal, async (context) => {
        await addEvidenceFile(context, 'commitment', whole.record, {
          title: 'Жұмыстың орындалғаны туралы анықтама',
          content: drawPdf('Certificate', CERTIFICATE),
          type: 'pdf',
        });
        await addEvidenceFile(context, 'commitment', whole.record, {
          title: 'Сертификаттың суреті',
          content: drawPng(),
          type: 'png',
        });
        await claimCommitment(context, whole.record, {
          degree: 1,
          evidence: [{ kind: 'doi', value: '10.5555/qaitu.demo.1', title: 'Жұмыс материалдары' }],
        });
      });
    }
    if (!partly) return;
    await this.hands.on(-9, partly.principal, async (context) => {
      await addEvidenceFile(context, 'commitment', partly.record, {
        title: 'Хаттама көшірмесі',
        content: drawPdf('Protocol', ['The first of two parts was presented to the department.']),
        type: 'pdf',
      });
      await claimCommitment(context, partly.record, { degree: 0.6, evidence: [] });
    });
  }

  /** Two participants ask for other terms. */
  async amendments(): Promise<void> {
    const [later, other] = await this.cast.withCommitments(2);
    if (later) {
      await this.hands.on(-7, later.principal, async (context) => {
        const reason = 'Денсаулығыма байланысты жұмыс үш айға кейінге қалды.';
        await proposeAmendment(
          context,
          later.record,
          { dueDate: addMonths(later.due ?? this.hands.day(30), 3), reason },
          'kk',
        );
      });
    }
    if (!other) return;
    await this.hands.on(-2, other.principal, async (context) => {
      const reason = 'Кафедра предложила вести курс вместе с коллегой.';
      await proposeAmendment(context, other.record, { title: 'Совместный курс с кафедрой', reason }, 'ru');
    });
  }

  /** A conference paper, entered with a picture of its certificate. */
  async output(): Promise<void> {
    const [author] = await this.cast.withCommitments(1);
    if (!author) return;
    await this.hands.on(-20, author.principal, async (context) => {
      const id = await addOutput(
        context,
        author.participationId,
        {
          type: 'conference',
          title: 'Дала экожүйелері: халықаралық конференция',
          date: this.hands.day(-60),
          share: 0.5,
        },
        'kk',
      );
      const content = drawPng();
      await addEvidenceFile(context, 'output', id, { title: 'Қатысушы сертификаты', content, type: 'png' });
      await addEvidence(context, 'output', id, { kind: 'url', value: 'https://conference.example.org/steppe' });
    });
  }

  /** A group of three says that its common task is done. */
  async jointResult(): Promise<void> {
    const members = await this.cast.withoutGroup(3);
    const [speaker] = members;
    if (!speaker) return;
    const project = await this.hands.on(-200, this.coordinator, async (context) => {
      const id = await createGroupProject(
        context,
        {
          groupCode: 'STEPPE-DATA',
          title: 'Дала экожүйелерінің ашық деректері',
          task: 'Үш зертхананың бақылау деректерін бір пішінге келтіріп, ашық жариялау және сабақ жоспарларын жасау.',
          dueDate: this.hands.day(-10),
        },
        'kk',
      );
      const shares = [0.4, 0.3, 0.3];
      await setGroupMembers(context, id, 1, {
        members: members.map(({ participationId }, place) => ({ participationId, share: shares[place] ?? 0 })),
        reason: 'Топтық жоба туралы келісім',
      });
      return id;
    });
    await this.hands.on(-6, speaker.principal, async (context) => {
      await addEvidenceFile(context, 'group_project', project, {
        title: 'Бірлескен нәтиже туралы есеп',
        content: drawPdf('Joint result', ['Three laboratories, one open data set, twelve lessons.']),
        type: 'pdf',
      });
      await claimGroupProject(context, project, {
        jointResult: 'Үш зертхананың деректер жинағы ашық репозиторийге қойылды, он екі сабақ жоспары дайын.',
        evidence: [{ kind: 'repository', value: 'https://repository.example.org/steppe-data' }],
      });
    });
  }

  /** One report waits to be read, one contradicts what the coordinator has seen, one is to be corrected after it was accepted. */
  async reports(): Promise<void> {
    const [fresh, disputed, accepted] = await this.cast.withReportsToFile(WAVE, 3);
    if (fresh) await this.file(fresh, 4);
    if (disputed) {
      await this.file(disputed, 3);
      await this.hands.on(-1, this.coordinator, async (context) => {
        const seenOn = addMonths(disputed.anchor, 24);
        const draft = { kind: 'residence', country: 'DE', observedOn: seenOn, validFrom: seenOn } as const;
        await recordObservation(context, disputed.participationId, { ...draft, evidence: 'Электрондық хат' }, 'kk');
      });
    }
    if (!accepted) return;
    const report = await this.file(accepted, 2);
    await this.hands.on(-1, this.coordinator, async (context) => await acceptReport(context, report));
    await this.hands.on(0, accepted.principal, async (context) => {
      await requestReportCorrection(context, report, 'Жұмыс орнын қате жаздым: ол «Қазгеодезия» мекемесі.');
    });
  }

  /** One request about data waits, one was granted, one was refused. */
  async dataRequests(days: number): Promise<void> {
    const [waiting, granted, refused] = await this.cast.withCommitments(3);
    const requests = [
      [waiting, -3, 'correction', 'Атымның латынша жазылуы паспорттағыдай емес, түзетіп беріңіздер.', null],
      [granted, -12, 'correction', 'Қабылдаған университет қате көрсетілген.', 'grant'],
      [refused, -30, 'erasure', 'Прошу удалить мой номер телефона и адрес почты.', 'refuse'],
    ] as const;
    for (const [somebody, day, kind, request, decision] of requests) {
      if (!somebody) continue;
      const { participationId } = somebody;
      const id = await this.hands.on(
        day,
        somebody.principal,
        async (context) => await fileDataRequest(context, { participationId, kind, request }, days),
      );
      if (decision === null) continue;
      await this.hands.on(day + 5, this.coordinator, async (context) => {
        if (decision === 'grant') await grantDataRequest(context, id, 'Келісім бойынша тексеріп, түзетеміз.');
        else await refuseDataRequest(context, id, 'По закону данные хранятся, пока не исполнено обязательство.');
      });
    }
  }

  /** The participant of the demonstration asks for something too. */
  async ownRequest(participant: Principal, days: number): Promise<void> {
    await this.hands.on(-1, participant, async (context) => {
      const [own] = await context.manager.query<{ id: string }[]>('select id from participation order by id limit 1');
      const request = 'Телефон нөмірім ауысты, жазбада ескісі тұр.';
      if (own) await fileDataRequest(context, { participationId: own.id, kind: 'correction', request }, days);
    });
  }

  /**
   * Opens the wave for one person alone, as the round of each day does for all, and files it.
   * @returns the id of the report
   */
  private async file(somebody: Somebody & { readonly category: string; readonly anchor: string }, daysAgo: number) {
    const report = await openWave(this.hands, { ...somebody, universityId: this.universityId }, WAVE, daysAgo);
    await this.hands.on(-daysAgo, somebody.principal, async (context) => {
      const definition = getReportQuestionnaire(
        WAVE,
        somebody.category as Parameters<typeof getReportQuestionnaire>[1],
      );
      const given = {
        residence_country: 'KZ',
        activities: ['employed'],
        employer: 'Қазгидромет',
        level_match: true,
        field_match: true,
        project_progress: 'half',
      };
      const answers = filledAnswers(definition, given, report.opensOn);
      await saveReportDraft(context, report.id, report.version, answers, 'kk');
      await submitReport(context, report.id, 'kk');
    });
    return report.id;
  }
}
