import { describe, expect, it } from '@jest/globals';
import { attribute, html, tidy } from './html.js';

describe('a template of HTML', () => {
  it('escapes what could be a tag, an entity or the end of an attribute', () => {
    const name = `<script>alert("1")</script> & 'more'`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
    );
  });

  it('takes templates and lists of them as they are, and shows nothing of what is not there', () => {
    const items = ['<a>', 2].map((item) => html`<li>${item}</li>`);
    expect(html`<i>${items}${undefined}${null}</i>`.text).toBe('<i><li>&lt;a&gt;</li><li>2</li></i>');
  });

  it('refuses a value that stands for an attribute without quotes', () => {
    // Written so that the formatter leaves it alone.
    const unquoted = Object.assign(['<a href=', '>x</a>'], { raw: ['<a href=', '>x</a>'] });
    expect(() => html(unquoted, 'javascript:alert(1)')).toThrow('quotes');
    expect(html`<p>n = ${5}</p>`.text).toBe('<p>n = 5</p>');
  });

  it('writes an attribute only where it has a value', () => {
    expect(html`<a${attribute('aria-current', 'page')}>x</a>`.text).toBe('<a aria-current="page">x</a>');
    expect(html`<a${attribute('aria-current', undefined)}>x</a>`.text).toBe('<a>x</a>');
  });

  it('is sent without its indents, with its no-break spaces', () => {
    const document = html`<ul>
      <li title="12 %" ${attribute('lang', 'kk')}>12 % and</li>

      <li>2</li>
    </ul>`;
    expect(tidy(document)).toBe('<ul>\n<li title="12\u00a0%" lang="kk">12\u00a0% and</li>\n<li>2</li>\n</ul>');
  });
});
