import Typography from '@mui/material/Typography';
import type { AgeingEntry } from '../../api/oversight.js';
import { RegisterTable } from '../../components/register-table.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { Age } from './age.js';
import { AGEING_OWNERS } from './ageing-rows.js';

interface AgeingEntriesProps {
  entries: readonly AgeingEntry[];
  nameOf: (university: string) => string;
  queueName: (queue: string) => string;
}

/** The queues of one university each: the longest list, so it is shown where a queue or a university is chosen. */
export function AgeingEntries({ entries, nameOf, queueName }: AgeingEntriesProps) {
  const { t, number, compare } = useLanguage();
  const ownerName = (owner: AgeingEntry['owner']) => {
    const known = AGEING_OWNERS.find((role) => role === owner);
    return known ? t(`common.roles.${known}`) : owner;
  };
  const columns: Column<AgeingEntry>[] = [
    {
      key: 'university',
      heading: t('ageing.university'),
      rowHeading: true,
      cell: ({ university, queue }) => (
        <>
          {nameOf(university)}
          <div className="secondary narrow-only" style={{ fontWeight: 400 }}>
            {queueName(queue)}
          </div>
        </>
      ),
      csv: ({ university }) => nameOf(university),
    },
    {
      key: 'queue',
      heading: t('ageing.queue'),
      from: 'tablet',
      cell: ({ queue }) => queueName(queue),
      csv: ({ queue }) => queueName(queue),
    },
    {
      key: 'owner',
      heading: t('ageing.owner'),
      from: 'desktop',
      cell: ({ owner }) => ownerName(owner),
      csv: ({ owner }) => ownerName(owner),
    },
    {
      key: 'count',
      heading: t('ageing.count'),
      numeric: true,
      cell: ({ count }) => number(count),
      csv: ({ count }) => count,
    },
    {
      key: 'stuck',
      heading: t('ageing.stuck'),
      numeric: true,
      cell: ({ stuck }) => number(stuck),
      csv: ({ stuck }) => stuck,
    },
    {
      key: 'median',
      heading: t('ageing.median'),
      from: 'tablet',
      numeric: true,
      cell: ({ medianDays }) => number(medianDays),
      csv: ({ medianDays }) => medianDays,
    },
    {
      key: 'oldest',
      heading: t('ageing.oldest'),
      from: 'tablet',
      cell: ({ oldestDays, oldestSince }) => <Age days={oldestDays} since={oldestSince} />,
      csv: ({ oldestDays }) => oldestDays,
    },
  ];
  const rows = [...entries].sort((a, b) => compare(nameOf(a.university), nameOf(b.university)));
  return (
    <section>
      <Typography variant="h2">{t('ageing.entries')}</Typography>
      <RegisterTable
        name="ageing-entries"
        caption={t('ageing.entries')}
        columns={columns}
        rows={rows}
        rowKey={({ university, queue }) => `${university}:${queue}`}
        total={rows.length}
      />
    </section>
  );
}
