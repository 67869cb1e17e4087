/** Legal forms in the three languages, which one source writes and another leaves out. */
const LEGAL_FORMS = new Set(
  (
    'тоо ао нао оао зао ип кх гу кгу гкп ргп кгкп пхв фао рк қр жшс ақ коммерциялық емес жк кмм мкк рмк шжқ ' +
    'llp jsc llc ltd inc ncjsc plc corp gmbh ag sa bv co'
  ).split(' '),
);

/**
 * Whether two spellings may mean one employer: the same words once case, quotation marks and legal forms are left out, or the
 * words of one within those of the other (a department, a short name). A bare number is a BIN, which says nothing of a name.
 */
export function sameEmployer(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length === 0 || others.length === 0 || isNumber(words) || isNumber(others)) {
    return true;
  }
  return isWithin(words, others) || isWithin(others, words);
}

function wordsOf(name: string): string[] {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const bare = words.filter((word) => !LEGAL_FORMS.has(word));
  return bare.length > 0 ? bare : words;
}

function isNumber(words: readonly string[]): boolean {
  return words.length === 1 && /^[0-9]{12}$/.test(words[0] ?? '');
}

function isWithin(words: readonly string[], others: readonly string[]): boolean {
  return words.every((word) => others.includes(word));
}
