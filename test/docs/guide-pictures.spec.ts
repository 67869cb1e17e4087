import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readGuide } from '../../apps/web/guide-markdown.js';
import { readWebpSize } from '../../apps/web/webp-size.js';
import { LANGUAGES } from '../browser/participant-words.js';
import { fileOf, GUIDE_PICTURES } from '../screenshots/guide-pictures.js';

const GUIDES = join(import.meta.dirname, '../../docs/guides');
const IMAGES = join(GUIDES, 'images');
/** Bytes: of one picture, and of all of them in the repository. */
const LARGEST = 64_000;
const LARGEST_SET = 4_000_000;

const guides = readdirSync(join(GUIDES, 'en')).map((file) => file.replace(/\.md$/, ''));
const pictured = LANGUAGES.flatMap((language) =>
  guides.flatMap((guide) =>
    [...readFileSync(join(GUIDES, language, `${guide}.md`), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)].map(
      ([, alt = '', href = '']) => ({ language, guide, alt, href }),
    ),
  ),
);
const listed = LANGUAGES.flatMap((language) =>
  GUIDE_PICTURES.map((picture) => ({ language, guide: picture.guide, file: fileOf(picture, language), picture })),
);

describe('the pictures of the guides', () => {
  it('are those of the list, each where the list has it, in the language of the guide', () => {
    const used = pictured.map(({ guide, href }) => `${guide}: ${href}`);
    expect(used.toSorted()).toEqual(listed.map(({ guide, file }) => `${guide}: ../images/${file}`).toSorted());
    expect(pictured.filter(({ language, href }) => !href.startsWith(`../images/${language}/`))).toEqual([]);
    expect(new Set(pictured.map(({ guide }) => guide))).toEqual(new Set(guides));
  });

  it('are all there, and no other lies beside them', () => {
    const files = readdirSync(IMAGES, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(IMAGES.length + 1));
    expect(files.toSorted()).toEqual(listed.map(({ file }) => file).toSorted());
  });

  it('are small, and as wide as a screen at most', () => {
    const sizes = listed.map(({ file }) => [file, statSync(join(IMAGES, file)).size] as const);
    expect(sizes.filter(([, size]) => size > LARGEST || size === 0)).toEqual([]);
    expect(sizes.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(LARGEST_SET);
    for (const { file, picture } of listed) {
      const { width, height } = readWebpSize(readFileSync(join(IMAGES, file)));
      const density = picture.width === 360 ? 2 : 1;
      expect([file, width > 200 && width <= picture.width * density]).toEqual([file, true]);
      expect([file, height > 40 && height <= (picture.height ?? 2000) * density]).toEqual([file, true]);
    }
  });

  it('say in the language of their guide what they show', () => {
    const wrong = pictured.filter(({ language, alt }) => {
      const isCyrillic = /\p{Script=Cyrillic}/u.test(alt);
      const isKazakh = /[әғқңөұүһі]/iu.test(alt);
      return alt.length < 15 || isCyrillic !== (language !== 'en') || isKazakh !== (language === 'kk');
    });
    expect(wrong).toEqual([]);
  });

  it('stand on the page with their size, so that nothing moves when they come', () => {
    for (const { language, guide } of pictured) {
      const { html } = readGuide(join(GUIDES, language, `${guide}.md`), ({ path }) => {
        expect(existsSync(path)).toBe(true);
        return '/assets/picture.webp';
      });
      const images = html.match(/<img [^>]*>/g) ?? [];
      expect(images).toHaveLength(GUIDE_PICTURES.filter((picture) => picture.guide === guide).length);
      for (const image of images) {
        expect(image).toMatch(/ alt="[^"]+" width="\d+" height="\d+" loading="lazy" decoding="async">$/);
      }
    }
  });
});
