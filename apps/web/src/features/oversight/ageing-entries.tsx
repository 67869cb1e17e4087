import Typography from '@mui/material/Typography';
import type { AgeingEntry } from '../../api/oversight.js';
import { RegisterTable } from '../../components/register-table.js';
import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { AGEING_OWNERS } from './ageing-rows.js';
import { useAgeingColumns } from './use-ageing-columns.js';

interface AgeingEntriesProps {
  entries: readonly AgeingEntry[];
  nameOf: (university: string) => string;
  queueName: (queue: string) => string;
}

/** The queues of one university each: the longest list, so it is shown where a queue or a university is chosen. */
export function AgeingEntries({ entries, nameOf, queueName }: AgeingEntriesProps) {
  const { t, number, compare } = useLanguage();
  const { counts, oldest } = useAgeingColumns();
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
    ...counts,
    {
      key: 'median',
      heading: t('ageing.median'),
      from: 'tablet',
      numeric: true,
      cell: ({ medianDays }) => number(medianDays),
      csv: ({ medianDays }) => medianDays,
    },
    oldest,
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
