import Typography from '@mui/material/Typography';
import type { Outcomes } from '../../api/verification.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';

type Evidence = NonNullable<Outcomes['waves'][number]['employment']>;

const STRANDS = ['employment', 'study', 'residence'] as const;

/** What is known of the time after the mobility, wave by wave, each with the source it comes from. */
export function KnownSince({ outcomes }: { outcomes: Outcomes }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const { country } = usePlaceNames();
  const waves = outcomes.waves.filter((wave) => STRANDS.some((strand) => wave[strand] !== null));
  if (waves.length === 0) return <Typography color="textSecondary">{t('checking.known.none')}</Typography>;
  // What nobody has said anything about would only take the room of what is known.
  const strands = STRANDS.filter((strand) => waves.some((wave) => wave[strand] !== null));
  const what = ({ country: place, organisation, activity }: Evidence) =>
    [organisation, activity === null ? null : code('activity', activity), place === null ? null : country(place)]
      .filter(Boolean)
      .join(', ') || t('checking.known.yes');
  const sourceOf = ({ registerKind, source, counts }: Evidence) =>
    `${registerKind === null ? code('observationSource', source) : code('registerKind', registerKind)}${
      counts ? '' : `, ${t('checking.known.notCounted')}`
    }`;
  return (
    <>
      <DataTable caption={t('checking.known.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('fields.wave')}</th>
            {strands.map((strand) => (
              <th key={strand} scope="col">
                {code('observationKind', strand)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <tr key={wave.wave}>
              <th scope="row">
                {code('wave', wave.wave)}
                <div className="secondary">{date(wave.date)}</div>
              </th>
              {strands.map((strand) => {
                const evidence = wave[strand];
                return (
                  <td key={strand}>
                    {evidence === null ? (
                      NO_VALUE
                    ) : (
                      <>
                        {what(evidence)}
                        <div className="secondary">{sourceOf(evidence)}</div>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="known-since"
        caption={t('checking.known.caption')}
        rows={waves}
        columns={[
          [t('fields.wave'), ({ wave }) => code('wave', wave)],
          [t('fields.date'), ({ date: day }) => day],
          ...strands.map(
            (strand) =>
              [
                code('observationKind', strand),
                (wave: (typeof waves)[number]) => {
                  const evidence = wave[strand];
                  return evidence === null ? null : [what(evidence), sourceOf(evidence)].join('; ');
                },
              ] as const,
          ),
        ]}
      />
    </>
  );
}
