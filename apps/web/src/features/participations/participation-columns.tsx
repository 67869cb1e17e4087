import Box from '@mui/material/Box';
import type { ParticipationRow } from '../../api/contract.js';
import { RETURN_TONES, returnStateOf, toneOfStatus } from '../../components/participation-tones.js';
import { nameOf } from '../../components/person-name.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import type { Sort } from './list-search.js';

type ParticipationColumn = Column<ParticipationRow, Sort>;

const NUMBER = { whiteSpace: 'nowrap' } as const;

const startOf = (row: ParticipationRow) => row.actualStart ?? row.plannedStart;
const endOf = (row: ParticipationRow) => row.actualEnd ?? row.plannedEnd;
/** Nobody can have returned who has not left. */
const mayReturn = ({ status }: ParticipationRow) => status !== 'planned' && status !== 'cancelled';

/** The columns of the list. On a phone a row keeps who, where, when and how it stands; the rest waits in the record. */
export function useParticipationColumns(national: boolean): ParticipationColumn[] {
  const { t } = useLanguage();
  const code = useCodeNames();
  const { country } = usePlaceNames();
  const university = useUniversityName();
  const returnText = (row: ParticipationRow) =>
    mayReturn(row) ? t(`participations.return.${returnStateOf(row)}`) : null;

  const who: ParticipationColumn = {
    key: 'who',
    heading: national ? t('participations.columns.externalId') : t('participations.columns.name'),
    rowHeading: true,
    sort: national
      ? { ascending: 'externalId', descending: '-externalId' }
      : { ascending: 'name', descending: '-name' },
    csv: (row) => nameOf(row) ?? row.externalId,
    cell: (row) => (
      <>
        <RouterLink
          to="/participations/$id"
          params={{ id: row.id }}
          // A number broken at its hyphens is hard to read; a name may break.
          sx={{ fontWeight: 600, overflowWrap: 'break-word', ...(nameOf(row) === undefined ? NUMBER : {}) }}
        >
          {nameOf(row) ?? row.externalId}
        </RouterLink>
        <Box className="narrow-only secondary" sx={{ fontSize: '0.8125rem', fontWeight: 400 }}>
          {national && <div>{university(row.university)}</div>}
          <div>{country(row.hostCountry)}</div>
          <Dates row={row} />
        </Box>
      </>
    ),
  };
  const which: ParticipationColumn = national
    ? {
        key: 'university',
        heading: t('participations.columns.university'),
        from: 'tablet',
        cell: (row) => university(row.university),
        csv: (row) => university(row.university),
      }
    : {
        key: 'externalId',
        heading: t('participations.columns.externalId'),
        from: 'desktop',
        sort: { ascending: 'externalId', descending: '-externalId' },
        cell: ({ externalId }) => <span className="nowrap">{externalId}</span>,
        csv: ({ externalId }) => externalId,
      };
  return [
    who,
    which,
    {
      key: 'category',
      heading: t('participations.columns.categoryAndFunding'),
      from: 'tablet',
      csv: (row) => `${code('category', row.category)}, ${code('funding', row.funding)}`,
      cell: (row) => (
        <>
          <div>{code('category', row.category)}</div>
          <div className="secondary">{code('funding', row.funding)}</div>
        </>
      ),
    },
    {
      key: 'host',
      heading: t('participations.columns.host'),
      from: 'tablet',
      csv: (row) => `${country(row.hostCountry)}, ${row.hostInstitution ?? ''}`,
      cell: (row) => (
        <>
          <div>{country(row.hostCountry)}</div>
          <div className="secondary">{row.hostInstitution}</div>
        </>
      ),
    },
    {
      key: 'dates',
      heading: t('participations.columns.dates'),
      from: 'tablet',
      sort: { ascending: 'end', descending: '-end' },
      csv: (row) => `${startOf(row) ?? ''} – ${endOf(row) ?? ''}`,
      cell: (row) => <Dates row={row} />,
    },
    {
      key: 'status',
      heading: t('participations.columns.status'),
      csv: (row) => code('participationStatus', row.status),
      cell: (row) => (
        <>
          <StatusMark
            tone={toneOfStatus(row.status)}
            label={code('participationStatus', row.status)}
            hollow={row.status === 'planned' || row.status === 'cancelled'}
          />
          <Box className="narrow-only" sx={{ mt: 0.5 }}>
            <Return row={row} />
          </Box>
        </>
      ),
    },
    {
      key: 'return',
      heading: t('participations.columns.return'),
      from: 'tablet',
      csv: returnText,
      cell: (row) => <Return row={row} />,
    },
  ];
}

function Dates({ row }: { row: ParticipationRow }) {
  const { date } = useLanguage();
  return (
    <>
      <span className="nowrap">{date(startOf(row))} –</span> <span className="nowrap">{date(endOf(row))}</span>
    </>
  );
}

function Return({ row }: { row: ParticipationRow }) {
  const { t } = useLanguage();
  if (!mayReturn(row)) return null;
  const state = returnStateOf(row);
  return (
    <>
      <StatusMark tone={RETURN_TONES[state]} label={t(`participations.return.${state}`)} hollow={state === 'none'} />
      {state !== 'none' && <div className="secondary">{t(`participations.returnNote.${state}`)}</div>}
    </>
  );
}
