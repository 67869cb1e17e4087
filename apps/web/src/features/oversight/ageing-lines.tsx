import Typography from '@mui/material/Typography';
import { RegisterTable } from '../../components/register-table.js';
import { RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { Age } from './age.js';
import type { AgeingLine } from './ageing-rows.js';
import { useAgeingColumns } from './use-ageing-columns.js';

interface AgeingLinesProps {
  title: string;
  heading: string;
  name: string;
  lines: readonly AgeingLine[];
  nameOf: (key: string) => string;
  /** Which parameter of the address narrows the page to one line. */
  narrowBy: 'queue' | 'university';
}

/** Sums under one heading. */
export function AgeingLines({ title, heading, name, lines, nameOf, narrowBy }: AgeingLinesProps) {
  const { counts, oldest } = useAgeingColumns();
  const columns: Column<AgeingLine>[] = [
    {
      key: 'name',
      heading,
      rowHeading: true,
      csv: ({ key }) => nameOf(key),
      cell: ({ key, oldestDays, oldestSince }) => (
        <>
          <RouterLink to="/ageing" search={(before) => ({ ...before, [narrowBy]: key })}>
            {nameOf(key)}
          </RouterLink>
          <div className="narrow-only" style={{ fontWeight: 400 }}>
            <Age days={oldestDays} since={oldestSince} />
          </div>
        </>
      ),
    },
    ...counts,
    oldest,
  ];
  return (
    <section>
      <Typography variant="h2">{title}</Typography>
      <RegisterTable
        name={name}
        caption={title}
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        total={lines.length}
      />
    </section>
  );
}
