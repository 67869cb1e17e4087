import type { CommitmentStatus } from '../commitment/commitment-codes.js';
import { CodedError } from '../errors/coded-error.js';
import type { GroupProjectStatus } from '../group-project/group-project-codes.js';
import { parseDoi } from '../identifiers/doi.js';
import { isOrcid } from '../identifiers/orcid.js';
import type { OutputState } from '../output/output-life-cycle.js';
import type { EvidenceTextKind } from './evidence-kinds.js';

const LONGEST = 2000;
const ORCID_ADDRESS = /^https?:\/\/orcid\.org\//i;
/** An address of the web without a user name in it: what is written there may be a password. */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@]+(?:[/?#][^\s]*)?$/i;

/**
 * The text of a piece of evidence as it is kept: a bare DOI, a bare ORCID iD with a valid check character, an address of
 * the web. Syntax alone is judged; nothing is ever fetched.
 *
 * @throws CodedError `evidence_invalid` with the field `value` and one of `doi_invalid`, `orcid_invalid`, `url_invalid`
 */
export function evidenceValue(kind: EvidenceTextKind, text: string): string {
  const value = readValue(kind, text.trim());
  if (value !== undefined && value.length <= LONGEST) return value;
  const code = kind === 'doi' || kind === 'orcid' ? `${kind}_invalid` : 'url_invalid';
  throw new CodedError('evidence_invalid', 'unprocessable', 'The evidence is not what its kind says.', [
    { field: 'value', code, message: EXPECTED[kind] },
  ]);
}

const EXPECTED: Readonly<Record<EvidenceTextKind, string>> = {
  doi: 'A DOI: 10.<registrant>/<suffix>.',
  orcid: 'An ORCID iD with a valid check character: 0000-0002-1825-0097.',
  url: 'An address that begins with http:// or https://, without a user name.',
  repository: 'The address of a repository, beginning with http:// or https://, without a user name.',
};

function readValue(kind: EvidenceTextKind, text: string): string | undefined {
  if (/\p{Cc}/u.test(text)) return undefined;
  switch (kind) {
    case 'doi':
      return parseDoi(text);
    case 'orcid': {
      const bare = text.replace(ORCID_ADDRESS, '').toUpperCase();
      return isOrcid(bare) ? bare : undefined;
    }
    default:
      return WEB_ADDRESS.test(text) ? text : undefined;
  }
}

/** What evidence hangs on, and where that stands. */
export type EvidenceHolder =
  | { readonly subject: 'commitment'; readonly status: CommitmentStatus }
  | { readonly subject: 'group_project'; readonly status: GroupProjectStatus }
  | { readonly subject: 'output'; readonly status: OutputState };

const DECIDED: ReadonlySet<string> = new Set(['verified', 'waived', 'accepted', 'cancelled']);

/** Whether evidence may still be added to it and taken from it: not once it is decided for good. */
export function isOpenForEvidence({ status }: EvidenceHolder): boolean {
  return !DECIDED.has(status);
}

/**
 * @throws CodedError `evidence_closed` (conflict)
 */
export function requireOpenForEvidence(holder: EvidenceHolder): void {
  if (isOpenForEvidence(holder)) return;
  throw new CodedError('evidence_closed', 'conflict', 'It is decided; its evidence stays as it is.');
}

/**
 * Evidence may be taken back by whoever handed it in, until a decision rests on it, and not the last piece under a claim.
 *
 * @throws CodedError `evidence_of_another`, `evidence_withdrawn`, `evidence_settled`, `evidence_closed`, `evidence_last`
 */
export function requireWithdrawable(
  evidence: {
    readonly createdBy: string | null;
    readonly withdrawnAt: Date | null;
    readonly settledAt: Date | null;
  },
  holder: EvidenceHolder,
  userId: string | null,
  othersLeft: number,
): void {
  const refuse = (code: string, message: string) => new CodedError(code, 'conflict', message);
  if (userId === null || evidence.createdBy !== userId) {
    throw refuse('evidence_of_another', 'Evidence is taken back by whoever handed it in.');
  }
  if (evidence.withdrawnAt) throw refuse('evidence_withdrawn', 'This evidence was taken back already.');
  if (evidence.settledAt) throw refuse('evidence_settled', 'A decision rests on this evidence; it stays.');
  requireOpenForEvidence(holder);
  if (holder.status === 'claimed' && othersLeft === 0) {
    throw refuse('evidence_last', 'A claim keeps at least one piece of evidence.');
  }
}

/**
 * @throws CodedError `evidence_missing` when a claim has nothing to show
 */
export function requireEvidence(pieces: number): void {
  if (pieces > 0) return;
  throw new CodedError('evidence_missing', 'unprocessable', 'A claim needs at least one piece of evidence.', [
    {
      field: 'evidence',
      code: 'evidence_missing',
      message: 'Name a DOI, an ORCID iD or an address, or upload a file.',
    },
  ]);
}
