import { fileError } from '../tabular-file-error.js';

/** What a scanner tells as it meets it. Names come without their namespace prefix. */
export interface XmlHandlers {
  /** An element begins; `tag` is the inside of its start tag, for {@link attributeOf}. */
  open(name: string, tag: string): void;
  /** Text, possibly in several pieces, its entities resolved; only asked for while `wantsText` is true. */
  text(text: string): void;
  close(name: string): void;
  readonly wantsText: boolean;
}

/** A start tag longer than this is no OOXML; without a bound an unclosed `<` would fill the memory. */
const MAX_TAG_CHARACTERS = 64 * 1024;
/** Comments and CDATA sections may be longer. */
const MAX_SECTION_CHARACTERS = 1024 * 1024;
const MAX_DEPTH = 64;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const LONGEST_ENTITY = 12;

/**
 * A strict scanner for the XML inside XLSX: text goes in as it arrives, events come out at once, nothing is kept. It
 * refuses what is not well-formed (`xlsx_damaged`) and any DOCTYPE (`xlsx_doctype`), so it knows no entities but the
 * five of XML and never looks outside.
 *
 * It stands here because hucre's streaming reader hides formulas, reads ahead of its consumer without bound and takes
 * a sheet that is cut off for a complete one.
 */
export class XmlScanner {
  private rest = '';
  private readonly path: string[] = [];
  private seenRoot = false;

  constructor(private readonly handlers: XmlHandlers) {}

  write(piece: string): void {
    const input = this.rest === '' ? piece : this.rest + piece;
    let place = 0;
    for (;;) {
      const next = input.indexOf('<', place);
      if (next < 0) {
        this.rest = this.textRun(input.slice(place), false);
        return;
      }
      if (next > place) {
        this.textRun(input.slice(place, next), true);
      }
      const end = this.markup(input, next);
      if (end < 0) {
        this.rest = input.slice(next);
        if (this.rest.length > (this.rest.startsWith('<!') ? MAX_SECTION_CHARACTERS : MAX_TAG_CHARACTERS)) {
          throw fileError('xlsx_damaged');
        }
        return;
      }
      place = end;
    }
  }

  /** The end of the text: everything opened must be closed. */
  end(): void {
    if (this.path.length > 0 || !this.seenRoot || this.rest.trim() !== '') {
      throw fileError('xlsx_damaged');
    }
  }

  /** Handles one piece of markup and returns where it ends, -1 while its end has not arrived. */
  private markup(input: string, start: number): number {
    const kind = input.charCodeAt(start + 1);
    if (Number.isNaN(kind)) {
      return -1;
    }
    if (kind === SLASH) {
      return this.endTag(input, start);
    }
    if (kind === QUESTION) {
      return after(input, '?>', start + 2);
    }
    return kind === EXCLAMATION ? this.declaration(input, start) : this.startTag(input, start);
  }

  private startTag(input: string, start: number): number {
    const end = tagEnd(input, start + 1);
    if (end < 0) {
      return -1;
    }
    const selfClosing = input.charCodeAt(end - 1) === SLASH;
    const tag = input.slice(start + 1, selfClosing ? end - 1 : end);
    const name = localName(tag);
    if (name === '' || (this.path.length === 0 && this.seenRoot) || this.path.length >= MAX_DEPTH) {
      throw fileError('xlsx_damaged');
    }
    this.seenRoot = true;
    this.handlers.open(name, tag);
    if (selfClosing) {
      this.handlers.close(name);
    } else {
      this.path.push(name);
    }
    return end + 1;
  }

  private endTag(input: string, start: number): number {
    const end = input.indexOf('>', start + 2);
    if (end < 0) {
      return -1;
    }
    const name = localName(input.slice(start + 2, end));
    if (this.path.pop() !== name) {
      throw fileError('xlsx_damaged');
    }
    this.handlers.close(name);
    return end + 1;
  }

  private declaration(input: string, start: number): number {
    const begin = input.slice(start, start + 9);
    if (begin.startsWith('<!--')) {
      return after(input, '-->', start + 4);
    }
    if (begin === '<![CDATA[') {
      const end = input.indexOf(']]>', start + 9);
      if (end < 0) {
        return -1;
      }
      if (this.handlers.wantsText) {
        this.handlers.text(input.slice(start + 9, end));
      }
      return end + 3;
    }
    if ('<!--'.startsWith(begin) || '<![CDATA['.startsWith(begin)) {
      return -1;
    }
    throw fileError('xlsx_doctype');
  }

  /** Passes text on and returns what must wait for the next piece: an entity whose end has not arrived. */
  private textRun(text: string, whole: boolean): string {
    let ready = text;
    if (!whole) {
      const ampersand = text.lastIndexOf('&');
      if (ampersand >= 0 && text.length - ampersand <= LONGEST_ENTITY && !text.includes(';', ampersand)) {
        ready = text.slice(0, ampersand);
      }
    }
    if (ready !== '' && this.handlers.wantsText) {
      this.handlers.text(resolveEntities(ready));
    }
    return text.slice(ready.length);
  }
}

const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

/** The value of an attribute in the inside of a start tag, by its full name; undefined when it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (const [, found, double, single] of tag.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name) {
      return resolveEntities(double ?? single ?? '');
    }
  }
  return undefined;
}

/** Characters that XML cannot hold stand in the text of XLSX as `_x000D_`, an underscore before an `x` as `_x005F_`. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

/** The five entities of XML and character references; any other is an error. */
function resolveEntities(text: string): string {
  if (!text.includes('&')) {
    return text;
  }
  return text.replaceAll(/&([^;&]{0,10});?/g, (whole, name: string) => {
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    const resolved = name.startsWith('#') ? characterOf(code) : ENTITIES[name];
    if (resolved === undefined || !whole.endsWith(';')) {
      throw fileError('xlsx_damaged');
    }
    return resolved;
  });
}

function characterOf(code: number): string | undefined {
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Where a start tag ends: the first `>` outside its attribute values. */
function tagEnd(input: string, start: number): number {
  let from = start;
  for (;;) {
    const end = input.indexOf('>', from);
    if (end < 0) {
      return -1;
    }
    const quote = openQuote(input, from, end);
    if (quote === '') {
      return end;
    }
    const closing = input.indexOf(quote, end);
    if (closing < 0) {
      return -1;
    }
    from = closing + 1;
  }
}

/** The quotation mark that is still open between two places, empty when none is. */
function openQuote(input: string, start: number, end: number): string {
  let open = '';
  for (let place = start; place < end; place += 1) {
    const character = input.charAt(place);
    if (open === '') {
      open = character === '"' || character === "'" ? character : '';
    } else if (character === open) {
      open = '';
    }
  }
  return open;
}

function after(input: string, terminator: string, from: number): number {
  const end = input.indexOf(terminator, from);
  return end < 0 ? -1 : end + terminator.length;
}

/** The name of a tag without its namespace prefix. */
function localName(tag: string): string {
  let end = 0;
  let start = 0;
  while (end < tag.length) {
    const code = tag.charCodeAt(end);
    if (code <= 0x20) {
      break;
    }
    if (code === 0x3a) {
      start = end + 1;
    }
    end += 1;
  }
  return tag.slice(start, end);
}
