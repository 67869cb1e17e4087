import Typography from '@mui/material/Typography';
import type { PublicationVersion } from '../../api/publications.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { REASONS } from './withheld-reasons.js';

/** How many figures are published, and how many are withheld for which reason. */
export function WithheldSummary({ counts }: { counts: NonNullable<PublicationVersion['counts']> }) {
  const { t, number, percent } = useLanguage();
  const share = (count: number) => (counts.figures === 0 ? null : count / counts.figures);
  return (
    <Section title={t('publications.summary')}>
      <Typography sx={{ mb: 1.5 }}>
        {t('publications.summaryText', { figures: number(counts.figures), published: number(counts.published) })}
      </Typography>
      <DataTable caption={t('publications.captions.summary')}>
        <thead>
          <tr>
            <th scope="col">{t('publications.reason')}</th>
            <th scope="col" className="number">
              {t('publications.figures')}
            </th>
            <th scope="col" className="number">
              {t('publications.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('publications.isPublished')}</th>
            <td className="number">{number(counts.published)}</td>
            <td className="number">{percent(share(counts.published))}</td>
          </tr>
          {REASONS.map((reason) => (
            <tr key={reason}>
              <th scope="row">{t(`publications.reasons.${reason}`)}</th>
              <td className="number">{number(counts.withheld[reason] ?? 0)}</td>
              <td className="number">{percent(share(counts.withheld[reason] ?? 0))}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="publication-summary"
        caption={t('publications.captions.summary')}
        rows={[
          { name: t('publications.isPublished'), count: counts.published },
          ...REASONS.map((reason) => ({
            name: t(`publications.reasons.${reason}`),
            count: counts.withheld[reason] ?? 0,
          })),
        ]}
        columns={[
          [t('publications.reason'), ({ name }) => name],
          [t('publications.figures'), ({ count }) => count],
          [t('publications.share'), ({ count }) => share(count)],
        ]}
      />
    </Section>
  );
}
