import { describe, expect, it } from '@jest/globals';
import { MAIL_TEMPLATES, type MailTemplate } from '#domain/mail/mail-templates.js';
import { renderMail } from './render-mail.js';
import type { MailContent } from './templates/find-words.js';

const MOBILITY = { givenName: 'Әйгерім', host: 'A <b> & C', hostCountry: 'CZ', wave: 'm6' } as const;
const CONTENTS: Readonly<Record<MailTemplate, MailContent['data']>> = {
  account_invitation: { name: 'Ермек' },
  account_exists: { name: 'Ермек' },
  password_reset: { name: 'Ермек' },
  report_invitation: { ...MOBILITY, deadline: '2027-01-14' },
  report_reminder: { ...MOBILITY, deadline: '2027-01-14', stage: 'after_7' },
  report_returned: MOBILITY,
  survey_invitation: { givenName: 'Әйгерім', survey: 'Survey', deadline: '2027-01-14' },
  escalation_digest: { name: 'Ермек', late: 12 },
  reviewer_invitation: { name: 'Ермек', call: 'Call' },
  results_published: { name: 'Ермек', call: 'Call', applicationCode: 'A-17' },
  commitment_decided: { givenName: 'Әйгерім', title: 'Title', decision: 'rejected' },
  data_request_answered: { givenName: 'Әйгерім', decision: 'refused' },
};
const contentOf = (template: MailTemplate) => ({ template, data: CONTENTS[template] }) as MailContent;
const TOKENS = { invitation: 'the-token', optOut: 'the-way-out' };
const SITE = 'https://qaitu.example';

describe('the words of a mail', () => {
  it.each(MAIL_TEMPLATES)('are complete in three languages: %s', async (template) => {
    const subjects = new Set<string>();
    for (const locale of ['kk', 'ru', 'en'] as const) {
      const { subject, html, text } = await renderMail(contentOf(template), locale, SITE, TOKENS);
      subjects.add(subject);
      for (const part of [subject, html, text]) {
        expect(part).not.toMatch(/%%|\{\w+\}|undefined|null/);
        expect(part.trim()).not.toBe('');
      }
      expect(html).toContain(`lang="${locale}"`);
      expect(html).not.toMatch(/fonts\.googleapis|<script/);
      for (const { host } of [...html.matchAll(/https?:\/\/[^"'\s<>)]+/g)].map(([address]) => new URL(address))) {
        expect(['qaitu.example', 'www.w3.org']).toContain(host);
      }
    }
    expect(subjects.size).toBe(3);
  });

  it('hold what the reader wrote or was called as text, never as markup', async () => {
    const { html, text, subject } = await renderMail(contentOf('report_invitation'), 'ru', SITE, TOKENS);
    expect(html).toContain('A &lt;b&gt; &amp; C, Чехия');
    expect(text).toContain('A <b> & C, Чехия');
    expect(subject).toBe('Открыт отчёт «Через 6 месяцев» о вашей академической мобильности');
    expect(text).toContain('до 14.01.2027 включительно');
    const english = await renderMail(contentOf('report_invitation'), 'en', SITE, TOKENS);
    expect(english.text).toContain('by 14 January 2027');
  });

  it('hold the personal link for the reader alone', async () => {
    const read = await renderMail(contentOf('report_reminder'), 'en', SITE, TOKENS);
    for (const part of [read.html, read.text]) {
      expect(part).toContain(`${SITE}/invitation/report#the-token`);
      expect(part).toContain(`${SITE}/opt-out#the-way-out`);
    }
    const seen = await renderMail(contentOf('report_reminder'), 'en', SITE, null);
    for (const part of [seen.html, seen.text]) {
      expect(part).not.toMatch(/qaitu\.example[^"\s]*#/);
      expect(part).toContain('The personal link is only in the message its recipient got.');
    }
    expect(read.text).not.toContain('The personal link is only');
  });
});
