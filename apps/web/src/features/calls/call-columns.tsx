import Box from '@mui/material/Box';
import { CALL_STATUS_LABELS } from '#reference/selection-labels.js';
import type { Call } from '../../api/calls.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { toneOfCall } from './selection-tones.js';

/** The columns of the list of calls: counts for those who may read applications, universities for the ministry. */
export function useCallColumns(national: boolean): Column<Call>[] {
  const { t, date, number } = useLanguage();
  const label = useLabels();
  const university = useUniversityName();
  const days = ({ opensOn, closesOn }: Call) =>
    (opensOn !== null || closesOn !== null) && (
      <>
        <span className="nowrap">{date(opensOn)} –</span> <span className="nowrap">{date(closesOn)}</span>
      </>
    );
  const status = (call: Call) => label(CALL_STATUS_LABELS, call.status);
  const columns: Column<Call>[] = [
    {
      key: 'title',
      heading: t('calls.columns.title'),
      rowHeading: true,
      csv: ({ title }) => title,
      cell: (call) => (
        <>
          <RouterLink to="/calls/$id" params={{ id: call.id }} sx={{ fontWeight: 600, overflowWrap: 'break-word' }}>
            {call.title}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400 }}>
            {call.code}
          </div>
          <Box className="narrow-only secondary" sx={{ fontWeight: 400 }}>
            {national && <div>{university(call.university)}</div>}
            {days(call)}
          </Box>
        </>
      ),
    },
    {
      key: 'university',
      heading: t('calls.columns.university'),
      from: 'tablet',
      cell: (call) => university(call.university),
      csv: (call) => university(call.university),
    },
    {
      key: 'code',
      heading: t('calls.columns.code'),
      from: 'desktop',
      cell: ({ code }) => code,
      csv: ({ code }) => code,
    },
    {
      key: 'year',
      heading: t('calls.columns.year'),
      from: 'tablet',
      cell: ({ academicYear }) => <span className="nowrap">{academicYear}</span>,
      csv: ({ academicYear }) => academicYear,
    },
    {
      key: 'status',
      heading: t('calls.columns.status'),
      csv: status,
      cell: (call) => (
        <StatusMark tone={toneOfCall(call.status)} label={status(call)} hollow={call.status === 'draft'} />
      ),
    },
    {
      key: 'days',
      heading: t('calls.columns.days'),
      from: 'tablet',
      cell: days,
      csv: ({ opensOn, closesOn }) => `${opensOn ?? ''} – ${closesOn ?? ''}`,
    },
    {
      key: 'places',
      heading: t('calls.columns.places'),
      numeric: true,
      from: 'tablet',
      cell: ({ places }) => number(places),
      csv: ({ places }) => places,
    },
    {
      key: 'received',
      heading: t('calls.columns.received'),
      numeric: true,
      cell: ({ applications }) => number(applications?.received),
      csv: ({ applications }) => applications?.received ?? null,
    },
    {
      key: 'undecided',
      heading: t('calls.columns.undecided'),
      numeric: true,
      from: 'tablet',
      cell: ({ applications }) => number(applications?.undecided),
      csv: ({ applications }) => applications?.undecided ?? null,
    },
  ];
  const unseen = national ? ['received', 'undecided', 'code'] : ['university', 'code'];
  return columns.filter(({ key }) => !unseen.includes(key));
}
