import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryEntry } from '../../api/contract.js';
import { participationHistoryQuery } from '../../api/participations.js';
import { ChangeArrow } from '../../components/change-arrow.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { useFields } from '../../components/field-value.js';
import { Loading } from '../../components/loading.js';
import { useLanguage } from '../../language/use-language.js';
import { authorOf } from './history-author.js';
import { changesOf } from './history-changes.js';
import { useKeptReason } from './use-kept-reason.js';
import { Section } from '../../components/section.js';

const SHOWN_AT_FIRST = 10;

/** Who changed what and when, the latest first. */
export function HistorySection({ id }: { id: string }) {
  const { t, instant, number } = useLanguage();
  const { data, error, refetch } = useQuery(participationHistoryQuery(id));
  const [all, setAll] = useState(false);
  const entries = (data?.items ?? []).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
  const words = useChangeWords();
  const whoOf = (entry: HistoryEntry) => {
    const author = authorOf(entry, entries);
    if (author.kind === 'named') return author.name;
    if (author.kind === 'system' || author.kind === 'somebody') return t(`record.history.${author.kind}`);
    return t(`common.roles.${author.kind}`);
  };
  const shown = all ? entries : entries.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title={t('record.sections.history')} id="history">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && entries.length === 0 && <Typography color="textSecondary">{t('record.noHistory')}</Typography>}
      {shown.length > 0 && (
        <>
          <DataTable caption={t('record.history.caption')}>
            <thead>
              <tr>
                <th scope="col">{t('record.history.when')}</th>
                <th scope="col">{t('record.history.what')}</th>
                <th scope="col">{t('record.history.change')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((entry) => (
                <tr key={`${entry.changedAt}:${entry.recordId}:${entry.recordVersion}`}>
                  <th scope="row">
                    {instant(entry.changedAt)}
                    <div className="secondary" style={{ fontWeight: 400 }}>
                      {whoOf(entry)}
                    </div>
                  </th>
                  <td>
                    <What entry={entry} />
                  </td>
                  <td>
                    <Changes entry={entry} />
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="history"
            caption={t('record.history.caption')}
            rows={entries.flatMap((entry) => {
              const changes = words.changes(entry);
              return (changes.length === 0 ? [undefined] : changes).map((change) => ({ entry, change }));
            })}
            columns={[
              [t('record.history.when'), ({ entry }) => entry.changedAt],
              [t('record.history.who'), ({ entry }) => whoOf(entry)],
              [t('record.history.what'), ({ entry }) => t(`record.history.tables.${entry.recordTable}`)],
              [t('record.history.operation'), ({ entry }) => t(`record.history.operations.${entry.operation}`)],
              [t('common.reason.label'), ({ entry }) => entry.reason],
              [t('record.history.field'), ({ change }) => change?.name ?? null],
              [t('record.history.before'), ({ change }) => change?.from ?? null],
              [t('record.history.after'), ({ change }) => change?.to ?? null],
            ]}
          />
        </>
      )}
      {entries.length > shown.length && (
        <Button sx={{ mt: 1.5 }} onClick={() => setAll(true)}>
          {t('record.history.showAll', { total: number(entries.length) })}
        </Button>
      )}
    </Section>
  );
}

function What({ entry }: { entry: HistoryEntry }) {
  const { t } = useLanguage();
  const keptReason = useKeptReason();
  return (
    <>
      {t(`record.history.tables.${entry.recordTable}`)}
      <div className="secondary">{t(`record.history.operations.${entry.operation}`)}</div>
      {entry.reason && (
        <div className="secondary" style={{ overflowWrap: 'anywhere' }}>
          {t('record.history.reason', { reason: keptReason(entry.reason) })}
        </div>
      )}
    </>
  );
}

/** What was changed, in words, for the table and its files. */
function useChangeWords() {
  const { t } = useLanguage();
  const fields = useFields();
  return {
    changes: (entry: HistoryEntry) => {
      const text = (column: string, value: unknown) => {
        if (value !== null && (column === 'iin' || column === 'document_number')) return t('record.history.hidden');
        if (value === null) return t('record.history.emptyValue');
        return fields.value(column, value, { table: entry.recordTable });
      };
      return changesOf(entry, (column) => fields.isKnown(column) && column !== 'migration_intention').map(
        ({ column, from, to }) => ({
          name: fields.name(column),
          from: entry.operation === 'created' ? null : text(column, from),
          to: text(column, to),
        }),
      );
    },
  };
}

function Changes({ entry }: { entry: HistoryEntry }) {
  const { t } = useLanguage();
  const changes = useChangeWords().changes(entry);
  const list = (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere' }}>
      {changes.map(({ name, from, to }) => (
        <li key={name}>
          <span className="secondary">{name}: </span>
          {from === null ? to : <ChangeArrow from={from} to={to} />}
        </li>
      ))}
    </Box>
  );
  if (changes.length === 0) return null;
  if (entry.operation !== 'created') return list;
  return (
    <details>
      <summary style={{ cursor: 'pointer', minHeight: 24 }}>{t('record.history.operations.created')}</summary>
      {list}
    </details>
  );
}
