import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { UniversityRates } from '../../api/data-quality.js';
import { DataTable } from '../../components/data-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { useFields } from '../../components/field-value.js';
import { useLanguage } from '../../language/use-language.js';

/** In how many of the records that should have it each key field is filled. */
export function FieldsFilled({ fields }: { fields: UniversityRates['fields'] }) {
  const { t, number, percent } = useLanguage();
  const words = useFields();
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h3" component="h3" sx={{ mr: 'auto' }}>
          {t('dataQuality.fields.title')}
        </Typography>
        <Box className="no-print">
          <TableDownloads
            name="data-quality-fields"
            columns={[
              { heading: t('dataQuality.fields.field'), csv: ({ column }) => words.name(column) },
              { heading: t('dataQuality.fields.applicable'), csv: ({ applicable }) => applicable },
              { heading: t('dataQuality.fields.filled'), csv: ({ filled }) => filled },
              { heading: t('dataQuality.fields.share'), csv: ({ share }) => share },
            ]}
            rows={fields}
          />
        </Box>
      </Box>
      <DataTable caption={t('dataQuality.fields.title')}>
        <thead>
          <tr>
            <th scope="col">{t('dataQuality.fields.field')}</th>
            {(['applicable', 'filled', 'share'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'applicable' ? 'wide-only number' : 'number'}>
                {t(`dataQuality.fields.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ column, applicable, filled, share }) => (
            <tr key={column}>
              <th scope="row">{words.name(column)}</th>
              <td className="wide-only number">{number(applicable)}</td>
              <td className="number">{number(filled)}</td>
              <td className="number">{percent(share)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
