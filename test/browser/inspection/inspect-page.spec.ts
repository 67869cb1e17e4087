import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser.js';
import { inspectPage } from './inspect-page.mjs';

/** Each page has the one fault that is looked for. */
const FAULTY = [
  [
    'text in a box too narrow',
    '<div style="width:60px;overflow:hidden;white-space:nowrap">Университеттер</div>',
    'cut',
  ],
  [
    'text shortened with dots',
    '<div style="width:60px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis">Университеттер</div>',
    'cut',
  ],
  ['text in a box too low', '<div style="height:24px;overflow:hidden">Бір<br>екі<br>үш</div>', 'cut'],
  [
    'a choice wider than its field',
    '<select style="width:70px"><option>Барлық университеттер</option></select>',
    'field',
  ],
  ['a hint wider than its field', '<input style="width:70px" placeholder="Атауы немесе коды">', 'field'],
  ['text out of the screen', '<div style="white-space:nowrap;margin-left:900px">Университеттер тізімі</div>', 'screen'],
  ['a label out of its button', '<button style="width:50px;white-space:nowrap">Тіркелгіден шығу</button>', 'button'],
  [
    'a table a little wider than its frame',
    '<div style="width:190px;overflow-x:auto"><table style="width:210px"><tr><td>Алматы<td>1 234</table></div>',
    'wider than its frame',
  ],
  [
    'text on text',
    '<p style="margin:0">Бірінші жол</p><p style="margin:-20px 0 0">Екінші жол</p>',
    'lie on each other',
  ],
  [
    'labels of a chart on each other',
    '<svg width="300" height="60"><text x="10" y="30">Алматы</text><text x="40" y="32">Астана</text></svg>',
    'lie on each other',
  ],
  ['a label cut by its chart', '<svg width="60" height="60"><text x="30" y="30">Алматы</text></svg>', 'cut'],
  [
    'a field on text',
    '<p style="margin:0">Аты-жөні</p><input style="position:relative;top:-20px">',
    'lie on each other',
  ],
] as const;

const SOUND = [
  ['text that breaks', '<div style="width:60px">Уни<wbr>верситет тізімі</div>'],
  [
    'a table that is scrolled sideways',
    '<div style="width:200px;overflow-x:auto"><table style="width:1500px"><tr><td>Алматы<td>Астана</table></div><p>Соңы</p>',
  ],
  [
    'words for those who listen',
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;white-space:nowrap">Қате туралы</span><p>Мәтін</p>',
  ],
  ['what is folded away', '<details><summary>Кесте</summary><p>Ішінде</p></details><p>Келесі</p>'],
  [
    'dots with the whole in the title',
    '<div title="Университеттер" style="width:60px;overflow:hidden">Университеттер</div>',
  ],
  ['headings of two lines', '<h1 style="width:160px;line-height:1.25">Университеттер тізімі</h1>'],
  [
    'a label turned',
    '<svg width="200" height="200"><text transform="translate(20 150) rotate(-90)">Алматы</text></svg>',
  ],
  ['a way past the menu', '<a style="position:absolute;top:-60px" href="#main">Негізгі бөлікке өту</a><p>Мәтін</p>'],
  ['a button with its label', '<button>Сақтау</button> <label><input type="checkbox"> Иә</label>'],
] as const;

describe('what the browser sees of a page', () => {
  let browser: Browser;
  let page: Page;

  const look = async (body: string) => {
    await page.setContent(
      `<!doctype html><html lang="kk"><title>Бет</title><body style="font:16px sans-serif">${body}`,
    );
    return await page.evaluate(inspectPage);
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  });
  afterAll(async () => await browser?.close());

  it.each(FAULTY)('finds %s', async (_what, body, word) => {
    const { faults } = await look(body);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toContain(word);
  });

  it.each(SOUND)('is content with %s', async (_what, body) => {
    expect((await look(body)).faults).toEqual([]);
  });

  it('reads what is seen and what is read out, in the language of the page', async () => {
    const { texts } = await look(
      '<p>Мәтін</p><p lang="en">English</p><p translate="no">Name</p><code>state_budget</code><p hidden>Жоқ</p><button aria-label="Жабу">×</button>' +
        '<input placeholder="Атауы"><select><option>Бір<option>Екі</select>',
    );
    expect(new Set(texts)).toEqual(new Set(['Мәтін', 'Жабу', '×', 'Атауы', 'Бір', 'Екі', 'Бет']));
  });
});
