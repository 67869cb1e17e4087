import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { findingsQuery, qualityRulesQuery } from '../../api/data-quality.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { FindingFilters } from './finding-filters.js';
import { readFindingQuery } from './finding-search.js';
import { useFindingColumns } from './finding-columns.js';

const route = getRouteApi('/signed-in/data-quality/findings');

/** The findings one by one: what is wrong with which record, and what is said of it. */
export function FindingsPage() {
  const { t, language, number } = useLanguage();
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = readFindingQuery(search);
  const listing = useListing(findingsQuery(query, language));
  const { data: rules } = useQuery(qualityRulesQuery);
  const national = session.user.university === null;
  const columns = useFindingColumns(national, may(session, 'data_quality.mark'));
  const rule = rules?.items.find(({ code }) => code === query.rule);
  return (
    <>
      <PageHeading
        title={t('dataQuality.findings.title')}
        trail={[
          <RouterLink key="quality" to="/data-quality">
            {t('dataQuality.title')}
          </RouterLink>,
        ]}
        intro={t('dataQuality.findings.intro')}
      />
      <FindingFilters
        search={search}
        rules={rules}
        national={national}
        onChange={(next) => void navigate({ search: next, replace: true })}
      />
      {rule && (
        <Alert severity="info" variant="outlined" icon={false} sx={{ mb: 2 }}>
          <strong>{rule.title[language]}.</strong> {rule.remedy[language]}
        </Alert>
      )}
      {query.participationId !== undefined && (
        <Typography sx={{ mb: 2 }}>
          {t('dataQuality.findings.ofOne')}{' '}
          <RouterLink to="/participations/$id" params={{ id: query.participationId }}>
            {t('dataQuality.findings.toRecord')}
          </RouterLink>
        </Typography>
      )}
      <ListingTable
        listing={listing}
        name="data-quality-findings"
        caption={t('dataQuality.findings.caption')}
        columns={columns}
        rowKey={({ id }) => id}
        lines={12}
        count={(total) => t('dataQuality.findings.total', { total: number(total) })}
        nothing={<NothingHere title={t('dataQuality.findings.empty')} hint={t('dataQuality.findings.emptyHint')} />}
      />
    </>
  );
}
