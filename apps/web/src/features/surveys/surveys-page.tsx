import { SURVEY_STATUS_LABELS } from '#reference/report-labels.js';
import { type Survey, surveysQuery } from '../../api/audits-and-surveys.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';
import { SurveyMark } from './survey-mark.js';

/** The ministry's surveys: whom they asked, how many answered, where they stand. */
export function SurveysPage() {
  const { t, language, number, date } = useLanguage();
  const label = useLabels();
  const trail = useOversightTrail();
  const listing = useListing(surveysQuery);
  const columns: Column<Survey>[] = [
    {
      key: 'title',
      heading: t('surveys.name'),
      rowHeading: true,
      csv: ({ title }) => title[language],
      cell: ({ id, title, opensOn, closesOn, invited, answered }) => (
        <>
          <RouterLink to="/surveys/$id" params={{ id }} sx={{ fontWeight: 600 }}>
            {title[language]}
          </RouterLink>
          <div className="narrow-only secondary" style={{ fontWeight: 400 }}>
            {date(opensOn)} – {date(closesOn)}
            <div>
              {t('surveys.answered')}: {number(answered)} / {number(invited)}
            </div>
          </div>
        </>
      ),
    },
    {
      key: 'status',
      heading: t('surveys.status'),
      csv: ({ status }) => label(SURVEY_STATUS_LABELS, status),
      cell: ({ status }) => <SurveyMark status={status} />,
    },
    {
      key: 'dates',
      heading: t('surveys.dates'),
      from: 'tablet',
      csv: ({ opensOn, closesOn }) => `${opensOn} – ${closesOn}`,
      cell: ({ opensOn, closesOn }) => `${date(opensOn)} – ${date(closesOn)}`,
    },
    {
      key: 'invited',
      heading: t('surveys.invited'),
      from: 'tablet',
      numeric: true,
      csv: ({ invited }) => invited ?? null,
      cell: ({ invited }) => number(invited),
    },
    {
      key: 'answered',
      heading: t('surveys.answered'),
      from: 'tablet',
      numeric: true,
      csv: ({ answered }) => answered ?? null,
      cell: ({ answered }) => number(answered),
    },
  ];
  return (
    <>
      <PageHeading
        title={t('surveys.title')}
        trail={trail}
        actions={
          <RouterButton to="/surveys/new" variant="contained">
            {t('surveys.create.open')}
          </RouterButton>
        }
        intro={t('surveys.intro')}
      />
      <ListingTable
        listing={listing}
        name="surveys"
        caption={t('surveys.title')}
        columns={columns}
        rowKey={({ id }) => id}
        nothing={<NothingHere title={t('surveys.none')} hint={t('surveys.noneHint')} />}
      />
    </>
  );
}
