import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { NationalTable } from '../../api/contract.js';
import { nationalTablesQuery } from '../../api/national.js';
import { DataTable } from '../../components/data-table.js';
import { type FileColumn, TableDownloads } from '../../components/downloads/table-downloads.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { Answer, NationalFrame } from '../national/national-frame.js';
import { type CellLine, cellStatus, linesOf } from './table-lines.js';

/** The five tables of the published literature: what the register counts, beside what was published. */
export function NationalTablesPage() {
  const { t, language } = useLanguage();
  const query = useQuery(nationalTablesQuery);
  return (
    <NationalFrame view="tables" intro={t('nationalTables.intro')}>
      <Answer query={query}>
        {({ items }) => {
          const [first] = items;
          return (
            <Box data-landscape="" sx={{ display: 'grid', gap: 2.5, '& > *': { minWidth: 0 } }}>
              <Typography sx={{ maxWidth: 900 }}>{t('nationalTables.howToRead')}</Typography>
              {items.map((table) => (
                <OneTable key={table.number} table={table} />
              ))}
              {first && (
                <Section title={t('nationalTables.source')}>
                  <Typography gutterBottom>
                    {first.source.citation[language]}{' '}
                    <Link href={`https://doi.org/${first.source.doi}`} rel="noreferrer">
                      {`DOI ${first.source.doi}`}
                    </Link>
                  </Typography>
                  <Typography variant="h3" sx={{ mt: 2 }}>
                    {t('nationalTables.notes')}
                  </Typography>
                  <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 2.5 }}>
                    {first.notes.map((note) => (
                      <li key={note.code}>{note[language]}</li>
                    ))}
                  </Box>
                </Section>
              )}
            </Box>
          );
        }}
      </Answer>
    </NationalFrame>
  );
}

function OneTable({ table }: { table: NationalTable }) {
  const { t, language, number } = useLanguage();
  const fileColumns = useFileColumns(table);
  const title = t('nationalTables.title', { number: table.number, title: table.title[language] });
  return (
    <Section
      title={title}
      action={
        <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <TableDownloads name={`qaitu-national-table-${table.number}`} columns={fileColumns} rows={linesOf(table)} />
        </Box>
      }
    >
      <DataTable caption={t('chart.caption', { title })}>
        <thead>
          <tr>
            <th scope="col">{t(table.region === null ? 'nationalTables.year' : 'nationalTables.country')}</th>
            {table.columns.map(({ key, label }) => (
              <th key={key} scope="col" className="number" style={{ whiteSpace: 'normal', minWidth: 92 }}>
                {label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} style={row.key === 'total' ? { fontWeight: 650 } : undefined}>
              <th scope="row">{row.label[language]}</th>
              {row.cells.map((cell) => (
                <td key={cell.column} className="number">
                  <span>{number(cell.register)}</span>
                  <div className="secondary" style={{ fontWeight: 400, fontSize: '0.8125rem' }}>
                    {cell.published === null
                      ? t('nationalTables.notPublished')
                      : t('nationalTables.published', { count: number(cell.published) })}
                    {cell.difference !== null && cell.difference !== 0 && (
                      <div>
                        {t('nationalTables.difference', {
                          difference: `${cell.difference > 0 ? '+' : ''}${number(cell.difference)}`,
                        })}
                      </div>
                    )}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}

function useFileColumns({ number: table, source }: NationalTable): FileColumn<CellLine>[] {
  const { t, language } = useLanguage();
  return [
    { heading: t('nationalTables.file.table'), csv: () => table },
    { heading: t('nationalTables.file.row'), csv: ({ row }) => row.label[language] },
    { heading: t('nationalTables.file.column'), csv: ({ column }) => column.label[language] },
    { heading: t('nationalTables.file.register'), csv: ({ cell }) => cell.register },
    { heading: t('nationalTables.file.published'), csv: ({ cell }) => cell.published },
    { heading: t('nationalTables.file.difference'), csv: ({ cell }) => cell.difference },
    {
      heading: t('national.columns.status'),
      csv: ({ cell }) => t(`nationalTables.statuses.${cellStatus(cell)}`),
    },
    { heading: t('nationalTables.source'), csv: () => `doi:${source.doi}` },
  ];
}
