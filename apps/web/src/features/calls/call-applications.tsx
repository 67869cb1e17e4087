import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { APPLICATION_STATUS_LABELS } from '#reference/selection-labels.js';
import type { ApplicationRow } from '../../api/applications.js';
import type { Call } from '../../api/calls.js';
import { applicationsOfCallQuery } from '../../api/decisions.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { nameOf } from '../../components/person-name.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { toneOfApplication } from './selection-tones.js';

/** The applications sent in to a call. */
export function CallApplications({ call }: { call: Call }) {
  const { t } = useLanguage();
  const listing = useListing(applicationsOfCallQuery(call.id));
  const columns = useColumns();
  return (
    <Section title={t('calls.applications.title')}>
      <ListingTable
        listing={listing}
        name="call-applications"
        caption={t('calls.applications.caption')}
        columns={columns}
        rowKey={({ id }) => id}
        lines={4}
        nothing={<Typography color="textSecondary">{t('calls.applications.none')}</Typography>}
      />
    </Section>
  );
}

function useColumns(): Column<ApplicationRow>[] {
  const { t, date } = useLanguage();
  const label = useLabels();
  const code = useCodeNames();
  const { country } = usePlaceNames();
  const status = (row: ApplicationRow) => label(APPLICATION_STATUS_LABELS, row.status);
  return [
    {
      key: 'who',
      heading: t('calls.applications.who'),
      rowHeading: true,
      csv: (row) => nameOf(row) ?? row.applicationCode,
      cell: (row) => (
        <>
          <RouterLink
            to="/applications/$id"
            params={{ id: row.id }}
            sx={{ fontWeight: 600, overflowWrap: 'break-word' }}
          >
            {nameOf(row) ?? row.applicationCode}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400 }}>
            {row.applicationCode}
          </div>
          <Box className="narrow-only secondary" sx={{ fontWeight: 400 }}>
            {country(row.hostCountry)}
          </Box>
        </>
      ),
    },
    {
      key: 'category',
      heading: t('calls.applications.category'),
      from: 'tablet',
      cell: (row) => code('category', row.category),
      csv: (row) => code('category', row.category),
    },
    {
      key: 'host',
      heading: t('calls.applications.host'),
      from: 'tablet',
      cell: (row) => (
        <>
          <div>{country(row.hostCountry)}</div>
          <div className="secondary">{row.hostInstitution}</div>
        </>
      ),
      csv: (row) => `${country(row.hostCountry)}, ${row.hostInstitution ?? ''}`,
    },
    {
      key: 'submitted',
      heading: t('calls.applications.submitted'),
      from: 'desktop',
      cell: ({ submittedAt }) => <span className="nowrap">{date(submittedAt)}</span>,
      csv: ({ submittedAt }) => submittedAt?.slice(0, 10) ?? null,
    },
    {
      key: 'status',
      heading: t('calls.columns.status'),
      cell: (row) => <StatusMark tone={toneOfApplication(row.status)} label={status(row)} />,
      csv: status,
    },
  ];
}
