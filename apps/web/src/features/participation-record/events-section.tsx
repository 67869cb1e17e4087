import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { eventsQuery, type TimelineEntry } from '../../api/record-steps.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';

/** What was done on the mobility, day by day, with reasons and names: the latest first. */
export function EventsSection({ id }: { id: string }) {
  const { t, date, instant, money } = useLanguage();
  const code = useCodeNames();
  const { data, error, refetch } = useQuery(eventsQuery(id));
  const events = (data?.items ?? []).toReversed();
  const nameOf = (event: TimelineEntry) =>
    event.source === 'ledger' ? code('ledgerKind', event.kind) : code('mobilityEvent', event.kind);
  return (
    <Section title={t('doing.events.title')} id="events">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && events.length === 0 && <Typography color="textSecondary">{t('doing.events.none')}</Typography>}
      {events.length > 0 && (
        <>
          <DataTable caption={t('doing.events.caption')}>
            <thead>
              <tr>
                <th scope="col">{t('doing.events.day')}</th>
                <th scope="col">{t('doing.events.what')}</th>
                <th scope="col" className="wide-only">
                  {t('doing.events.who')}
                </th>
              </tr>
            </thead>
            <tbody>
              {events.map((event) => (
                <tr key={`${event.source}:${event.id}`}>
                  <th scope="row" className="nowrap">
                    {date(event.effectiveOn)}
                  </th>
                  <td>
                    {nameOf(event)}
                    {event.amountKzt !== null && <div>{money(event.amountKzt)}</div>}
                    {event.untilOn !== null && (
                      <div className="secondary">{t('record.life.by', { date: date(event.untilOn) })}</div>
                    )}
                    {event.reason && (
                      <div className="secondary">{t('record.history.reason', { reason: event.reason })}</div>
                    )}
                  </td>
                  <td className="wide-only">
                    {event.recordedBy?.displayName ?? t('record.history.system')}
                    <div className="secondary">{instant(event.recordedAt)}</div>
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="events"
            caption={t('doing.events.caption')}
            rows={events}
            columns={[
              [t('doing.events.day'), ({ effectiveOn }) => effectiveOn],
              [t('doing.events.what'), (event) => nameOf(event)],
              [t('doing.ledger.amount'), ({ amountKzt }) => amountKzt],
              [t('doing.interrupt.until'), ({ untilOn }) => untilOn],
              [t('common.reason.label'), ({ reason }) => reason ?? null],
              [t('doing.events.who'), ({ recordedBy }) => recordedBy?.displayName ?? t('record.history.system')],
              [t('record.history.when'), ({ recordedAt }) => recordedAt],
            ]}
          />
        </>
      )}
    </Section>
  );
}
