import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { type KpiReport, kpiReportQuery, type WrittenReport, writeComments } from '../../api/kpi-reports.js';
import { CommentKeeper, type KeptDraft } from './comment-keeper.js';

function toKept({ version, comments }: WrittenReport): KeptDraft {
  return { version, comments: Object.fromEntries(comments.map(({ section, comment }) => [section, comment])) };
}

function draftOf({ version, sections }: KpiReport): KeptDraft {
  return { version, comments: Object.fromEntries(sections.map(({ section, comment }) => [section, comment])) };
}

/** The comments of a draft while its page is open; what is not saved when the page is left is saved then. */
export function useCommentKeeper(report: KpiReport): CommentKeeper {
  const { id } = report;
  const queryClient = useQueryClient();
  const [keeper] = useState(
    () =>
      new CommentKeeper(draftOf(report), {
        save: async (version, comments) => {
          const written = await writeComments(id, version, comments);
          // The page's own copy stays as new as the server's; its figures were not asked for anew.
          queryClient.setQueryData(kpiReportQuery(id).queryKey, (known) =>
            known ? { ...known, version: written.version, sections: withComments(known, written) } : known,
          );
          return toKept(written);
        },
        reload: async () => draftOf(await queryClient.fetchQuery({ ...kpiReportQuery(id), staleTime: 0 })),
        later: (work, milliseconds) => {
          const timer = setTimeout(work, milliseconds);
          return () => clearTimeout(timer);
        },
        now: () => Date.now(),
      }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.getState().status !== 'saved') event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void keeper.flush().then(() => keeper.close());
    };
  }, [keeper]);
  return keeper;
}

function withComments(report: KpiReport, { comments }: WrittenReport): KpiReport['sections'] {
  return report.sections.map((section) => ({
    ...section,
    comment: comments.find((written) => written.section === section.section)?.comment ?? null,
  }));
}

/** How the comments stand, for a component that shows it. */
export function useKeeperState(keeper: CommentKeeper) {
  return useSyncExternalStore(keeper.subscribe, keeper.getState);
}
