import type { EvidenceTextKind } from '#domain/evidence/evidence-kinds.js';

/** What kind of evidence a typed text is: a DOI however written, an ORCID iD, a repository of code, else an address. */
export function kindOfText(text: string): EvidenceTextKind | undefined {
  const plain = text.trim();
  if (/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)?10\.\d{4,9}\/\S+$/i.test(plain)) return 'doi';
  if (/^(https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.test(plain)) return 'orcid';
  if (/^https?:\/\/(www\.)?(github\.com|gitlab\.com|bitbucket\.org|zenodo\.org)\/\S+$/i.test(plain))
    return 'repository';
  return /^https?:\/\/[^\s/]+\.\S+$/i.test(plain) ? 'url' : undefined;
}

/** Where a piece of evidence is to be seen; nothing where it is no address. */
export function linkOf({ kind, value }: { kind: string; value: string | null }): string | undefined {
  if (value === null) return undefined;
  if (/^https?:\/\//i.test(value)) return value;
  if (kind === 'doi') return `https://doi.org/${encodeURI(value)}`;
  return kind === 'orcid' ? `https://orcid.org/${encodeURIComponent(value)}` : undefined;
}
