import { describe, expect, it } from '@jest/globals';
import { plainSvg } from './plain-svg.js';

describe('an SVG as a plain file', () => {
  it('has its fonts as attributes, and neither styles nor notes of the library', () => {
    const family = `'Onest Variable', system-ui, sans-serif`;
    expect(
      plainSvg(
        `<svg><text style="font-size:12px;font-family:${family};" ecmeta_ssr_type="chart" class="zr0-cls-1" x="1">a</text>` +
          `<text style="font: 700 11.5px ${family}">b</text><g style="position:absolute"/>` +
          '<style ><![CDATA[\n.zr0-cls-1:hover { cursor:pointer; }\n]]>\n</style></svg>',
      ),
    ).toBe(
      `<svg><text font-size="12px" font-family="${family}" x="1">a</text>` +
        `<text font-size="11.5px" font-family="${family}" font-weight="700">b</text><g/></svg>`,
    );
  });
});
