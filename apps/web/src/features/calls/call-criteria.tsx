import Typography from '@mui/material/Typography';
import type { Call } from '../../api/calls.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useCriterionName } from './use-criterion-name.js';

/** How applications are scored: criteria, weights, what decides between equals. */
export function CallCriteria({ call }: { call: Call }) {
  const { t, number, degree } = useLanguage();
  const nameOf = useCriterionName();
  const sum = call.criteria.reduce((total, { weight }) => total + weight, 0);
  const ties = call.tieBreak.flatMap((code) => call.criteria.find((criterion) => criterion.code === code) ?? []);
  return (
    <Section title={t('calls.criteria.title')}>
      {call.criteria.length === 0 ? (
        <Typography color="textSecondary">{t('calls.criteria.none')}</Typography>
      ) : (
        <>
          <DataTable caption={t('calls.criteria.title')}>
            <thead>
              <tr>
                <th scope="col">{t('calls.criteria.name')}</th>
                <th scope="col" className="number">
                  {t('calls.criteria.weight')}
                </th>
                <th scope="col" className="number">
                  {t('calls.criteria.share')}
                </th>
              </tr>
            </thead>
            <tbody>
              {call.criteria.map((criterion) => (
                <tr key={criterion.code}>
                  <th scope="row">{nameOf(criterion)}</th>
                  <td className="number">{number(criterion.weight)}</td>
                  <td className="number">{degree(criterion.weight / sum)}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="criteria"
            caption={t('calls.criteria.title')}
            rows={call.criteria}
            columns={[
              [t('calls.criteria.name'), (criterion) => nameOf(criterion)],
              [t('calls.criteria.weight'), ({ weight }) => weight],
              [t('calls.criteria.share'), ({ weight }) => weight / sum],
            ]}
          />
        </>
      )}
      <Typography color="textSecondary" variant="body2" sx={{ mt: 1.5 }}>
        {ties.length > 0
          ? t('calls.criteria.ties', { criteria: ties.map(nameOf).join(', ') })
          : t('calls.criteria.tiesByWeight')}
      </Typography>
    </Section>
  );
}
