import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import type { AccessValue } from './access-value.js';
import type { KpiSearch } from './kpi-search.js';
import { useGroupName } from './use-group-name.js';

interface AccessTableProps {
  access: AccessValue;
  of: KpiSearch | undefined;
}

/** K20: each group's share among participants beside its share among those eligible. */
export function AccessTable({ access, of }: AccessTableProps) {
  const { t, number, percent, decimal } = useLanguage();
  const code = useCodeNames();
  const groupName = useGroupName();
  return (
    <>
      <DataTable caption={t('kpiView.access.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('kpiView.access.group')}</th>
            <th scope="col" className="number">
              {t('kpiView.access.ratio')}
            </th>
            <th scope="col" className="number">
              {t('kpi.columns.n')}
            </th>
            <th scope="col" className="number">
              {t('kpiView.access.participants')}
            </th>
            <th scope="col" className="number">
              {t('kpiView.access.eligible')}
            </th>
          </tr>
        </thead>
        <tbody>
          {access.groups.map((row) => (
            <tr key={`${row.dimension}:${row.group}`}>
              <th scope="row">
                <span className="secondary">{code('accessDimension', row.dimension)}: </span>
                {groupName(row)}
              </th>
              <td className="number">
                {decimal(row.value, 2)}
                {row.gap !== null && <div className="secondary">{t(`kpiView.access.gaps.${row.gap}`)}</div>}
              </td>
              <td className="number">
                {of && row.n > 0 ? (
                  <RouterLink
                    to="/kpi/records"
                    search={{ ...of, indicator: 'K20', count: 'n', dimension: row.dimension, group: row.group }}
                    aria-label={t('kpiView.openRecords', { number: number(row.n), name: groupName(row) })}
                  >
                    {number(row.n)}
                  </RouterLink>
                ) : (
                  number(row.n)
                )}
              </td>
              <td className="number">{percent(row.participantShare)}</td>
              <td className="number">{percent(row.eligibleShare)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="kpi-K20"
        caption={t('kpiView.access.caption')}
        rows={access.groups}
        columns={[
          [t('kpiView.breakdown.first'), ({ dimension }) => code('accessDimension', dimension)],
          [t('kpiView.access.group'), (row) => groupName(row)],
          [t('kpiView.access.ratio'), ({ value }) => value],
          [t('kpi.columns.n'), ({ n }) => n],
          [t('kpiView.access.participants'), ({ participantShare }) => participantShare],
          [t('kpiView.access.eligible'), ({ eligibleShare }) => eligibleShare],
          ['status', ({ gap }) => (gap === null ? null : t(`kpiView.access.gaps.${gap}`))],
        ]}
      />
    </>
  );
}
