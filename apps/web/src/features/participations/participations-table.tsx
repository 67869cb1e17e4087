import Box from '@mui/material/Box';
import type { ParticipationRow } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { RETURN_TONES, returnStateOf, toneOfStatus } from '../../components/participation-tones.js';
import { useUniversityName } from '../../components/named-options.js';
import { nameOf } from '../../components/person-name.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import type { ListSearch, Sort } from './list-search.js';
import { SortHeader } from './sort-header.js';

interface ParticipationsTableProps {
  rows: readonly ParticipationRow[];
  search: ListSearch;
  onSort: (sort: Sort) => void;
  national: boolean;
}

/** The rows of the list. On a phone a row keeps who, where, when and how it stands; the rest waits in the record. */
export function ParticipationsTable({ rows, search, onSort, national }: ParticipationsTableProps) {
  const { t, code, country } = useLanguage();
  const university = useUniversityName();
  const sort = search.sort ?? (national ? 'externalId' : 'name');
  return (
    <DataTable caption={t('participations.caption')}>
      <thead>
        <tr>
          {national ? (
            <>
              <SortHeader
                label={t('participations.columns.externalId')}
                ascending="externalId"
                descending="-externalId"
                sort={sort}
                onSort={onSort}
              />
              <th scope="col" className="wide-only">
                {t('participations.columns.university')}
              </th>
            </>
          ) : (
            <>
              <SortHeader
                label={t('participations.columns.name')}
                ascending="name"
                descending="-name"
                sort={sort}
                onSort={onSort}
              />
              <SortHeader
                label={t('participations.columns.externalId')}
                ascending="externalId"
                descending="-externalId"
                sort={sort}
                onSort={onSort}
                className="desk-only"
              />
            </>
          )}
          <th scope="col" className="wide-only">
            {t('participations.columns.categoryAndFunding')}
          </th>
          <th scope="col" className="wide-only">
            {t('participations.columns.host')}
          </th>
          <SortHeader
            label={t('participations.columns.dates')}
            ascending="end"
            descending="-end"
            sort={sort}
            onSort={onSort}
            className="wide-only"
          />
          <th scope="col">{t('participations.columns.status')}</th>
          <th scope="col" className="wide-only">
            {t('participations.columns.return')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <RouterLink
                to="/participations/$id"
                params={{ id: row.id }}
                sx={{ fontWeight: 600, overflowWrap: 'break-word' }}
              >
                {nameOf(row) ?? row.externalId}
              </RouterLink>
              <Box className="narrow-only secondary" sx={{ fontSize: '0.8125rem', fontWeight: 400 }}>
                {national && <div>{university(row.university)}</div>}
                <div>{country(row.hostCountry)}</div>
                <Dates row={row} />
              </Box>
            </th>
            {national ? (
              <td className="wide-only">{university(row.university)}</td>
            ) : (
              <td className="desk-only nowrap">{row.externalId}</td>
            )}
            <td className="wide-only">
              <div>{code('category', row.category)}</div>
              <div className="secondary">{code('funding', row.funding)}</div>
            </td>
            <td className="wide-only">
              <div>{country(row.hostCountry)}</div>
              <div className="secondary">{row.hostInstitution}</div>
            </td>
            <td className="wide-only">
              <Dates row={row} />
            </td>
            <td>
              <StatusMark
                tone={toneOfStatus(row.status)}
                label={code('participationStatus', row.status)}
                hollow={row.status === 'planned' || row.status === 'cancelled'}
              />
              <Box className="narrow-only" sx={{ mt: 0.5 }}>
                <Return row={row} />
              </Box>
            </td>
            <td className="wide-only">
              <Return row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Dates({ row }: { row: ParticipationRow }) {
  const { date } = useLanguage();
  return (
    <>
      <span className="nowrap">{date(row.actualStart ?? row.plannedStart)} –</span>{' '}
      <span className="nowrap">{date(row.actualEnd ?? row.plannedEnd)}</span>
    </>
  );
}

function Return({ row }: { row: ParticipationRow }) {
  const { t } = useLanguage();
  if (row.status === 'planned' || row.status === 'cancelled') return null;
  const state = returnStateOf(row);
  return (
    <>
      <StatusMark tone={RETURN_TONES[state]} label={t(`participations.return.${state}`)} hollow={state === 'none'} />
      {state !== 'none' && <div className="secondary">{t(`participations.returnNote.${state}`)}</div>}
    </>
  );
}
