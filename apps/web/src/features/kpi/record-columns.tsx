import type { KpiRecord } from '../../api/kpi.js';
import { nameOf } from '../../components/person-name.js';
import { RouterLink } from '../../components/router-link.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';

/** States by the names that records give them. */
const STATE_WORDS = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  not_due: 'notDue',
  not_applicable: 'notApplicable',
  excluded: 'excluded',
} as const;

/** What is counted, by a name that its readers know. */
function referenceOf(record: KpiRecord): string {
  const { groupProject, call, application, externalId } = record;
  return nameOf(record) ?? externalId ?? groupProject?.groupCode ?? application?.code ?? call?.code ?? record.unitId;
}

/**
 * The columns of the records behind a count. The ministry sees numbers in the place of names.
 * @param ofParticipations whether whole participations are counted, of which there is nothing more to say than who it is
 */
export function useRecordColumns(national: boolean, ofParticipations: boolean): Column<KpiRecord>[] {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const { country } = usePlaceNames();
  const university = useUniversityName();
  const stateOf = ({ state }: KpiRecord) => (state === null ? null : t(`kpi.counts.${STATE_WORDS[state]}`));
  const detailOf = ({ commitment, wave, groupProject, call, application }: KpiRecord): string | null => {
    if (commitment) {
      return `${t('kpiView.records.commitment', { number: commitment.no })} ${commitment.title} (${code('commitmentStatus', commitment.status)})`;
    }
    if (wave !== null) return code('wave', wave);
    if (groupProject) return `${groupProject.title} (${code('groupProjectStatus', groupProject.status)})`;
    if (application) return `${application.code} (${code('applicationStatus', application.status)})`;
    return call && `${call.title} (${code('callStatus', call.status)})`;
  };

  const who: Column<KpiRecord> = {
    key: 'record',
    heading: t('kpiView.records.columns.record'),
    rowHeading: true,
    csv: referenceOf,
    cell: (record) => {
      const { participationId } = record;
      const reference = referenceOf(record);
      return (
        <>
          {participationId === null ? (
            reference
          ) : (
            <RouterLink
              to="/participations/$id"
              params={{ id: participationId }}
              // Without names it is a number, hard to read once it is broken at its hyphens.
              sx={{ fontWeight: 600, ...(national ? { whiteSpace: 'nowrap' } : {}) }}
            >
              {reference}
            </RouterLink>
          )}
          <div className="narrow-only secondary">{detailOf(record) ?? country(record.hostCountry)}</div>
        </>
      );
    },
  };
  const place: Column<KpiRecord>[] = national
    ? [
        {
          key: 'university',
          heading: t('kpi.columns.university'),
          from: 'tablet',
          cell: (record) => university(record.university),
          csv: (record) => university(record.university),
        },
      ]
    : [
        {
          key: 'externalId',
          heading: t('kpiView.records.columns.externalId'),
          from: 'desktop',
          cell: ({ externalId }) => <span className="nowrap">{externalId}</span>,
          csv: ({ externalId }) => externalId,
        },
      ];
  const detail: Column<KpiRecord> = {
    key: 'detail',
    heading: t('kpiView.records.columns.detail'),
    from: 'tablet',
    cell: detailOf,
    csv: detailOf,
  };
  return [
    who,
    ...place,
    ...(ofParticipations ? [] : [detail]),
    { key: 'state', heading: t('kpiView.records.columns.state'), cell: stateOf, csv: stateOf },
    {
      key: 'category',
      heading: t('kpiView.records.columns.category'),
      from: 'desktop',
      cell: ({ category }) => code('category', category),
      csv: ({ category }) => (category === null ? null : code('category', category)),
    },
    {
      key: 'hostCountry',
      heading: t('kpiView.records.columns.hostCountry'),
      from: 'tablet',
      cell: ({ hostCountry }) => country(hostCountry),
      csv: ({ hostCountry }) => (hostCountry === null ? null : country(hostCountry)),
    },
    {
      key: 'endedOn',
      heading: t('kpiView.records.columns.endedOn'),
      from: 'desktop',
      cell: ({ endedOn }) => <span className="nowrap">{date(endedOn)}</span>,
      csv: ({ endedOn }) => endedOn,
    },
    {
      key: 'dueOn',
      heading: t('kpiView.records.columns.dueOn'),
      from: 'tablet',
      cell: ({ dueOn }) => <span className="nowrap">{date(dueOn)}</span>,
      csv: ({ dueOn }) => dueOn,
    },
    {
      key: 'decidedOn',
      heading: t('kpiView.records.columns.decidedOn'),
      from: 'desktop',
      cell: ({ decidedOn }) => <span className="nowrap">{date(decidedOn)}</span>,
      csv: ({ decidedOn }) => decidedOn,
    },
  ];
}
