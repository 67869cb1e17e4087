import { addUser, findUserByEmail } from '#access/users/users.js';
import { KPI_REPORT_SECTION_CODES, type KpiReportSection } from '#domain/report/kpi-report-sections.js';
import type { KpiReportRemark } from '#domain/report/kpi-report-review.js';
import { type Principal, WORKER } from '#persistence/context.js';
import { getUniversityByCode } from '#registry/universities/list-universities.js';
import { getKpiReportRow } from '#reporting/kpi-reports/kpi-report-row.js';
import { openKpiReport } from '#reporting/kpi-reports/open-kpi-report.js';
import { publishKpiReport } from '#reporting/kpi-reports/publish-kpi-report.js';
import { approveKpiReport, returnKpiReport, reviseKpiReport } from '#reporting/kpi-reports/review-kpi-report.js';
import { submitKpiReport } from '#reporting/kpi-reports/submit-kpi-report.js';
import { writeComments } from '#reporting/kpi-reports/write-comments.js';
import type { Register } from '../open-register.js';
import type { Terminal } from '../terminal.js';
import { Stagehands } from './stagehands.js';

/** Sign-ins by whom the reports are written and decided. */
export interface ReportCast {
  /** Of the university that the demonstration's coordinator belongs to. */
  readonly coordinator: { readonly university: string; readonly email: string };
  readonly officials: readonly [reviewing: string, publishing: string];
}

/** Universities whose reports lie before the ministry; nobody signs in as their coordinators. */
const OTHERS = ['ENU', 'ABLAIKHAN', 'AUEZOV', 'BUKETOV'] as const;
const PERIOD = '2024';

const COMMENTS: Readonly<Record<KpiReportSection, string>> = {
  return: 'Шекарадан өту деректері кешігіп келеді; қалған қатысушылармен үйлестіруші телефон арқылы хабарласып жатыр.',
  retention: 'Тұратын елі 12 айлық есептен белгілі болады. Есеп бермегендерге екінші рет хат жіберілді.',
  commitments: 'Расталмаған міндеттемелердің құжаттары кафедраларда; тексеру күзде аяқталады.',
  reporting: '6 айлық есептердің бір бөлігі мерзімінен кеш келді, себебі поштадағы хаттар спамға түскен.',
  employment: 'Жұмысқа орналасу туралы мәлімет зейнетақы қоры деректерімен толықтырылады.',
  recognition: 'Кредиттерді қайта есепке алу туралы шешімдер факультет кеңесінде қаралуда.',
  networks_and_outputs: 'Бірлескен мақалалардың бір бөлігі әлі басылымда.',
  support_and_problems: 'Тұрғын үй мәселесі бойынша екі серіктес университетпен келіссөз жүргізілді.',
  money: 'Қайтарылуы тиіс сомалар бойынша екі шарт сотқа берілді.',
  selection: 'Конкурс өлшемшарттары университет сайтында жарияланған.',
};

const REMARKS: readonly KpiReportRemark[] = [
  {
    section: 'reporting',
    reasons: ['missing_reports'],
    comment: 'Есептердің кешігуі бойынша қандай шара қолданылғанын көрсетіңіз.',
  },
  {
    section: 'retention',
    reasons: ['records_incomplete', 'comment_missing'],
    comment: 'Тұратын елі белгісіз қатысушылар көп. Олармен қашан және қалай хабарласқаныңызды жазыңыз.',
  },
];

/** KPI reports in every state of their life, written by the very operations that people use, on days of the past; once. */
export async function loadKpiReports(
  { database, clock }: Register,
  cast: ReportCast,
  terminal: Terminal,
): Promise<void> {
  const { transactions, dataSource } = database;
  const [existing] = await transactions.withPrincipal(
    WORKER,
    async ({ manager }) => await manager.query<{ id: string }[]>('select id from kpi_report limit 1'),
  );
  if (existing) return;
  const hands = new Stagehands(dataSource, clock.today());
  const desk = new ReportDesk(hands, {
    reviewing: await official(hands, cast.officials[0]),
    publishing: await official(hands, cast.officials[1]),
  });
  const own = await coordinator(hands, cast.coordinator.university, cast.coordinator.email);
  const [twice, fresh, approved, published] = await Promise.all(
    OTHERS.map(async (code) => await coordinator(hands, code, `coordinator-${code.toLowerCase()}@demo.example.org`)),
  );
  if (!twice || !fresh || !approved || !published) throw new Error('The demonstration has too few universities.');

  await desk.published(own, '2023/2024', -120);
  const returned = await desk.submitted(own, PERIOD, -31);
  await desk.return(returned, -9);
  await desk.draft(own, '2024/2025', -3);

  const again = await desk.submitted(twice, PERIOD, -50);
  await desk.return(again, -44);
  await desk.submitAgain(twice, again, -23);
  await desk.submitted(fresh, PERIOD, -6);
  await desk.approve(await desk.submitted(approved, PERIOD, -35), -12);
  await desk.published(published, PERIOD, -80);
  terminal.say('Wrote KPI reports of five universities, from a draft to a published one.');
}

