import Typography from '@mui/material/Typography';
import { DELIVERABLE_FIELDS } from '#domain/selection/application-fields.js';
import type { ApplicationRecord } from '../../api/applications.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useValueText } from '../my-applications/use-value-text.js';

const COLUMNS = ['title', 'kind', 'priority', 'dueDate', 'weight'] as const;

/** What the applicant promises to deliver: it becomes commitments when the place is accepted. */
export function Deliverables({ items }: { items: ApplicationRecord['deliverables'] }) {
  const { t } = useLanguage();
  const textOf = useValueText();
  const fieldOf = (property: (typeof COLUMNS)[number]) =>
    DELIVERABLE_FIELDS.find((field) => field.property === property);
  const text = (item: object, property: (typeof COLUMNS)[number]) => {
    const value = new Map<string, unknown>(Object.entries(item)).get(property);
    const field = fieldOf(property);
    return field === undefined || value === null || value === undefined ? '' : textOf(field, value);
  };
  return (
    <Section title={t('applicants.parts.deliverables')}>
      {items.length === 0 ? (
        <Typography color="textSecondary">{t('applicants.notGiven')}</Typography>
      ) : (
        <>
          <DataTable caption={t('applicants.parts.deliverables')}>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={
                      column === 'weight' ? 'number' : column === 'priority' || column === 'kind' ? 'wide-only' : ''
                    }
                  >
                    {t(`applicants.deliverable.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.deliverableNo}>
                  <th scope="row" style={{ overflowWrap: 'anywhere' }}>
                    {text(item, 'title')}
                    <div className="narrow-only secondary" style={{ fontWeight: 400 }}>
                      {text(item, 'kind')}
                    </div>
                  </th>
                  <td className="wide-only">{text(item, 'kind')}</td>
                  <td className="wide-only">{text(item, 'priority')}</td>
                  <td className="nowrap">{text(item, 'dueDate')}</td>
                  <td className="number">{text(item, 'weight')}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="deliverables"
            caption={t('applicants.parts.deliverables')}
            rows={items}
            columns={COLUMNS.map(
              (column) =>
                [t(`applicants.deliverable.${column}`), (item: (typeof items)[number]) => text(item, column)] as const,
            )}
          />
        </>
      )}
    </Section>
  );
}
