/** Conditions of Postgres under which the connection, and with it the transaction, is gone or was undone for another's sake. */
const LOST_SQL_STATE = /^(08|57P|40001$|40P01$|25P03$)/;
/** A limit was reached: of connections or memory (class 53), of waiting for a lock, of a statement's time. */
const LIMIT_SQL_STATE = /^(53(?!100)|55P03$|57014$)/;
const LOST_NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);
const LOST_MESSAGE =
  /^(Connection terminated|Connection ended unexpectedly|Client has encountered a connection error)/i;
const POOL_EXHAUSTED_MESSAGE = /^timeout exceeded when trying to connect/i;

/** The connection of a transaction was cut between two of its statements. */
export class ConnectionLostError extends Error {
  readonly code = 'connection_lost';
}

/** The five characters by which Postgres names a condition; nothing where the error is not the database's. */
export function findSqlState(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/** Whether the connection was lost, or the transaction given up for another one: the same work may well succeed at once. */
export function isLostConnection(error: unknown): boolean {
  if (error instanceof ConnectionLostError) return true;
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && LOST_NETWORK.has(code)) return true;
  const sqlState = findSqlState(error);
  if (sqlState) return LOST_SQL_STATE.test(sqlState);
  return typeof message === 'string' && LOST_MESSAGE.test(message);
}

/**
 * Whether the database cannot answer just now, be it lost or at a limit. At a limit, trying again at once would only make
 * the crowd larger and the wait longer: that is for the client, later.
 */
export function isTransientFailure(error: unknown): boolean {
  if (isLostConnection(error)) return true;
  const sqlState = findSqlState(error);
  if (sqlState) return LIMIT_SQL_STATE.test(sqlState);
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' && POOL_EXHAUSTED_MESSAGE.test(message);
}

const READ_ATTEMPTS = 3;

/** Carries out work that changes nothing (or the same thing again) once more where its connection was lost; three times at most. */
export async function retryRead<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= READ_ATTEMPTS || !isLostConnection(error)) throw error;
    }
  }
}
