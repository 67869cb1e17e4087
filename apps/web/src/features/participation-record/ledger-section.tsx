import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { bookLine, type Ledger, ledgerQuery, reverseLine, type Steps } from '../../api/record-steps.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { action, type Action } from '../../components/action-form/action.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { StepButton } from './actions/step-button.js';
import { isReversible, type LedgerRow, ledgerRows } from './ledger-rows.js';

/** The money of a participation: what was paid and paid back, line by line with the totals; a line is never changed, only reversed. */
export function LedgerSection({ id }: { id: string }) {
  const { t, money } = useLanguage();
  const session = useSession();
  const { data, error, refetch } = useQuery({ ...ledgerQuery(id), enabled: may(session, 'ledger.read') });
  const booking = useBooking(id);
  const writes = may(session, 'ledger.write');
  return (
    <Section
      title={t('record.sections.money')}
      id="money"
      action={writes && <StepButton action={booking} size="small" variant="outlined" />}
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data && (
        <>
          <Fields>
            <FieldLine name={t('fields.amount_paid_kzt')}>{money(data.amountPaidKzt)}</FieldLine>
            <FieldLine name={t('fields.amount_repaid_kzt')}>{money(data.amountRepaidKzt)}</FieldLine>
            {data.amountPaidKzt !== null && (
              <FieldLine name={t('record.netAmount')}>
                {money(Math.max(0, data.amountPaidKzt - (data.amountRepaidKzt ?? 0)))}
              </FieldLine>
            )}
          </Fields>
          {data.items.length === 0 ? (
            <Typography color="textSecondary" sx={{ mt: 2 }}>
              {t('doing.ledger.none')}
            </Typography>
          ) : (
            <Lines id={id} ledger={data} writes={writes} />
          )}
        </>
      )}
    </Section>
  );
}

function Lines({ id, ledger, writes }: { id: string; ledger: Ledger; writes: boolean }) {
  const { t } = useLanguage();
  const words = useLineWords();
  const rows = ledgerRows(ledger.items);
  return (
    <div style={{ marginTop: 16 }}>
      <DataTable caption={t('doing.ledger.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('doing.ledger.bookedOn')}</th>
            <th scope="col">{t('doing.ledger.what')}</th>
            <th scope="col" className="number">
              {t('doing.ledger.amount')}
            </th>
            <th scope="col" className="number wide-only">
              {t('doing.ledger.total')}
            </th>
            {writes && <th scope="col">{t('doing.ledger.step')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LineRow key={row.line.id} id={id} row={row} writes={writes} />
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="money"
        caption={t('doing.ledger.caption')}
        rows={rows}
        columns={[
          [t('doing.ledger.bookedOn'), ({ line }) => line.bookedOn],
          [t('doing.ledger.what'), ({ line }) => words.what(line)],
          [t('doing.ledger.reference'), ({ line }) => line.reference],
          [t('doing.ledger.note'), ({ line }) => line.note ?? null],
          [t('doing.ledger.amount'), ({ line }) => line.amountKzt],
          [t('doing.ledger.total'), ({ line, totals }) => totals[line.kind]],
          [t('doing.events.who'), ({ line }) => line.createdBy?.displayName ?? null],
        ]}
      />
    </div>
  );
}

/** A line in words, for the table and its files. */
function useLineWords() {
  const { t } = useLanguage();
  const code = useCodeNames();
  return {
    what: ({ kind, reversesId }: LedgerRow['line']) =>
      reversesId === null ? code('ledgerKind', kind) : t('doing.ledger.reversalOf', { kind: code('ledgerKind', kind) }),
  };
}

function LineRow({ id, row: { line, totals }, writes }: { id: string; row: LedgerRow; writes: boolean }) {
  const { t, date, money } = useLanguage();
  const code = useCodeNames();
  const words = useLineWords();
  const reversing = useReversal(id, line.id);
  const total = totals[line.kind];
  return (
    <tr>
      <th scope="row" className="nowrap">
        {date(line.bookedOn)}
      </th>
      <td>
        {words.what(line)}
        <div className="secondary">{line.reference ?? code('ledgerSource', line.source)}</div>
        {line.note && <div className="secondary">{line.note}</div>}
        {line.cleared && <div className="secondary">{t('doing.ledger.cleared')}</div>}
        {line.createdBy && <div className="secondary">{line.createdBy.displayName}</div>}
      </td>
      <td className="number">{money(line.amountKzt)}</td>
      <td className="number wide-only">{total === null ? t('common.notKnown') : money(total)}</td>
      {writes && (
        <td>
          {isReversible(line) && (
            <StepButton
              action={reversing}
              size="small"
              label={t('doing.ledger.reverseNamed', { amount: money(line.amountKzt), date: date(line.bookedOn) })}
            />
          )}
          {line.reversedBy !== null && <span className="secondary">{t('doing.ledger.reversed')}</span>}
        </td>
      )}
    </tr>
  );
}

function useBooking(id: string): Action {
  const { t } = useLanguage();
  return action<Steps['NewLedgerLine']>({
    key: 'book',
    title: t('doing.ledger.book'),
    fields: [
      { name: 'kind', kind: 'code', list: 'ledgerKind', label: t('doing.ledger.kind'), initial: 'payment' },
      { name: 'amountKzt', kind: 'number', whole: true, min: 1, label: t('doing.ledger.amountField') },
      { name: 'bookedOn', kind: 'date', label: t('doing.ledger.bookedOn'), initial: today() },
      {
        name: 'reference',
        kind: 'text',
        max: 200,
        label: t('doing.ledger.reference'),
        hint: t('doing.ledger.referenceHint'),
      },
      { name: 'note', kind: 'long', max: 2000, label: t('doing.ledger.note'), optional: true },
    ],
    send: (body, key) => bookLine(id, body, key),
    done: t('doing.ledger.booked'),
  });
}

function useReversal(id: string, lineId: string): Action {
  const { t } = useLanguage();
  return action<Steps['LedgerReversalBody']>({
    key: 'reverse',
    title: t('doing.ledger.reverse'),
    text: t('doing.ledger.reverseText'),
    grave: true,
    fields: [
      { name: 'reason', kind: 'long', max: 2000, label: t('common.reason.label'), hint: t('common.reason.hint') },
      { name: 'reference', kind: 'text', max: 200, label: t('doing.ledger.reference'), optional: true },
      { name: 'bookedOn', kind: 'date', label: t('doing.ledger.bookedOn'), initial: today(), optional: true },
    ],
    send: (body, key) => reverseLine(id, lineId, body, key),
    done: t('doing.ledger.reverseDone'),
  });
}
