import { describe, expect, it } from '@jest/globals';
import { attribute, html } from './html.js';

describe('a template of HTML', () => {
  it('escapes what could be a tag, an entity or the end of an attribute', () => {
    const name = `<script>alert("1")</script> & 'more'`;
    expect(html`<p title="${name}">${name}</p>`.text).toBe(
      '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;">' +
        '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;more&#39;</p>',
    );
  });

  it('takes templates and lists of them as they are, and shows nothing of what is not there', () => {
    expect(
      html`<ul>
        ${['<a>', 2].map((item) => html`<li>${item}</li>`)}${undefined}${null}
      </ul>`.text,
    ).toBe('<ul><li>&lt;a&gt;</li><li>2</li></ul>');
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
});
