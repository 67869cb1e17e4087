import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from '#domain/audit/audit-actions.js';
import { AUDITED_THINGS } from '#domain/audit/audited-things.js';
import { auditLog as en } from '../../messages/en/audit-log.js';
import { auditLog as kk } from '../../messages/kk/audit-log.js';
import { auditLog as ru } from '../../messages/ru/audit-log.js';

describe.each(Object.entries({ kk, ru, en }))('the words of the audit log in %s', (_language, words) => {
  it('name every action that can be written down, and no other', () => {
    expect(Object.keys(words.actions).sort()).toEqual([...AUDIT_ACTIONS].sort());
  });

  it('name every kind of record, and no other', () => {
    expect(Object.keys(words.things).sort()).toEqual([...AUDITED_THINGS].sort());
  });

  it('tell each action from every other', () => {
    const names = Object.values(words.actions);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
