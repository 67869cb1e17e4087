import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { OutputView } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-names.js';
import { Section } from '../../components/section.js';

/** Publications, patents, courses and the rest. */
export function OutputsSection({ outputs }: { outputs: readonly OutputView[] }) {
  const { t, date, degree } = useLanguage();
  const code = useCodeNames();
  return (
    <Section title={t('record.sections.outputs')}>
      {outputs.length === 0 ? (
        <Typography color="textSecondary">{t('record.noOutputs')}</Typography>
      ) : (
        <DataTable caption={t('record.outputCaption')}>
          <thead>
            <tr>
              <th scope="col">№</th>
              <th scope="col">{t('fields.title')}</th>
              <th scope="col">{t('fields.date')}</th>
              <th scope="col" className="number">
                {t('fields.share')}
              </th>
              <th scope="col">{t('fields.verified_on')}</th>
            </tr>
          </thead>
          <tbody>
            {outputs.map((output) => (
              <tr key={output.id}>
                <td>{output.outputNo}</td>
                <th scope="row">
                  {output.title}
                  <div className="secondary" style={{ fontWeight: 400 }}>
                    {code('outputType', output.type)}
                    {output.doi && (
                      <>
                        {', '}
                        <Link href={`https://doi.org/${output.doi}`} target="_blank" rel="noreferrer">
                          {output.doi}
                        </Link>
                      </>
                    )}
                  </div>
                </th>
                <td className="nowrap">{date(output.date)}</td>
                <td className="number">{degree(output.share)}</td>
                <td className="nowrap">{date(output.verifiedOn)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  );
}
