import type { Page } from 'playwright-core';

/** Room on an upright A4 sheet inside its margins, in CSS pixels. */
const PAPER = { width: 695, height: 1010 };
/** The same across, where a page asks for it (app/print.css). */
const ACROSS = { width: PAPER.height, height: PAPER.width };

/** What is wrong with a page as a printer would have it: a menu or a button on paper, pale text, anything wider than the sheet. */
export async function findPaperFaults(page: Page, picture?: string): Promise<string[]> {
  const screen = page.viewportSize();
  const across = (await page.locator('[data-landscape]').count()) > 0;
  await page.setViewportSize(across ? ACROSS : PAPER);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(`dispatchEvent(new Event('beforeprint'))`);
  try {
    if (picture !== undefined) await page.screenshot({ path: picture, fullPage: true });
    return (await page.evaluate(`(() => {
      const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
      const said = (element) => (element.textContent.trim() || element.getAttribute('aria-label') || '').slice(0, 40);
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
      const channelsOf = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      };
      const luminanceOf = (channels) => channels.slice(0, 3)
        .map((channel) => channel / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
        .reduce((sum, share, place) => sum + share * [0.2126, 0.7152, 0.0722][place], 0);
      const groundOf = (element) => {
        for (let at = element; at; at = at.parentElement) {
          const channels = channelsOf(getComputedStyle(at).backgroundColor);
          if (channels[3] > 127) return channels;
        }
        return [255, 255, 255, 255];
      };
      const faults = [];
      for (const control of document.querySelectorAll('nav, [role=search], .MuiButton-root, .MuiIconButton-root, input[type=file]')) {
        if (shown(control)) faults.push('On paper: ' + control.tagName + ' ' + said(control));
      }
      const body = channelsOf(getComputedStyle(document.body).backgroundColor);
      if (body[3] > 0 && Math.min(...body.slice(0, 3)) < 255) faults.push('The sheet is ' + body.join());
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (node.textContent.trim() === '' || element.closest('svg, script, style') || !shown(element)) continue;
        const [one, other] = [luminanceOf(channelsOf(getComputedStyle(element).color)), luminanceOf(groundOf(element))];
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        if (contrast < 4.5) faults.push('Pale (' + contrast.toFixed(1) + '): ' + said(element));
      }
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      if (over > 0) faults.push(over + ' px wider than the sheet');
      for (const table of document.querySelectorAll('table')) {
        const right = table.getBoundingClientRect().right;
        if (shown(table) && right > document.documentElement.clientWidth + 1) {
          faults.push('Cut off: ' + (table.caption ? said(table.caption) : 'a table') + ', ' + Math.round(right) + ' px');
        }
      }
      return [...new Set(faults)];
    })()`)) as string[];
  } finally {
    await page.emulateMedia({ media: 'screen' });
    if (screen) await page.setViewportSize(screen);
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`);
  }
}
