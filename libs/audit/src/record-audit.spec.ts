import { describe, expect, it } from '@jest/globals';
import { AuditDetailRefusedError, safeDetails } from './record-audit.js';

describe('safeDetails', () => {
  it('keeps identifiers and counts as they are', () => {
    const details = { fileName: 'autumn.csv', created: 12, dryRun: false, reason: null, columns: ['email', 'phone'] };
    expect(safeDetails(details)).toEqual(details);
  });

  it('masks what may be an IIN, in texts and in lists', () => {
    expect(safeDetails({ fileName: '040915650173.csv', rows: ['x 040915650173 y', '1234567890123'] })).toEqual({
      fileName: '0409••••••••.csv',
      rows: ['x 0409•••••••• y', '1234567890123'],
    });
  });

  it('leaves a UUID whole whose end happens to be twelve digits', () => {
    const details = { userId: '0199c0de-0000-7000-8000-040915650173' };
    expect(safeDetails(details)).toEqual(details);
  });

  it.each(['password', 'newPassword', 'tokenHash', 'iin', 'documentNumber', 'sessionCookie', 'secretKey'])(
    'refuses a detail named %s',
    (name) => {
      expect(() => safeDetails({ [name]: 'x' })).toThrow(AuditDetailRefusedError);
    },
  );
});
