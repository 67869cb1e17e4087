/**
 * What a look at the page would tell, measured inside the browser: text that is cut off, runs out of the screen or out of its
 * button, and text that lies on other text. Sent to the page as text, so that all it needs stands within it.
 * @returns {{ faults: string[], texts: string[] }} faults, and every text in the language of the page, seen or read out
 */
export function inspectPage() {
  /** Pixels by which boxes may touch: fonts reach a little out of their boxes. */
  const SLACK = 2;
  /** What is above and below the letters in the box of a line. */
  const AIR = 0.2;
  /** Beside the words of the last cell of a row. */
  const PADDING = 6;
  /** What is scrolled sideways by less hardly seems to be scrolled at all. */
  const LITTLE = 48;
  const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const CONTROLS = 'button, input:not([type=hidden]), select, textarea, [role=button], [role=combobox]';
  const LABELLED = 'button, [role=button], [role=tab], .MuiButton-root, .MuiChip-root';
  const SPOKEN = ['title', 'aria-label', 'placeholder', 'alt'];

  const root = document.documentElement;
  const faults = new Set();
  const texts = new Set();
  const tidy = (text) => text.replace(/\s+/gu, ' ').trim();
  const quote = (text) => `"${tidy(text).slice(0, 70)}"`;
  const cuts = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const scrolls = (overflow) => overflow === 'auto' || overflow === 'scroll';
  const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const overlap = (one, other) => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });

  /** What the boxes around an element do to it: `edges` cut it off, through `view` it is scrolled. */
  const surroundings = new Map();
  const surroundingsOf = (element) => {
    if (!element || element === root || element === document.body) {
      return { forEars: false, afloat: false, titled: false, edges: EVERYWHERE, view: EVERYWHERE };
    }
    const known = surroundings.get(element);
    if (known) return known;
    const outer = surroundingsOf(element.parentElement);
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const across = cuts(style.overflowX);
    const down = cuts(style.overflowY);
    const scrolling = scrolls(style.overflowX) || scrolls(style.overflowY);
    const outerEdges = scrolling ? EVERYWHERE : outer.edges;
    const found = {
      // Words for those who listen stand in a box of one pixel.
      forEars: outer.forEars || (across && box.width <= 2 && box.height <= 2),
      // What floats over the page covers what is scrolled below it, and nothing for good.
      afloat: outer.afloat || style.position === 'fixed' || style.position === 'sticky',
      titled: outer.titled || element.hasAttribute('title'),
      edges: overlap(outerEdges, {
        left: across ? box.left : -Infinity,
        right: across ? box.right : Infinity,
        top: down ? box.top : -Infinity,
        bottom: down ? box.bottom : Infinity,
      }),
      view: scrolling ? overlap(outer.view, box) : outer.view,
    };
    surroundings.set(element, found);
    return found;
  };

  const isTurned = (element) => {
    const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
    return matrix !== null && Math.abs(matrix.b) > 0.01;
  };
  const isInPageLanguage = (element) => {
    const marked = element.closest('[lang]');
    return (marked === null || marked === root) && element.closest('[translate=no], code, pre') === null;
  };
  const say = (element, text) => {
    if (isInPageLanguage(element) && tidy(text) !== '') texts.add(tidy(text));
  };

  const boxes = [];
  const judgeLine = (node, element, line) => {
    const around = surroundingsOf(element);
    const air = line.height * AIR;
    const box = { left: line.left, right: line.right, top: line.top + air, bottom: line.bottom - air };
    const { edges } = around;
    // Beyond the upper left corner stands what waits for the keyboard, such as the way past the menu.
    if (box.right <= 0 || box.bottom + scrollY <= 0 || isTurned(element)) return;
    const isCut =
      box.left < edges.left - 1 ||
      box.right > edges.right + 1 ||
      box.top < edges.top - 1 ||
      box.bottom > edges.bottom + 1;
    if (isCut && !around.titled) faults.add(`${quote(node.data)} is cut off.`);

    const seen = overlap(box, around.view);
    if (seen.right <= seen.left || seen.bottom <= seen.top) return;
    if (seen.right > root.clientWidth + 1 || seen.left < -1) faults.add(`${quote(node.data)} runs out of the screen.`);
    const control = element.closest(LABELLED)?.getBoundingClientRect();
    const spills =
      control !== undefined &&
      (box.left < control.left - 1 ||
        box.right > control.right + 1 ||
        box.top < control.top - 1 ||
        box.bottom > control.bottom + 1);
    if (spills) faults.add(`${quote(node.data)} runs out of its button.`);
    if (!around.afloat) boxes.push({ ...overlap(seen, edges), node, element, name: quote(node.data) });
  };

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || tidy(node.data) === '' || element.closest('script, style, template, noscript')) continue;
    if (element.closest('option')) {
      if (isShown(element.closest('select') ?? element)) say(element, node.data);
      continue;
    }
    if (!isShown(element)) continue;
    say(element, node.data);
    if (surroundingsOf(element).forEars) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) if (line.width > 0) judgeLine(node, element, line);
  }

  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (text, style) => {
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    return pen.measureText(text).width;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (!isShown(element)) continue;
    for (const name of SPOKEN) say(element, element.getAttribute(name) ?? '');
    const around = surroundingsOf(element);
    if (around.forEars) continue;
    const style = getComputedStyle(element);
    // What a field holds can be scrolled through in it; what it shows of itself cannot.
    const shown =
      element instanceof HTMLSelectElement
        ? element.selectedOptions[0]?.text
        : element instanceof HTMLInputElement && element.value === '' && element.placeholder;
    if (shown) {
      // As wide as a phone allows, and shortened with dots: the list that opens has the whole.
      const widest = style.textOverflow === 'ellipsis' && element.clientWidth > root.clientWidth - 96;
      const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (widthOf(shown, style) > room + 1 && !around.titled && !widest)
        faults.add(`${quote(shown)} is cut off in its field.`);
    }
    // Too little to be seen as a list that goes on: a number cut in two reads like another number.
    const hidden = scrolls(style.overflowX) ? element.scrollWidth - element.clientWidth : 0;
    if (hidden > PADDING && hidden < LITTLE)
      faults.add(`${quote(element.textContent)} is wider than its frame by ${hidden} px.`);
    const shortened =
      (style.textOverflow === 'ellipsis' && cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (style.webkitLineClamp !== 'none' && element.scrollHeight > element.clientHeight + 2);
    if (shortened && !around.titled && !(element instanceof HTMLInputElement)) {
      faults.add(`${quote(element.textContent)} is cut off.`);
    }
    if (element.matches(CONTROLS) && !around.afloat) {
      const box = overlap(element.getBoundingClientRect(), around.view);
      const name = quote(element.getAttribute('aria-label') ?? (element.textContent || element.tagName.toLowerCase()));
      if (box.right > box.left && box.bottom > box.top) boxes.push({ ...box, node: element, element, name });
    }
  }

  boxes.sort((one, other) => one.top - other.top);
  for (const [place, one] of boxes.entries()) {
    for (let next = place + 1; next < boxes.length && boxes[next].top < one.bottom; next++) {
      const other = boxes[next];
      if (one.node === other.node || one.node.contains(other.node) || other.node.contains(one.node)) continue;
      const shared = overlap(one, other);
      if (shared.right - shared.left <= SLACK || shared.bottom - shared.top <= SLACK) continue;
      faults.add(`${one.name} and ${other.name} lie on each other.`);
    }
  }
  say(root, document.title);
  return { faults: [...faults], texts: [...texts] };
}