/** Who decides at the ministry, and the steps of a report's life. */
class ReportDesk {
  constructor(
    private readonly hands: Stagehands,
    private readonly officials: { readonly reviewing: Principal; readonly publishing: Principal },
  ) {}

  /** Opened and begun: a comment on one section. */
  async draft(author: Principal, period: string, days: number): Promise<string> {
    return await this.hands.on(days, author, async (context) => {
      const id = await openKpiReport(context, { period });
      await writeComments(context, id, 1, [{ section: 'return', comment: COMMENTS.return }]);
      return id;
    });
  }

  /** Opened ten days before, commented on, submitted. */
  async submitted(author: Principal, period: string, days: number): Promise<string> {
    const id = await this.hands.on(days - 10, author, async (context) => await openKpiReport(context, { period }));
    await this.write(author, id, COMMENTS, days - 1);
    await this.submit(author, id, days);
    return id;
  }

  async return(id: string, days: number): Promise<void> {
    await this.hands.on(days, this.officials.reviewing, async (context) => await returnKpiReport(context, id, REMARKS));
  }

  /** Taken up again, with an answer to each remark, and submitted once more. */
  async submitAgain(author: Principal, id: string, days: number): Promise<void> {
    await this.hands.on(days - 5, author, async (context) => await reviseKpiReport(context, id));
    const answers = {
      reporting: `${COMMENTS.reporting} Еске салу хаттары енді басқа мекенжайдан жіберіледі.`,
      retention: `${COMMENTS.retention} Үйлестіруші 14 қатысушыға телефон соқты.`,
    };
    await this.write(author, id, answers, days - 1);
    await this.submit(author, id, days);
  }

  async approve(id: string, days: number): Promise<void> {
    await this.hands.on(days, this.officials.reviewing, async (context) => await approveKpiReport(context, id));
  }

  /** Submitted, approved two weeks later, and published by the second official. */
  async published(author: Principal, period: string, days: number): Promise<void> {
    const id = await this.submitted(author, period, days);
    await this.approve(id, days + 14);
    await this.hands.on(days + 17, this.officials.publishing, async (context) => await publishKpiReport(context, id));
  }

  private async write(
    author: Principal,
    id: string,
    comments: Partial<Record<KpiReportSection, string>>,
    days: number,
  ): Promise<void> {
    const written = KPI_REPORT_SECTION_CODES.flatMap((section) => {
      const comment = comments[section];
      return comment === undefined ? [] : [{ section, comment }];
    });
    await this.hands.on(days, author, async (context) => {
      const { version } = await getKpiReportRow(context, id);
      await writeComments(context, id, version, written);
    });
  }

  private async submit(author: Principal, id: string, days: number): Promise<void> {
    await this.hands.on(days, author, async (context) => await submitKpiReport(context, id), { snapshot: true });
  }
}

async function official(hands: Stagehands, email: string): Promise<Principal> {
  const user = await hands.on(0, WORKER, async (context) => await findUserByEmail(context, email));
  if (!user) throw new Error(`The demonstration has no official ${email}.`);
  return { role: 'qaitu_ministry', userId: user.id, universityId: null, personId: null };
}

/** A university's coordinator, made where nobody signs in as one. */
async function coordinator(hands: Stagehands, university: string, email: string): Promise<Principal> {
  return await hands.on(0, WORKER, async (context) => {
    const { id: universityId } = await getUniversityByCode(context, university);
    const found = await findUserByEmail(context, email);
    const made = found ?? (await addUser(context, newCoordinator(university, email))).user;
    return { role: 'qaitu_coordinator', userId: made.id, universityId, personId: null };
  });
}

function newCoordinator(universityCode: string, email: string) {
  return {
    email,
    role: 'coordinator',
    universityCode,
    displayName: `${universityCode} үйлестірушісі`,
    password: null,
  } as const;
}
