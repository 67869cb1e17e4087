import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { conflictsQuery, outcomesQuery } from '../../api/verification.js';
import { type Observation, observationsQuery } from '../../api/record-steps.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { KnownSince } from '../verification/known-since.js';
import { StepButton } from './actions/step-button.js';
import { useNewObservation, useObservationActions } from './actions/use-observation-actions.js';

const TONES: Record<Observation['status'], Tone> = {
  recorded: 'waiting',
  confirmed: 'good',
  withdrawn: 'neutral',
  superseded: 'neutral',
};

/** What became of the participant: the best evidence wave by wave, each observation with its source, and where sources disagree. */
export function ObservationsSection({ id }: { id: string }) {
  const { t } = useLanguage();
  const session = useSession();
  const outcomes = useQuery(outcomesQuery(id));
  const observations = useQuery(observationsQuery(id));
  const adding = useNewObservation(id);
  const code = useCodeNames();
  const { country } = usePlaceNames();
  const items = observations.data?.items ?? [];
  return (
    <Section
      title={t('doing.observation.title')}
      id="observations"
      action={may(session, 'observation.write') && <StepButton action={adding} size="small" variant="outlined" />}
    >
      {outcomes.error && <Failure error={outcomes.error} onRetry={() => void outcomes.refetch()} />}
      {outcomes.isPending && <Loading lines={2} />}
      {outcomes.data && <KnownSince outcomes={outcomes.data} />}
      <Conflicts id={id} />
      {observations.error && <Failure error={observations.error} onRetry={() => void observations.refetch()} />}
      {items.length > 0 && (
        <Box sx={{ mt: 2 }}>
          <DataTable caption={t('doing.observation.caption')}>
            <thead>
              <tr>
                <th scope="col">{t('doing.observation.day')}</th>
                <th scope="col">{t('doing.observation.what')}</th>
                <th scope="col">{t('fields.status')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((observation) => (
                <Row key={observation.id} observation={observation} />
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="observations"
            caption={t('doing.observation.caption')}
            rows={items}
            columns={[
              [t('doing.observation.day'), ({ observedOn }) => observedOn],
              [t('doing.observation.kind'), ({ kind }) => code('observationKind', kind)],
              [t('doing.observation.organisation'), ({ organisation }) => organisation],
              [
                t('doing.observation.activity'),
                ({ activity }) => (activity === null ? null : code('activity', activity)),
              ],
              [t('doing.observation.country'), ({ country: place }) => (place === null ? null : country(place))],
              [t('doing.observation.from'), ({ validFrom }) => validFrom],
              [t('doing.observation.to'), ({ validTo }) => validTo],
              [
                t('doing.observation.source'),
                (row) =>
                  row.registerKind === null
                    ? code('observationSource', row.source)
                    : code('registerKind', row.registerKind),
              ],
              [t('doing.observation.evidence'), ({ evidence }) => evidence],
              [t('fields.status'), ({ status }) => code('observationStatus', status)],
              [
                t('doing.observation.waves'),
                ({ confirmedWaves }) => confirmedWaves.map((wave) => code('wave', wave)).join('; '),
              ],
            ]}
          />
        </Box>
      )}
    </Section>
  );
}

function Row({ observation }: { observation: Observation }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const { country } = usePlaceNames();
  const actions = useObservationActions(observation);
  const { kind, organisation, activity, detail, validFrom, validTo, registerKind, source, status } = observation;
  const what = [
    organisation,
    detail,
    activity === null ? null : code('activity', activity),
    observation.country === null ? null : country(observation.country),
  ].filter(Boolean);
  return (
    <tr>
      <th scope="row" className="nowrap">
        {date(observation.observedOn)}
      </th>
      <td>
        <strong>{code('observationKind', kind)}</strong>
        {what.length > 0 && <div>{what.join(', ')}</div>}
        {validFrom !== null && (
          <div className="secondary">
            {date(validFrom)} – {date(validTo)}
          </div>
        )}
        <div className="secondary">
          {registerKind === null ? code('observationSource', source) : code('registerKind', registerKind)}
        </div>
        {observation.evidence !== null && <div className="secondary">{observation.evidence}</div>}
      </td>
      <td>
        <StatusMark
          tone={TONES[status]}
          hollow={status === 'withdrawn' || status === 'superseded'}
          label={code('observationStatus', status)}
        />
        {observation.confirmedWaves.length > 0 && (
          <div className="secondary">{observation.confirmedWaves.map((wave) => code('wave', wave)).join('; ')}</div>
        )}
        {observation.withdrawalReason !== null && (
          <div className="secondary">{t('record.history.reason', { reason: observation.withdrawalReason })}</div>
        )}
        <Box className="no-print" sx={{ mx: -0.75 }}>
          {actions.map((action) => (
            <StepButton
              key={action.key}
              action={action}
              size="small"
              label={`${action.title}: ${code('observationKind', kind)}, ${date(observation.observedOn)}`}
            />
          ))}
        </Box>
      </td>
    </tr>
  );
}

/** Where sources disagree about this participation. */
function Conflicts({ id }: { id: string }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const session = useSession();
  const { data } = useQuery({ ...conflictsQuery(id), enabled: may(session, 'observation_conflict.read') });
  if (!data || data.items.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('doing.observation.conflicts')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {data.items.map((conflict) => {
          const name = `${code('observationConflict', conflict.code)}, ${date(conflict.atDate)}`;
          return (
            <li key={conflict.id}>
              {may(session, 'observation_conflict.resolve') ? (
                <RouterLink
                  to="/verification/$queue/$id"
                  params={{ queue: 'conflicts_to_resolve', id: conflict.id }}
                  sx={{ display: 'inline-block', minHeight: 24 }}
                >
                  {name}
                </RouterLink>
              ) : (
                name
              )}
              <div>
                <StatusMark
                  tone={conflict.status === 'open' ? 'bad' : 'neutral'}
                  label={code('observationConflictStatus', conflict.status)}
                />
              </div>
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
