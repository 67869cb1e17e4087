/** Text that is HTML already: made by {@link html}, or by the build, so that nothing else reaches a page unescaped. */
export class Markup {
  private constructor(readonly text: string) {}

  /** @internal */
  static of(text: string): Markup {
    return new Markup(text);
  }
}

/** What may stand in a template; nothing is shown of what is not there. */
export type Part = string | number | Markup | null | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/**
 * A template of HTML, in which every value is escaped but {@link Markup}.
 * @throws Error where a value stands for an attribute without quotes, which escaping would not protect
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? '';
  for (const [index, part] of parts.entries()) {
    if (/=\s*$/.test(strings[index] ?? '') && /<[^>]*$/.test(text)) {
      throw new Error('A value of an attribute stands in quotes.');
    }
    text += textOf(part) + (strings[index + 1] ?? '');
  }
  return Markup.of(text);
}

function textOf(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(textOf).join('');
}

/** HTML that our own build has made of our own files; nothing that a user wrote may pass here. */
export function builtMarkup(text: string): Markup {
  return Markup.of(text);
}

/** An attribute with a space before it; nothing where it has no value. */
export function attribute(name: string, value: string | undefined | false): Markup | undefined {
  return value === undefined || value === false ? undefined : html` ${name}="${value}"`;
}

/**
 * The same document without the line breaks and indents of its templates: at most one blank stands where several stood, and
 * none before the end of a tag. No-break spaces stay.
 */
export function tidy({ text }: Markup): string {
  return text
    .replace(/<[a-z!/][^<>]*>/gi, (tag) => tag.replace(/[ \t\n]+/g, ' ').replace(/ (\/?>)$/, '$1'))
    .replace(/[ \t]*\n[ \t\n]*/g, '\n');
}
