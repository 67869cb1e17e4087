import type { QueryClient } from '@tanstack/react-query';
import { applicationQuery, ownApplicationsQuery } from '../../api/applications.js';
import type { SessionView } from '../../api/contract.js';
import { consentsQuery } from '../../api/invitations.js';
import { commitmentQuery, ownParticipationsQuery } from '../../api/own-records.js';
import { participationQuery } from '../../api/participations.js';
import { accessLogQuery, ownReportsQuery, reportQuery } from '../../api/reports.js';

/** As many pages of the log of looks as go into a copy. */
const LOG_PAGES = 50;

/** Everything the register holds of the reader, as the API answers it now: records whole, reports with their answers. */
export async function collectOwnData(queryClient: QueryClient, account: SessionView['user']) {
  const fresh = { staleTime: 0 };
  const [participations, reports, applications, consents, log] = await Promise.all([
    queryClient.fetchQuery({ ...ownParticipationsQuery, ...fresh }),
    queryClient.fetchQuery({ ...ownReportsQuery, ...fresh }),
    queryClient.fetchQuery({ ...ownApplicationsQuery, ...fresh }),
    queryClient.fetchQuery({ ...consentsQuery, ...fresh }),
    queryClient.fetchInfiniteQuery({ ...accessLogQuery(false), ...fresh, pages: LOG_PAGES }),
  ]);
  const records = await Promise.all(
    participations.items.map(({ id }) => queryClient.fetchQuery({ ...participationQuery(id), ...fresh })),
  );
  return {
    account,
    participations: records,
    commitments: await Promise.all(
      records.flatMap(({ commitments }) =>
        commitments.map(({ id }) => queryClient.fetchQuery({ ...commitmentQuery(id), ...fresh })),
      ),
    ),
    reports: (
      await Promise.all(reports.items.map(({ id }) => queryClient.fetchQuery({ ...reportQuery(id), ...fresh })))
    ).map(({ questionnaire: { code, version }, ...report }) => ({ ...report, questionnaire: { code, version } })),
    applications: await Promise.all(
      applications.items.map(({ id }) => queryClient.fetchQuery({ ...applicationQuery(id), ...fresh })),
    ),
    consents: consents.items,
    accessLog: log.pages.flatMap(({ items }) => items),
  };
}
