import pg from 'pg';

/**
 * How Postgres values arrive in JavaScript, everywhere: calendar dates stay text (the driver would make local-midnight
 * `Date`s that shift by a day between zones), `bigint` (tenge, counts) and `numeric` (shares, ECTS) become numbers.
 */
export function registerPostgresTypes(): void {
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
  pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`The database holds an integer beyond 2^53: ${text}`);
    return value;
  });
}
