import { type PublicationVersion, versionsQuery } from '../../api/publications.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { VersionMark } from './version-marks.js';

/** Versions of the published figures in every state, the newest first. */
export function VersionsPage() {
  const { t, language, number, date, instant } = useLanguage();
  const listing = useListing(versionsQuery);
  const columns: Column<PublicationVersion>[] = [
    {
      key: 'version',
      heading: t('publications.columns.version'),
      rowHeading: true,
      csv: ({ version }) => version,
      cell: ({ version, title }) => (
        <>
          <RouterLink
            to="/publication-versions/$version"
            params={{ version: String(version) }}
            sx={{ fontWeight: 600 }}
          >
            {t('publications.version', { version: String(version) })}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400 }}>
            {title[language]}
          </div>
        </>
      ),
    },
    {
      key: 'status',
      heading: t('publications.columns.status'),
      csv: ({ status }) => t(`publications.statuses.${status}`),
      cell: ({ status }) => <VersionMark status={status} />,
    },
    {
      key: 'asOf',
      heading: t('publications.columns.asOf'),
      from: 'tablet',
      csv: ({ asOf }) => asOf,
      cell: ({ asOf }) => date(asOf),
    },
    {
      key: 'published',
      heading: t('publications.columns.published'),
      from: 'tablet',
      numeric: true,
      csv: ({ counts }) => counts?.published ?? null,
      cell: ({ counts }) => number(counts?.published),
    },
    {
      key: 'withheld',
      heading: t('publications.columns.withheld'),
      from: 'tablet',
      numeric: true,
      csv: ({ counts }) => (counts ? counts.figures - counts.published : null),
      cell: ({ counts }) => number(counts ? counts.figures - counts.published : null),
    },
    {
      key: 'publishedAt',
      heading: t('publications.columns.publishedAt'),
      from: 'tablet',
      csv: ({ publishedAt }) => publishedAt,
      cell: ({ publishedAt }) => instant(publishedAt),
    },
  ];
  return (
    <>
      <PageHeading
        title={t('publications.title')}
        trail={[
          <RouterLink key="oversight" to="/oversight">
            {t('oversight.title')}
          </RouterLink>,
        ]}
        actions={
          <RouterButton to="/publication-versions/prepare" variant="contained">
            {t('publications.prepare.open')}
          </RouterButton>
        }
        intro={t('publications.intro')}
      />
      <ListingTable
        listing={listing}
        name="publication-versions"
        caption={t('publications.caption')}
        columns={columns}
        rowKey={({ version }) => String(version)}
        nothing={<NothingHere title={t('publications.empty')} hint={t('publications.emptyHint')} />}
      />
    </>
  );
}
