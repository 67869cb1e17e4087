import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { ImportChange, ImportKind } from '../../api/contract.js';
import { ChangeArrow } from '../../components/change-arrow.js';
import { toColumn } from '../../components/column-name.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { useFields } from '../../components/field-value.js';
import { useLanguage } from '../../language/use-language.js';

/** Rows shown at a time: a new participation alone takes some twenty lines. */
const STEP = 20;

/** What each row would make new or change, dates with the month by name. */
export function ChangesTable({ kind, changes }: { kind: ImportKind; changes: readonly ImportChange[] }) {
  const { t, number } = useLanguage();
  const [limit, setLimit] = useState(STEP);
  const fields = useFields();
  const text = (column: string, value: unknown) =>
    value === null || value === undefined || value === ''
      ? t('imports.changes.empty')
      : fields.value(column, value, { table: kind, longDates: true });
  /** What is new needs no line for what it leaves empty. */
  const fieldsOf = (change: ImportChange) =>
    Object.entries(change.fields).filter(([, { to }]) => change.operation === 'update' || (to !== null && to !== ''));
  return (
    <>
      <DataTable caption={t('imports.changes.caption')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('imports.changes.row')}
            </th>
            <th scope="col">{t('imports.changes.key')}</th>
            <th scope="col">{t('imports.changes.values')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, limit).map((change) => (
            <tr key={`${change.row}:${change.key}`}>
              <td className="number">{change.row}</td>
              <th scope="row">
                {change.key}
                <div className="secondary" style={{ fontWeight: 400 }}>
                  {t(`imports.changes.${change.operation}`)}
                </div>
              </th>
              <td>
                <Box
                  component="ul"
                  sx={{ listStyle: 'none', m: 0, p: 0, columns: { lg: Object.keys(change.fields).length > 6 ? 2 : 1 } }}
                >
                  {fieldsOf(change).map(([name, { from, to }]) => (
                    <Box component="li" key={name} sx={{ overflowWrap: 'anywhere', breakInside: 'avoid' }}>
                      <span className="secondary">{fields.name(toColumn(name))}: </span>
                      {change.operation === 'create' ? (
                        text(toColumn(name), to)
                      ) : (
                        <ChangeArrow from={text(toColumn(name), from)} to={text(toColumn(name), to)} />
                      )}
                    </Box>
                  ))}
                </Box>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="import-changes"
        caption={t('imports.changes.caption')}
        rows={changes.flatMap((change) => fieldsOf(change).map(([name, values]) => ({ change, name, values })))}
        columns={[
          [t('imports.changes.row'), ({ change }) => change.row],
          [t('imports.changes.key'), ({ change }) => change.key],
          [t('imports.changes.operation'), ({ change }) => t(`imports.changes.${change.operation}`)],
          [t('imports.changes.field'), ({ name }) => fields.name(toColumn(name))],
          [
            t('record.history.before'),
            ({ change, name, values }) => (change.operation === 'create' ? null : text(toColumn(name), values.from)),
          ],
          [t('record.history.after'), ({ name, values }) => text(toColumn(name), values.to)],
        ]}
      />
      {changes.length > limit && (
        <Button sx={{ mt: 1.5 }} variant="outlined" onClick={() => setLimit(limit + STEP)}>
          {t('imports.findings.more', { number: number(Math.min(STEP, changes.length - limit)) })}
        </Button>
      )}
    </>
  );
}
