import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { GivenAnswers, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { type ReportRecord, reportQuery, saveDraft } from '../../api/reports.js';
import { DraftKeeper, type KeeperState, type KeptReport, type PendingAnswers } from './draft-keeper.js';
import { forgetPending, readPending, writePending } from './pending-store.js';

interface ReportInHand {
  readonly report: ReportRecord;
  readonly definition: Questionnaire;
  /** Null where nothing can be answered (any more). */
  readonly keeper: DraftKeeper | null;
}

const ReportContext = createContext<ReportInHand | null>(null);

function toKept({ version, status, draft }: ReportRecord): KeptReport {
  return { version, status, answers: (draft?.answers ?? {}) as GivenAnswers, savedAt: draft?.savedAt ?? null };
}

function definitionOf(report: ReportRecord): Questionnaire {
  return report.questionnaire as unknown as Questionnaire;
}

/** Loads a report and holds its answers for all pages of its form. */
export function ReportProvider({ id, children }: { id: string; children: ReactNode }) {
  const { data: report } = useSuspenseQuery(reportQuery(id));
  if (report.draft === null) return <ClosedReport report={report}>{children}</ClosedReport>;
  return (
    <AnswerableReport key={id} report={report}>
      {children}
    </AnswerableReport>
  );
}

interface ReportProps {
  report: ReportRecord;
  children: ReactNode;
}

function ClosedReport({ report, children }: ReportProps) {
  useEffect(() => forgetPending(report.id), [report.id]);
  const inHand = useMemo(() => ({ report, definition: definitionOf(report), keeper: null }), [report]);
  return <ReportContext value={inHand}>{children}</ReportContext>;
}

/** The keeper lives as long as the report can be answered: a look at the server's version must not make another. */
function AnswerableReport({ report, children }: ReportProps) {
  const { id } = report;
  const queryClient = useQueryClient();
  const { mutateAsync: save } = useMutation({
    mutationFn: ({ version, answers }: { version: number; answers: PendingAnswers }) => saveDraft(id, version, answers),
    networkMode: 'always',
  });
  const [keeper] = useState(
    () =>
      new DraftKeeper(toKept(report), {
        save: (version, answers) => save({ version, answers }),
        reload: async () => toKept(await queryClient.fetchQuery({ ...reportQuery(id), staleTime: 0 })),
        store: { read: () => readPending(id), write: (pending) => writePending(id, pending) },
        later: (work, milliseconds) => {
          const timer = setTimeout(work, milliseconds);
          return () => clearTimeout(timer);
        },
      }),
  );
  useEffect(() => {
    const send = () => void keeper.flush();
    const hold = (event: BeforeUnloadEvent) => {
      if (keeper.getState().status !== 'saved') event.preventDefault();
    };
    send();
    window.addEventListener('online', send);
    window.addEventListener('beforeunload', hold);
    return () => {
      keeper.close();
      window.removeEventListener('online', send);
      window.removeEventListener('beforeunload', hold);
      // What was saved meanwhile is on the server; the next visit reads it from there.
      queryClient.removeQueries({ queryKey: reportQuery(id).queryKey, type: 'inactive' });
      void queryClient.invalidateQueries({ queryKey: ['reports'] });
    };
  }, [keeper, id, queryClient]);
  const inHand = useMemo(() => ({ report, definition: definitionOf(report), keeper }), [report, keeper]);
  return <ReportContext value={inHand}>{children}</ReportContext>;
}

/** The report whose pages these are. */
export function useReport(): ReportInHand {
  const inHand = useContext(ReportContext);
  if (!inHand) throw new Error('This page belongs under a report.');
  return inHand;
}

/** The keeper of the answers with what it holds now; only for pages on which a report is answered. */
export function useKeeper(keeper: DraftKeeper): KeeperState {
  return useSyncExternalStore(keeper.subscribe, keeper.getState);
}
