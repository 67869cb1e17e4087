import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { groupHistoryQuery } from '../../api/group-projects.js';
import { ChangeArrow } from '../../components/change-arrow.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { useFields } from '../../components/field-value.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useKeptReason } from '../participation-record/use-kept-reason.js';

const SHOWN = ['title', 'task', 'due_date', 'status', 'decision_ground', 'joint_result'] as const;
/** The columns of a record as the history keeps them. */
type Side = Readonly<Record<string, unknown>> | null;

const SIDES = ['participant', 'coordinator', 'ministry', 'worker'] as const;

/** What was changed of a group project, by which side, and why. */
export function GroupHistory({ id }: { id: string }) {
  const { t, instant } = useLanguage();
  const fields = useFields();
  const keptReason = useKeptReason();
  const { data, error, refetch } = useQuery(groupHistoryQuery(id));
  const text = (column: string, value: unknown) => fields.value(column, value, { table: 'group_projects' });
  const nameOf = (column: (typeof SHOWN)[number]) =>
    column === 'joint_result' ? t('groups.result') : fields.name(column);
  const sideOf = (side: string) => {
    const known = SIDES.find((candidate) => candidate === side);
    return known ? t(`groups.history.sides.${known}`) : side;
  };
  const whatOf = ({ operation, before, after }: { operation: string; before: Side; after: Side }) =>
    operation === 'created'
      ? [t('groups.history.created')]
      : SHOWN.filter((column) => before?.[column] !== after?.[column]).map(
          (column) => `${nameOf(column)}: ${text(column, before?.[column])} → ${text(column, after?.[column])}`,
        );
  return (
    <Section title={t('groups.history.title')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data?.items.length === 0 && <Typography color="textSecondary">{t('groups.history.none')}</Typography>}
      {data && data.items.length > 0 && (
        <>
          <DataTable caption={t('groups.history.title')}>
            <thead>
              <tr>
                <th scope="col">{t('groups.history.when')}</th>
                <th scope="col">{t('groups.history.what')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((entry) => (
                <tr key={`${entry.changedAt}:${entry.recordVersion}`}>
                  <th scope="row">
                    {instant(entry.changedAt)}
                    <div className="secondary" style={{ fontWeight: 400 }}>
                      {sideOf(entry.side)}
                    </div>
                  </th>
                  <td style={{ overflowWrap: 'anywhere' }}>
                    {entry.operation === 'created' ? (
                      t('groups.history.created')
                    ) : (
                      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                        {SHOWN.filter((column) => entry.before?.[column] !== entry.after?.[column]).map((column) => (
                          <li key={column}>
                            <span className="secondary">{nameOf(column)}: </span>
                            <ChangeArrow
                              from={text(column, entry.before?.[column])}
                              to={text(column, entry.after?.[column])}
                            />
                          </li>
                        ))}
                      </Box>
                    )}
                    {entry.reason !== null && (
                      <div className="secondary">
                        {t('groups.history.reason', { reason: keptReason(entry.reason) })}
                      </div>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="group-project-history"
            caption={t('groups.history.title')}
            rows={data.items}
            columns={[
              [t('groups.history.when'), ({ changedAt }) => changedAt],
              [t('groups.history.who'), ({ side }) => sideOf(side)],
              [t('groups.history.what'), (entry) => whatOf(entry).join('; ')],
              [t('common.reason.label'), ({ reason }) => reason],
            ]}
          />
        </>
      )}
    </Section>
  );
}
