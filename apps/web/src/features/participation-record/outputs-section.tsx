import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { OutputView, ParticipationRecord } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { RouterButton } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StepButton } from './actions/step-button.js';
import { useNewOutput, useOutputChange } from './actions/use-output-actions.js';

/** Publications, patents, courses and the rest. */
export function OutputsSection({ record: { id, status, outputs } }: { record: ParticipationRecord }) {
  const { t, date, degree } = useLanguage();
  const code = useCodeNames();
  const session = useSession();
  const adding = useNewOutput(id);
  return (
    <Section
      title={t('record.sections.outputs')}
      id="outputs"
      action={
        status !== 'cancelled' &&
        may(session, 'output.write') && <StepButton action={adding} size="small" variant="outlined" />
      }
    >
      {outputs.length === 0 ? (
        <Typography color="textSecondary">{t('record.noOutputs')}</Typography>
      ) : (
        <>
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
                  <td className="nowrap">
                    {date(output.verifiedOn)}
                    <Steps output={output} />
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="outputs"
            caption={t('record.outputCaption')}
            rows={outputs}
            columns={[
              [t('fields.output_no'), ({ outputNo }) => outputNo],
              [t('fields.title'), ({ title }) => title],
              [t('fields.type'), ({ type }) => code('outputType', type)],
              [t('fields.doi'), ({ doi }) => doi],
              [t('fields.date'), ({ date: day }) => day],
              [t('fields.share'), ({ share }) => share],
              [t('fields.verified_on'), ({ verifiedOn }) => verifiedOn],
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** The way to the evidence and the decision, and the correction of what is not verified yet. */
function Steps({ output }: { output: OutputView }) {
  const { t } = useLanguage();
  const session = useSession();
  const changing = useOutputChange(output);
  const decides = may(session, 'verification.read');
  const check = output.verifiedOn === null ? t('doing.check') : t('doing.look');
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', mx: -0.75 }}>
      {decides && (
        <RouterButton
          to="/verification/$queue/$id"
          params={{ queue: 'outputs_to_verify', id: output.id }}
          size="small"
          aria-label={`${check}: ${output.title}`}
        >
          {check}
        </RouterButton>
      )}
      {output.verifiedOn === null && may(session, 'output.write') && (
        <StepButton key={output.version} action={changing} size="small" label={`${changing.title}: ${output.title}`} />
      )}
    </Box>
  );
}
