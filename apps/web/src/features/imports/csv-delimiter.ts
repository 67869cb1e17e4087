/** The separator of a CSV, as the server finds it out: the one that stands more often in the header, outside quotes. */
export function detectDelimiter(text: string): ',' | ';' {
  let quoted = false;
  let balance = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && character === ',') balance -= 1;
    else if (!quoted && character === ';') balance += 1;
  }
  return balance > 0 ? ';' : ',';
}
