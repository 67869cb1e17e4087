import type { DataRequest } from '../../api/data-requests.js';
import type { FileColumn } from '../../components/downloads/table-downloads.js';
import { useLanguage } from '../../language/use-language.js';

/** What stands in a file of requests: whose, what, by when, and what became of it. */
export function useRequestColumns(): readonly FileColumn<DataRequest>[] {
  const { t } = useLanguage();
  return [
    { heading: t('dataRequests.record'), csv: ({ externalId }) => externalId },
    { heading: t('fields.family_name'), csv: ({ familyName }) => familyName },
    { heading: t('fields.given_name'), csv: ({ givenName }) => givenName },
    { heading: t('dataRequests.columns.kind'), csv: ({ kind }) => t(`dataRequests.kinds.${kind}`) },
    { heading: t('dataRequests.status'), csv: ({ status }) => t(`dataRequests.statuses.${status}`) },
    { heading: t('dataRequests.filedOn'), csv: ({ filedOn }) => filedOn },
    { heading: t('dataRequests.dueOn'), csv: ({ dueOn }) => dueOn },
    { heading: t('dataRequests.columns.request'), csv: ({ request }) => request },
    { heading: t('dataRequests.columns.decidedOn'), csv: ({ decidedOn }) => decidedOn },
    { heading: t('dataRequests.columns.answer'), csv: ({ answer }) => answer },
    { heading: t('dataRequests.columns.carriedOutOn'), csv: ({ carriedOutOn }) => carriedOutOn },
  ];
}
