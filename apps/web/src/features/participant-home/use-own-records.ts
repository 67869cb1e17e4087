import { useQueries, useQuery } from '@tanstack/react-query';
import { ownApplicationsQuery } from '../../api/applications.js';
import { commitmentQuery, openAmendmentsQuery, ownParticipationsQuery } from '../../api/own-records.js';
import { openSurveysQuery } from '../../api/own-surveys.js';
import { participationQuery } from '../../api/participations.js';
import { ownReportsQuery } from '../../api/reports.js';
import type { OwnRecords } from './own-tasks.js';

const IN_HAND: ReadonlySet<string> = new Set(['agreed', 'rejected']);

interface Loaded {
  readonly records: OwnRecords;
  /** Whether something is still on its way. */
  readonly loading: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Everything the reader's own page is made of; what has come is shown while the rest is on its way. */
export function useOwnRecords(): Loaded {
  const reports = useQuery(ownReportsQuery);
  const list = useQuery(ownParticipationsQuery);
  const amendments = useQuery(openAmendmentsQuery);
  const applications = useQuery(ownApplicationsQuery);
  const surveys = useQuery(openSurveysQuery);
  const details = useQueries({ queries: (list.data?.items ?? []).map(({ id }) => participationQuery(id)) });
  const participations = details.flatMap(({ data }) => data ?? []);
  const ids = participations
    .filter(({ status }) => status !== 'cancelled')
    .flatMap(({ commitments }) => commitments.filter(({ status }) => IN_HAND.has(status)).map(({ id }) => id));
  const commitments = useQueries({ queries: ids.map((id) => commitmentQuery(id)) });
  const all = [reports, list, amendments, applications, surveys, ...details, ...commitments];
  return {
    records: {
      participations,
      reports: reports.data?.items ?? [],
      commitments: commitments.flatMap(({ data }) => data ?? []),
      amendments: amendments.data?.items ?? [],
      applications: applications.data?.items ?? [],
      surveys: surveys.data?.items ?? [],
    },
    loading: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error,
    retry: () => {
      for (const query of all) if (query.error) void query.refetch();
    },
  };
}
