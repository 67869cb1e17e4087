import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { getRouteApi } from '@tanstack/react-router';
import { CALL_STATUSES } from '#domain/selection/selection-codes.js';
import { CALL_STATUS_LABELS } from '#reference/selection-labels.js';
import { callsQuery, type CallQuery } from '../../api/calls.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { FilterRow, isFiltered } from '../../components/filter-row.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { listPeriods } from '../../components/period-options.js';
import { RouterButton } from '../../components/router-link.js';
import { today } from '../../language/format.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useCallColumns } from './call-columns.js';
import { readCallSearch } from './call-search.js';

const route = getRouteApi('/signed-in/calls');

/** The calls of the university, or of all of them for the ministry. */
export function CallsPage() {
  const { t, number } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const national = session.user.university === null;
  const mayWrite = may(session, 'call.write');
  const listing = useListing(callsQuery(search));
  const columns = useCallColumns(national);
  const filtered = search.status !== undefined || search.academicYear !== undefined;
  return (
    <>
      <PageHeading
        title={t('calls.title')}
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {may(session, 'appeal.answer') && (
              <RouterButton to="/appeals" variant="outlined">
                {t('appeals.title')}
              </RouterButton>
            )}
            {mayWrite && (
              <RouterButton to="/calls/new" variant="contained">
                {t('calls.new')}
              </RouterButton>
            )}
          </Box>
        }
        intro={national ? t('calls.introNational') : t('calls.intro')}
      />
      <Filters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      <ListingTable
        listing={listing}
        name="calls"
        caption={t('calls.caption')}
        columns={columns}
        rowKey={({ id }) => id}
        count={(total) => t('calls.total', { total: number(total) })}
        nothing={
          <NothingHere
            title={filtered ? t('calls.emptyFiltered') : t('calls.empty')}
            {...(!filtered && mayWrite ? { hint: t('calls.emptyHint') } : {})}
          />
        }
      />
    </>
  );
}

function Filters({ search, onChange }: { search: CallQuery; onChange: (search: CallQuery) => void }) {
  const { t } = useLanguage();
  const label = useLabels();
  const years = listPeriods(today()).academicYears;
  const native = { slotProps: { select: { native: true } } } as const;
  return (
    <FilterRow onClear={isFiltered(search) ? () => onChange({}) : undefined}>
      <TextField
        select
        id="call-status"
        label={t('calls.columns.status')}
        value={search.status ?? ''}
        onChange={({ target }) => onChange(readCallSearch({ ...search, status: target.value }))}
        {...native}
      >
        <option value="">{t('calls.any')}</option>
        {CALL_STATUSES.map((status) => (
          <option key={status} value={status}>
            {label(CALL_STATUS_LABELS, status)}
          </option>
        ))}
      </TextField>
      <TextField
        select
        id="call-year"
        label={t('calls.columns.year')}
        value={search.academicYear ?? ''}
        onChange={({ target }) => onChange(readCallSearch({ ...search, academicYear: target.value }))}
        {...native}
      >
        <option value="">{t('calls.any')}</option>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </TextField>
    </FilterRow>
  );
}
