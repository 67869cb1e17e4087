import { inflateSync } from 'node:zlib';

/**
 * A PDF file read as far as tests need it: its objects, and the text a reader copies out of its pages. It reads files with a
 * plain table of objects and fonts of two-byte codes, as ours are, and fails loudly on others.
 */
export class PdfFile {
  private readonly objects = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes).toString('latin1');
    if (!file.startsWith('%PDF-1.')) throw new Error('This is no PDF file.');
    for (const [, id, content] of file.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
      this.objects.set(Number(id), content ?? '');
    }
  }

  /** The dictionary of the whole file: language, marks, outline. */
  get catalogue(): string {
    return this.find('/Type /Catalog');
  }

  /** The description of the file (XMP), as text. */
  get metadata(): string {
    return Buffer.from(this.find('/Type /Metadata'), 'latin1').toString('utf8');
  }

  /** The kinds of the elements of the structure, such as `H1`, `TH`, `Figure`, and how often each is there. */
  get structure(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const content of this.objects.values()) {
      if (!content.includes('/StructElem')) continue;
      const [, kind = '?'] = /\/S \/(\w+)/.exec(content) ?? [];
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }

  /** What stands in the dictionaries under a name as text: `/Alt` of pictures, `/Title` of the outline. */
  texts(name: 'Alt' | 'Title'): string[] {
    return [...this.objects.values()].flatMap((content) =>
      [...content.matchAll(new RegExp(`/${name} (\\((?:\\\\.|[^\\\\)])*\\)|<[0-9A-F]*>)`, 'gs'))].map(([, text]) =>
        decodeText(text ?? ''),
      ),
    );
  }

  /** The text of every page, in the order of its content. */
  get pages(): string[] {
    return [...this.objects.values()]
      .filter((content) => /\/Type \/Page\n/.test(content))
      .map((page) => this.textOf(page));
  }

  private textOf(page: string): string {
    const fonts = new Map(
      [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, this.codesOf(Number(id))] as const),
    );
    const [, contents] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    let codes: ReadonlyMap<number, string> | undefined;
    let text = '';
    for (const { operator, strings, names } of operations(this.stream(Number(contents)))) {
      if (operator === 'Tf') codes = fonts.get(names.at(-1));
      else if (operator === 'TJ' || operator === 'Tj') text += decode(strings.join(''), codes);
      else if (operator === 'ET') text += '\n';
    }
    return text;
  }

  /** What each code of a font means, by its table `ToUnicode`. */
  private codesOf(font: number): ReadonlyMap<number, string> {
    const [, id] = /\/ToUnicode (\d+) 0 R/.exec(this.objects.get(font) ?? '') ?? [];
    const pairs = this.stream(Number(id)).matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gm);
    return new Map([...pairs].map(([, code = '', text = '']) => [Number.parseInt(code, 16), fromUtf16(text)]));
  }

  private stream(id: number): string {
    const content = this.objects.get(id) ?? '';
    const start = content.indexOf('stream\n') + 'stream\n'.length;
    const bytes = Buffer.from(content.slice(start, content.lastIndexOf('\nendstream')), 'latin1');
    return (content.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
  }

  private find(mark: string): string {
    const found = [...this.objects.values()].find((content) => content.includes(mark));
    if (found === undefined) throw new Error(`The file has no ${mark}.`);
    return found;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

interface Operation {
  readonly operator: string;
  /** The strings and the names before it, as they are meant. */
  readonly strings: readonly string[];
  readonly names: readonly string[];
}

/** The operations of a page's content, with those of their operands that texts depend on. */
function* operations(content: string): Generator<Operation> {
  let [strings, names]: [string[], string[]] = [[], []];
  for (let at = 0; at < content.length; at++) {
    if (content[at] === '(') {
      const end = endOfLiteral(content, at);
      strings.push(unescape(content.slice(at, end)));
      at = end - 1;
      continue;
    }
    const [hexadecimal] =
      /^<[0-9A-Fa-f]+>/.exec(content[at] === '<' ? content.slice(at, content.indexOf('>', at) + 1) : '') ?? [];
    if (hexadecimal !== undefined) {
      strings.push(Buffer.from(hexadecimal.slice(1, -1), 'hex').toString('latin1'));
      at += hexadecimal.length - 1;
      continue;
    }
    const [word] = /^\/?[A-Za-z][\w*'"]*/.exec(content.slice(at, at + 40)) ?? [];
    if (word === undefined) continue;
    at += word.length - 1;
    if (word.startsWith('/')) names.push(word.slice(1));
    else {
      yield { operator: word, strings, names };
      [strings, names] = [[], []];
    }
  }
}

/** Where the string ends that begins here: parentheses within it are escaped, or come in pairs. */
function endOfLiteral(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  throw new Error('A string of the file does not end.');
}

/** The bytes of a literal string `(…)`, escapes undone. */
function unescape(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|.)/gs, (_match, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (ESCAPES[code] ?? code),
    );
}

function decode(bytes: string, codes: ReadonlyMap<number, string> | undefined): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const code = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
    text += codes?.get(code) ?? '\ufffd';
  }
  return text;
}

/** A text of a dictionary: UTF-16 with a mark of its order, or plain Latin letters. */
function decodeText(text: string): string {
  const hex = text.startsWith('<') ? text.slice(1, -1) : Buffer.from(unescape(text), 'latin1').toString('hex');
  return /^feff/i.test(hex) ? fromUtf16(hex.slice(4)) : Buffer.from(hex, 'hex').toString('latin1');
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}
