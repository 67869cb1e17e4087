import { type CodeListName, findCodeLabel } from '#reference/code-lists.js';
import { type Code, useNamed } from './use-named.js';

/** Names of the codes of the closed lists. */
export function useCodeNames(): (list: CodeListName, code: Code) => string {
  const named = useNamed();
  return (list, code) => named((known) => findCodeLabel(list, known))(code);
}
