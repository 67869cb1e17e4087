import type { LifeCycleRole } from '#domain/life-cycle/life-cycle.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { type GivenAnswers, type Questionnaire, questionsOf } from '#domain/questionnaire/questionnaire.js';
import { withoutPersonal } from '#domain/questionnaire/report-columns.js';
import { pagesOf } from '#domain/questionnaire/routing.js';
import type { ReportStatus } from '#domain/report/report-codes.js';
import { REPORT_LIFE_CYCLE, type ReportAction } from '#domain/report/report-life-cycle.js';
import type { Context } from '#persistence/context.js';
import type { ActingRole } from '#persistence/provisioning/database-roles.js';
import { Participation } from '../participations/participation.entity.js';
import { University } from '../universities/university.entity.js';
import { type CorrectionRequest, findCorrectionRequest } from './list-correction-requests.js';
import { type FoundReport, getReport } from './find-report.js';
import { definitionOf, draftAnswersOf, submittedAnswersOf } from './report-answers.js';
import { Report } from './report.entity.js';

/** One report with its questions, its answers as far as the reader may see them, and what the reader may do. */
export interface ReportRecord {
  readonly report: Report;
  readonly university: University;
  readonly participation: Pick<Participation, 'id' | 'externalId' | 'category'> & {
    readonly familyName?: string;
    readonly givenName?: string;
  };
  readonly definition: Questionnaire;
  /** As last submitted; null before. */
  readonly answers: GivenAnswers | null;
  /** On their way; null where nothing can be saved, or where the reader does not answer reports. */
  readonly draft: { readonly answers: GivenAnswers; readonly savedAt: Date | null } | null;
  /** The last answers of an earlier wave to questions this one asks too: "still true?". */
  readonly previousAnswers: GivenAnswers;
  /** Codes of the questions that are asked as the answers stand. */
  readonly asked: readonly string[];
  readonly actions: readonly ReportAction[];
  readonly correctionRequest: CorrectionRequest | null;
}

const ANSWERABLE: ReadonlySet<string> = new Set<ReportStatus>(['open', 'draft', 'returned', 'overdue']);
const LIFE_CYCLE_ROLE: Partial<Record<ActingRole, LifeCycleRole>> = {
  qaitu_participant: 'participant',
  qaitu_coordinator: 'coordinator',
};

/**
 * The report as the principal may see it. What is personal is shown to the person alone; the ministry sees neither names
 * nor drafts.
 *
 * @throws CodedError `record_not_found`, also for a report of somebody else
 */
export async function getReportRecord(context: Context, id: string): Promise<ReportRecord> {
  const { manager, principal } = context;
  const found = await getReport(context, id);
  const { report, category } = found;
  const { universityId, participationId } = report;
  const themself = principal.role === 'qaitu_participant';
  const answering = themself || principal.role === 'qaitu_coordinator';
  const definition = definitionOf(report, category);
  const shown = (answers: GivenAnswers): GivenAnswers => (themself ? answers : withoutPersonal(definition, answers));

  const participation = await manager.findOneOrFail(Participation, {
    where: { universityId, id: participationId },
    select: {
      universityId: true,
      id: true,
      externalId: true,
      category: true,
      familyName: answering,
      givenName: answering,
    },
  });
  const submitted = submittedAnswersOf(report, definition);
  const draft = answering && ANSWERABLE.has(report.status) ? draftAnswersOf(report, definition) : null;
  const correctionRequest = answering ? await findCorrectionRequest(context, report) : null;
  return {
    report,
    university: await manager.findOneByOrFail(University, { id: universityId }),
    participation,
    definition,
    answers: report.submittedOn === null ? null : shown(submitted),
    draft: draft && { answers: shown(draft), savedAt: report.draftSavedAt },
    previousAnswers: answering ? shown(await findPreviousAnswers(context, found, definition)) : {},
    asked: pagesOf(definition, draft ?? submitted, themself ? 'self' : 'on_behalf').map(
      ({ question }) => question.code,
    ),
    actions: actionsOf(context, found, correctionRequest),
    correctionRequest,
  };
}

function actionsOf(
  context: Context,
  { report, status }: FoundReport,
  request: CorrectionRequest | null,
): ReportAction[] {
  const { role, userId } = context.principal;
  const acting = LIFE_CYCLE_ROLE[role];
  if (!acting) return [];
  const waiting = request?.status === 'proposed';
  const author = report.submittedBy !== null && report.submittedBy === userId;
  return availableActions<ReportStatus, ReportAction>(REPORT_LIFE_CYCLE, status, acting).filter(
    (action) =>
      !(action === 'accept' && author) &&
      !(action === 'request_correction' && waiting) &&
      !(action === 'reopen' && !waiting),
  );
}

async function findPreviousAnswers(
  context: Context,
  { report, category }: FoundReport,
  definition: Questionnaire,
): Promise<GivenAnswers> {
  const { universityId, participationId, wave } = report;
  const previous = await context.manager
    .createQueryBuilder(Report, 'r')
    .where('r.universityId = :universityId and r.participationId = :participationId', { universityId, participationId })
    .andWhere('r.wave <> :wave and r.submittedOn is not null', { wave })
    .orderBy('coalesce(r.resubmitted_on, r.submitted_on)', 'DESC')
    .addOrderBy('r.id', 'DESC')
    .getOne();
  if (!previous) return {};
  const answers = submittedAnswersOf(previous, definitionOf(previous, category));
  const codes = new Set(questionsOf(definition).map(({ question }) => question.code));
  return Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code)));
}
