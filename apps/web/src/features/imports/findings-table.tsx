import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import type { ImportFinding } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { useFields } from '../../components/field-value.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';

const STEP = 100;

type Filter = 'all' | 'error' | 'warning';

/** Every finding of every row, a hundred at a time. */
export function FindingsTable({ findings, fileName }: { findings: readonly ImportFinding[]; fileName: string }) {
  const { t, number } = useLanguage();
  const [filter, setFilter] = useState<Filter>('all');
  const [limit, setLimit] = useState(STEP);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const filtered = filter === 'all' ? findings : filter === 'error' ? errors : warnings;
  const shown = filtered.slice(0, limit);

  const choose = (next: Filter) => {
    setFilter(next);
    setLimit(STEP);
  };
  return (
    <>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5, alignItems: 'center' }}>
        <ToggleButtonGroup exclusive size="small" value={filter} aria-label={t('imports.findings.show')}>
          <ToggleButton value="all" onClick={() => choose('all')}>
            {t('imports.findings.all', { number: number(findings.length) })}
          </ToggleButton>
          <ToggleButton value="error" onClick={() => choose('error')}>
            {t('imports.findings.errorsOnly', { number: number(errors.length) })}
          </ToggleButton>
          <ToggleButton value="warning" onClick={() => choose('warning')}>
            {t('imports.findings.warningsOnly', { number: number(warnings.length) })}
          </ToggleButton>
        </ToggleButtonGroup>
        <TableDownloads
          name={`${fileName.replace(/\.\w+$/, '')}-findings`}
          rows={findings}
          columns={[
            { heading: t('imports.findings.row'), csv: ({ row }) => row },
            { heading: t('imports.findings.column'), csv: ({ column }) => column },
            { heading: t('imports.findings.severity'), csv: ({ severity }) => t(`imports.findings.${severity}`) },
            { heading: t('imports.findings.code'), csv: ({ code }) => code },
            { heading: t('imports.findings.message'), csv: ({ message }) => message },
          ]}
        />
      </Box>
      <DataTable caption={t('imports.findings.caption')}>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('imports.findings.row')}
            </th>
            <th scope="col" className="wide-only">
              {t('imports.findings.column')}
            </th>
            <th scope="col">{t('imports.findings.message')}</th>
            <th scope="col" className="wide-only">
              {t('imports.findings.code')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((finding, position) => (
            // The list never changes its order, and two findings may be alike in every part.
            <tr key={position}>
              <th scope="row" className="number">
                {finding.row ?? t('imports.findings.wholeFile')}
              </th>
              <td className="wide-only">
                <Column finding={finding} />
              </td>
              <td>
                <StatusMark
                  tone={finding.severity === 'error' ? 'bad' : 'waiting'}
                  label={t(`imports.findings.${finding.severity}`)}
                />
                <div className="narrow-only">
                  <Column finding={finding} />
                </div>
                <div>{finding.message}</div>
              </td>
              <td className="wide-only secondary">
                <code>{finding.code}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {filtered.length > limit && (
        <Button sx={{ mt: 1.5 }} variant="outlined" onClick={() => setLimit(limit + STEP)}>
          {t('imports.findings.more', { number: number(Math.min(STEP, filtered.length - limit)) })}
        </Button>
      )}
    </>
  );
}

/** The column as the file writes it, and its name. */
function Column({ finding: { column } }: { finding: ImportFinding }) {
  const fields = useFields();
  if (!column) return null;
  return (
    <>
      <code>{column}</code>
      {fields.isKnown(column) && <div className="secondary">{fields.name(column)}</div>}
    </>
  );
}
