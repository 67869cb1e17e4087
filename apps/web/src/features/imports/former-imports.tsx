import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useInfiniteQuery } from '@tanstack/react-query';
import { importsQuery } from '../../api/imports.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { useAllRows } from '../../components/downloads/use-all-rows.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';

/** What was imported before, by whom, and what came of it. */
export function FormerImports() {
  const { t, instant, number } = useLanguage();
  const list = useInfiniteQuery(importsQuery);
  const allRows = useAllRows(importsQuery);
  const runs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="former-imports">
      <Typography variant="h2" id="former-imports" sx={{ mb: 1.5 }}>
        {t('imports.former.title')}
      </Typography>
      {list.isPending && <Loading lines={4} />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && runs.length === 0 && <Typography color="textSecondary">{t('imports.former.empty')}</Typography>}
      {runs.length > 0 && (
        <>
          <DataTable caption={t('imports.former.caption')}>
            <thead>
              <tr>
                <th scope="col">{t('imports.former.when')}</th>
                <th scope="col">{t('imports.former.file')}</th>
                <th scope="col">{t('imports.former.state')}</th>
                {(['created', 'updated', 'unchanged', 'refused', 'warnings'] as const).map((count) => (
                  <th key={count} scope="col" className="wide-only number">
                    {t(`imports.counts.${count}`)}
                  </th>
                ))}
                <th scope="col" className="wide-only">
                  {t('imports.former.by')}
                </th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <td>{instant(run.startedAt)}</td>
                  <th scope="row">
                    {t(`imports.kinds.${run.kind}`)}
                    <div className="secondary" style={{ fontWeight: 400, overflowWrap: 'anywhere' }}>
                      {run.fileName}
                    </div>
                  </th>
                  <td>
                    <StatusMark
                      tone={run.state === 'committed' ? 'good' : 'bad'}
                      label={t(`imports.former.states.${run.state}`)}
                    />
                  </td>
                  <td className="wide-only number">{number(run.created)}</td>
                  <td className="wide-only number">{number(run.updated)}</td>
                  <td className="wide-only number">{number(run.unchanged)}</td>
                  <td className="wide-only number">{number(run.refused)}</td>
                  <td className="wide-only number">{number(run.warnings)}</td>
                  <td className="wide-only">{run.createdBy ?? t('record.history.system')}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="imports"
            caption={t('imports.former.caption')}
            rows={allRows}
            columns={[
              [t('imports.former.when'), ({ startedAt }) => startedAt],
              [t('imports.kind'), ({ kind }) => t(`imports.kinds.${kind}`)],
              [t('imports.former.file'), ({ fileName }) => fileName],
              [t('imports.former.state'), ({ state }) => t(`imports.former.states.${state}`)],
              [t('imports.counts.created'), ({ created }) => created],
              [t('imports.counts.updated'), ({ updated }) => updated],
              [t('imports.counts.unchanged'), ({ unchanged }) => unchanged],
              [t('imports.counts.refused'), ({ refused }) => refused],
              [t('imports.counts.warnings'), ({ warnings }) => warnings],
              [t('imports.former.by'), ({ createdBy }) => createdBy ?? t('record.history.system')],
            ]}
          />
        </>
      )}
      {list.hasNextPage && (
        <Button
          sx={{ mt: 1.5 }}
          variant="outlined"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('common.actions.showMore')}
        </Button>
      )}
    </section>
  );
}
