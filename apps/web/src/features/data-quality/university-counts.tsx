import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { QualityCounts } from '../../api/data-quality.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { sumByUniversity, type UniversityFindings } from './sum-counts.js';

/** How many findings each university has, in the order of names: no ranking. */
export function UniversityCounts({ counts }: { counts: QualityCounts }) {
  const { t, number, date, compare } = useLanguage();
  const name = useUniversityName();
  const rows = useMemo(() => sumByUniversity(counts, name, compare), [counts, name, compare]);
  const columns: Column<UniversityFindings>[] = [
    {
      key: 'university',
      heading: t('dataQuality.columns.university'),
      rowHeading: true,
      cell: ({ university }) => (
        <RouterLink to="/data-quality/findings" search={{ university }} sx={{ fontWeight: 600 }}>
          {name(university)}
        </RouterLink>
      ),
      csv: ({ university }) => name(university),
    },
    {
      key: 'errors',
      heading: t('dataQuality.columns.openErrors'),
      numeric: true,
      cell: ({ openErrors }) => number(openErrors),
      csv: ({ openErrors }) => openErrors,
    },
    {
      key: 'warnings',
      heading: t('dataQuality.columns.openWarnings'),
      numeric: true,
      cell: ({ openWarnings }) => number(openWarnings),
      csv: ({ openWarnings }) => openWarnings,
    },
    {
      key: 'followedUp',
      heading: t('dataQuality.columns.followedUp'),
      from: 'tablet',
      numeric: true,
      cell: ({ followedUp }) => number(followedUp),
      csv: ({ followedUp }) => followedUp,
    },
    {
      key: 'checkedOn',
      heading: t('dataQuality.columns.checkedOn'),
      from: 'tablet',
      cell: ({ checkedOn }) => date(checkedOn),
      csv: ({ checkedOn }) => checkedOn,
    },
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <Typography variant="h2">{t('dataQuality.byUniversity')}</Typography>
      <RegisterTable
        name="data-quality-universities"
        caption={t('dataQuality.byUniversity')}
        columns={columns}
        rows={rows}
        rowKey={({ university }) => university}
        total={rows.length}
      />
    </section>
  );
}
