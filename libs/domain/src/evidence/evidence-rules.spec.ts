import { describe, expect, it } from '@jest/globals';
import type { EvidenceTextKind } from './evidence-kinds.js';
import { evidenceValue, requireEvidence, requireOpenForEvidence, requireWithdrawable } from './evidence-rules.js';

describe('the text of evidence', () => {
  it.each<[EvidenceTextKind, string, string]>([
    ['doi', '10.1000/xyz123', '10.1000/xyz123'],
    ['doi', ' https://doi.org/10.1000/xyz123 ', '10.1000/xyz123'],
    ['orcid', '0000-0002-1825-0097', '0000-0002-1825-0097'],
    ['orcid', 'https://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
    ['url', 'https://example.kz/a?b=c@d', 'https://example.kz/a?b=c@d'],
    ['repository', 'http://git.example.kz/lab/model', 'http://git.example.kz/lab/model'],
  ])('%s %j is kept as %j', (kind, text, kept) => {
    expect(evidenceValue(kind, text)).toBe(kept);
  });

  it.each<[EvidenceTextKind, string, string]>([
    ['doi', '11.1000/xyz', 'doi_invalid'],
    ['doi', '10.1000/', 'doi_invalid'],
    ['orcid', '0000-0002-1825-0098', 'orcid_invalid'],
    ['orcid', '0000000218250097', 'orcid_invalid'],
    ['url', 'ftp://example.kz', 'url_invalid'],
    ['url', 'javascript:alert(1)', 'url_invalid'],
    ['url', 'https://user:secret@example.kz/', 'url_invalid'],
    ['url', 'https://exa mple.kz', 'url_invalid'],
    ['url', `https://example.kz/${'x'.repeat(2000)}`, 'url_invalid'],
    ['repository', 'git@example.kz:lab/model', 'url_invalid'],
    ['url', 'https://example.kz/\u0007', 'url_invalid'],
  ])('%s %j is refused', (kind, text, code) => {
    expect(() => evidenceValue(kind, text)).toThrow(
      expect.objectContaining({
        code: 'evidence_invalid',
        fields: [expect.objectContaining({ field: 'value', code })],
      }),
    );
  });
});

describe('evidence of what is decided', () => {
  it('is closed', () => {
    for (const holder of [
      { subject: 'commitment', status: 'verified' },
      { subject: 'commitment', status: 'waived' },
      { subject: 'group_project', status: 'accepted' },
      { subject: 'group_project', status: 'cancelled' },
      { subject: 'output', status: 'verified' },
    ] as const) {
      expect(() => requireOpenForEvidence(holder)).toThrow(expect.objectContaining({ code: 'evidence_closed' }));
    }
    expect(() => requireOpenForEvidence({ subject: 'commitment', status: 'rejected' })).not.toThrow();
    expect(() => requireOpenForEvidence({ subject: 'output', status: 'refused' })).not.toThrow();
  });
});

describe('taking evidence back', () => {
  const fresh = { createdBy: 'me', withdrawnAt: null, settledAt: null };
  const claimed = { subject: 'commitment', status: 'claimed' } as const;
  const refusal = (code: string) => expect.objectContaining({ code, kind: 'conflict' });

  it('is open to whoever handed it in, until a decision rests on it, and leaves a claim its last piece', () => {
    expect(() => requireWithdrawable(fresh, claimed, 'me', 1)).not.toThrow();
    expect(() => requireWithdrawable(fresh, { subject: 'commitment', status: 'agreed' }, 'me', 0)).not.toThrow();
    expect(() => requireWithdrawable(fresh, claimed, 'me', 0)).toThrow(refusal('evidence_last'));
    expect(() => requireWithdrawable(fresh, claimed, 'other', 1)).toThrow(refusal('evidence_of_another'));
    expect(() => requireWithdrawable({ ...fresh, createdBy: null }, claimed, null, 1)).toThrow(
      refusal('evidence_of_another'),
    );
    const [then, rejected] = [new Date(0), { subject: 'commitment', status: 'rejected' } as const];
    expect(() => requireWithdrawable({ ...fresh, withdrawnAt: then }, claimed, 'me', 1)).toThrow(
      refusal('evidence_withdrawn'),
    );
    expect(() => requireWithdrawable({ ...fresh, settledAt: then }, rejected, 'me', 1)).toThrow(
      refusal('evidence_settled'),
    );
    expect(() => requireWithdrawable(fresh, { ...claimed, status: 'verified' }, 'me', 1)).toThrow(
      refusal('evidence_closed'),
    );
  });
});

describe('a claim', () => {
  it('has something to show', () => {
    expect(() => requireEvidence(1)).not.toThrow();
    expect(() => requireEvidence(0)).toThrow(expect.objectContaining({ code: 'evidence_missing' }));
  });
});
