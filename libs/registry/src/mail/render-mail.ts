import type { Locale } from '#domain/findings/finding-text.js';
import { findWords, type MailContent, valuesOf } from './templates/find-words.js';
import { FOOTER, type MailText, type MailWords, WITHHELD_LINK } from './templates/mail-words.js';

/** A mail as it is read: subject, HTML, and the same as plain text. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** The secrets of one mail's links; they exist in the mail alone. */
export interface MailTokens {
  readonly invitation: string;
  readonly optOut: string;
}

/**
 * Puts a mail into words.
 *
 * @param publicUrl the origin its reader types, without a trailing slash
 * @param tokens null to show it to somebody who is not its reader: then the personal link is withheld
 */
export async function renderMail(
  content: MailContent,
  locale: Locale,
  publicUrl: string,
  tokens: MailTokens | null,
): Promise<RenderedMail> {
  const words = findWords(content);
  const text = words.text[locale];
  const values = {
    ...valuesOf(content, locale),
    link: linkOf(words, publicUrl, tokens),
    optOut: words.optOut && tokens ? `${publicUrl}/opt-out#${tokens.optOut}` : publicUrl,
    site: publicUrl,
  };
  const withheld = words.link !== 'site' && tokens === null ? WITHHELD_LINK[locale] : null;
  const html = await compiledLayout(words, text, locale);
  return {
    subject: fill(text.subject, values).replaceAll(/\s+/g, ' '),
    html: html.replaceAll(/%%(\w+)%%/g, (_, name: string) =>
      escapeHtml(name === 'withheld' ? (withheld ?? '') : (values[name as keyof typeof values] ?? '')),
    ),
    text: plainText(words, text, locale, values, withheld),
  };
}

/** Pages take the token from behind the `#`, which no server and no log sees. */
function linkOf(words: MailWords, publicUrl: string, tokens: MailTokens | null): string {
  if (words.link === 'site' || tokens === null) return publicUrl;
  return `${publicUrl}/invitation/${words.link}#${tokens.invitation}`;
}

function plainText(
  words: MailWords,
  text: MailText,
  locale: Locale,
  values: Readonly<Record<string, string>>,
  withheld: string | null,
): string {
  const footer = FOOTER[locale];
  const parts = [
    text.heading,
    ...text.paragraphs,
    `${text.button}: {link}`,
    ...(withheld === null ? [] : [withheld]),
    ...(text.note === undefined ? [] : [text.note]),
    ...(words.optOut ? [`${footer.optOut}: {optOut}`] : []),
    `-- \n${footer.from}\n${footer.why}`,
  ];
  return `${parts.map((part) => fill(part, values)).join('\n\n')}\n`;
}

function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Laid out once per mail and language, with marks where the values of each copy go. */
const layouts = new Map<string, Promise<string>>();

async function compiledLayout(words: MailWords, text: MailText, locale: Locale): Promise<string> {
  const mjml = layoutOf(words, text, locale);
  let compiled = layouts.get(mjml);
  if (compiled === undefined) {
    compiled = compile(mjml);
    layouts.set(mjml, compiled);
  }
  return await compiled;
}

/** By itself MJML has a reader's mail program fetch fonts from elsewhere, which tells that elsewhere who reads what when. */
const NO_FONTS = {};

async function compile(mjml: string): Promise<string> {
  // Loaded with the first mail: most processes of the register render none.
  const { default: toHtml } = await import('mjml');
  const { html } = await toHtml(mjml, { validationLevel: 'strict', keepComments: false, fonts: NO_FONTS });
  // MJML indents what it makes, for nobody.
  return html.replaceAll(/\n\s+/g, '\n');
}

const ACCENT = '#0a6375';
const INK = '#15202a';
const QUIET = '#4a5964';

function layoutOf(words: MailWords, text: MailText, locale: Locale): string {
  const mark = (part: string) => escapeHtml(part).replaceAll(/\{(\w+)\}/g, '%%$1%%');
  const footer = FOOTER[locale];
  const paragraphs = text.paragraphs.map((part) => `<mj-text>${mark(part)}</mj-text>`).join('');
  return `<mjml lang="${locale}">
    <mj-head>
      <mj-title>${mark(text.subject)}</mj-title>
      <mj-preview>${mark(text.paragraphs[0] ?? '')}</mj-preview>
      <mj-attributes>
        <mj-all font-family="Onest, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" />
        <mj-text color="${INK}" font-size="16px" line-height="25px" padding="8px 32px" />
      </mj-attributes>
    </mj-head>
    <mj-body background-color="#eef2f4" width="600px">
      <mj-section background-color="${ACCENT}" padding="16px 0">
        <mj-column><mj-text color="#ffffff" font-size="20px" font-weight="700">Qaitu</mj-text></mj-column>
      </mj-section>
      <mj-section background-color="#ffffff" padding="20px 0 28px">
        <mj-column>
          <mj-text font-size="20px" line-height="28px" font-weight="700">${mark(text.heading)}</mj-text>
          ${paragraphs}
          <mj-button href="%%link%%" background-color="${ACCENT}" color="#ffffff" font-size="16px" font-weight="700"
            border-radius="6px" inner-padding="14px 28px" padding="16px 32px" align="left">${mark(text.button)}</mj-button>
          <mj-text color="${QUIET}" font-size="14px" line-height="21px" padding="0 32px">%%withheld%%</mj-text>
          ${text.note === undefined ? '' : `<mj-text color="${QUIET}" font-size="14px" line-height="21px">${mark(text.note)}</mj-text>`}
        </mj-column>
      </mj-section>
      <mj-section padding="16px 0">
        <mj-column>
          <mj-text color="${QUIET}" font-size="13px" line-height="20px" padding="0 32px">${mark(footer.from)}<br />${mark(footer.why)}${
            words.optOut ? `<br /><a href="%%optOut%%" style="color:${ACCENT}">${mark(footer.optOut)}</a>` : ''
          }</mj-text>
        </mj-column>
      </mj-section>
    </mj-body>
  </mjml>`;
}
