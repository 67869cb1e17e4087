import type { QueryRunner } from 'typeorm';

const AT_INSTANT = `coalesce(nullif(current_setting('qaitu.now', true), '')::timestamptz, now())`;
const BY_USER = `nullif(current_setting('qaitu.user', true), '')::uuid`;

/** What a total of one kind becomes by the lines of a statement: they may clear it, or add to what is known. */
const changed = (kind: 'paid' | 'repaid') =>
  `(d.${kind} is not null and (d.${kind} <> 0 or (p.amount_${kind}_kzt is null) <> d.${kind}_cleared))`;
const total = (kind: 'paid' | 'repaid') => `case
  when d.${kind} is null then p.amount_${kind}_kzt
  when d.${kind}_cleared then null
  else coalesce(p.amount_${kind}_kzt, 0) + d.${kind} end`;

/**
 * Each changed participation once, its amounts before and after. Grouped rather than joined: a plan made for one row serves a
 * file's thousand as well.
 */
const CHANGED_TOTALS = `
  select university_id, id,
    max(amount_paid_kzt) filter (where former) as paid_before, max(amount_paid_kzt) filter (where not former) as paid,
    max(amount_repaid_kzt) filter (where former) as repaid_before, max(amount_repaid_kzt) filter (where not former) as repaid
  from (
    select university_id, id, amount_paid_kzt, amount_repaid_kzt, true as former from old_rows
    union all select university_id, id, amount_paid_kzt, amount_repaid_kzt, false from new_rows) r
  group by university_id, id
  having max(amount_paid_kzt) filter (where former) is distinct from max(amount_paid_kzt) filter (where not former)
    or max(amount_repaid_kzt) filter (where former) is distinct from max(amount_repaid_kzt) filter (where not former)`;

/**
 * The two triggers that keep a participation's amounts and its ledger lines equal, whoever changes either, in the same
 * statement's transaction. Each leaves alone what the other one wrote: that is the depth. A line adds to the amount rather
 * than having all lines summed anew, so that two lines booked at the same time both count.
 */
export async function createLedgerTriggers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function sum_ledger_lines() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      if pg_trigger_depth() > 1 then return null; end if;
      if exists (
        select from new_rows n
        where not exists (
          select from participation p where p.university_id = n.university_id and p.id = n.participation_id)
      ) then
        raise exception 'a ledger line names a participation that there is not'
          using errcode = 'foreign_key_violation', constraint = 'ledger_line_participation_fk';
      end if;
      update participation p
      set amount_paid_kzt = ${total('paid')}, amount_repaid_kzt = ${total('repaid')},
        version = p.version + 1, updated_at = ${AT_INSTANT}
      from (
        select university_id, participation_id,
          sum(amount_kzt) filter (where kind = 'payment') as paid,
          bool_or(cleared) filter (where kind = 'payment') as paid_cleared,
          sum(amount_kzt) filter (where kind = 'repayment') as repaid,
          bool_or(cleared) filter (where kind = 'repayment') as repaid_cleared
        from new_rows group by university_id, participation_id) d
      where p.university_id = d.university_id and p.id = d.participation_id
        and (${changed('paid')} or ${changed('repaid')});
      return null;
    end $$`);
  await runner.query(`create trigger ledger_line_sums after insert on ledger_line
    referencing new table as new_rows for each statement execute function sum_ledger_lines()`);
  await runner.query('alter table ledger_line enable always trigger ledger_line_sums');

  // A file or a form gives totals. Whoever may not write lines (a participant who claims the return) does not get as far.
  await runner.query(`
    create function book_given_totals() returns trigger language plpgsql set search_path = public, pg_temp as $$
    begin
      if pg_trigger_depth() > 1 then return null; end if;
      if tg_op = 'INSERT' then
        if exists (select from new_rows where amount_paid_kzt is not null or amount_repaid_kzt is not null) then
          insert into ledger_line (university_id, participation_id, kind, amount_kzt, booked_on, source, created_at, created_by)
          select n.university_id, n.id, k.kind, k.amount, (${AT_INSTANT} at time zone 'Asia/Almaty')::date, 'file',
            ${AT_INSTANT}, ${BY_USER}
          from new_rows n
          cross join lateral (values ('payment', n.amount_paid_kzt), ('repayment', n.amount_repaid_kzt)) k (kind, amount)
          where k.amount is not null;
        end if;
      elsif exists (select from (${CHANGED_TOTALS}) c) then
        insert into ledger_line (university_id, participation_id, kind, amount_kzt, booked_on, source, cleared, created_at, created_by)
        select c.university_id, c.id, k.kind, coalesce(k.amount, 0) - coalesce(k.former, 0),
          (${AT_INSTANT} at time zone 'Asia/Almaty')::date, 'file', k.amount is null, ${AT_INSTANT}, ${BY_USER}
        from (${CHANGED_TOTALS}) c
        cross join lateral (values
          ('payment', c.paid_before, c.paid),
          ('repayment', c.repaid_before, c.repaid)) k (kind, former, amount)
        where k.former is distinct from k.amount;
      end if;
      return null;
    end $$`);
  for (const [event, tables] of [
    ['insert', 'new table as new_rows'],
    ['update', 'old table as old_rows new table as new_rows'],
  ] as const) {
    await runner.query(`create trigger participation_totals_${event} after ${event} on participation
      referencing ${tables} for each statement execute function book_given_totals()`);
    await runner.query(`alter table participation enable always trigger participation_totals_${event}`);
  }
}

/** One line for each amount that was there before there were lines, dated by the last change of its record. */
export async function openLedger(runner: QueryRunner): Promise<void> {
  // The owner, too, sees rows only through policies, and has none of its own.
  await runner.query('alter table participation no force row level security');
  await runner.query(`
    insert into ledger_line (university_id, participation_id, kind, amount_kzt, booked_on, source, note, created_at)
    select p.university_id, p.id, k.kind, k.amount, (p.updated_at at time zone 'Asia/Almaty')::date, 'file',
      null, p.updated_at
    from participation p
    cross join lateral (values ('payment', p.amount_paid_kzt), ('repayment', p.amount_repaid_kzt)) k (kind, amount)
    where k.amount is not null`);
  await runner.query('alter table participation force row level security');
}

export async function dropLedgerTriggers(runner: QueryRunner): Promise<void> {
  for (const event of ['insert', 'update']) {
    await runner.query(`drop trigger participation_totals_${event} on participation`);
  }
  await runner.query('drop trigger ledger_line_sums on ledger_line');
  for (const name of ['book_given_totals', 'sum_ledger_lines']) await runner.query(`drop function ${name}()`);
}
