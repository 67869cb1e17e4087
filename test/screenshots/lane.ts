import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBarriers } from '../browser/browser.js';
import { type Credentials, credentialsOf, type Look } from '../browser/page-visits.js';
import { composeSheet, type Shot } from './contact-sheet.js';
import { takePicture } from './camera.js';
import type { PageInGallery } from './gallery.js';
import { beginVisit, type Subject, type Visit } from './visit.js';

/** A page is loaded in the first look of a language and goes on to the others as it stands. */
const LOOKS = [
  { device: 'desktop', scheme: 'light' },
  { device: 'desktop', scheme: 'dark' },
  { device: 'phone', scheme: 'dark' },
  { device: 'phone', scheme: 'light' },
] as const satisfies readonly Omit<Look, 'language'>[];

interface LaneOptions {
  readonly browser: Browser;
  readonly url: string;
  readonly signIns: readonly (Credentials & { readonly role: string })[];
  /** Where the pictures go. */
  readonly directory: string;
  readonly withBarriers: boolean;
}

/** Takes pictures of subjects one after the other, each reader signed in once. */
export class Lane {
  private readonly visits = new Map<Subject['reader'], Visit>();
  private table: Page | undefined;

  constructor(private readonly options: LaneOptions) {}

  /** Pictures of a subject in every look, and a sheet of them all. What goes wrong is a fault of the page. */
  async take(subject: Subject): Promise<PageInGallery> {
    const { browser, directory } = this.options;
    const { name, reader } = subject;
    const shots: Shot[] = [];
    const faults: string[] = [];
    try {
      const visit = await this.visitOf(reader);
      const address = await visit.addressOf(subject);
      for (const language of ['kk', 'ru', 'en'] as const) {
        for (const [place, { device, scheme }] of LOOKS.entries()) {
          const look: Look = { language, device, scheme };
          await (place === 0 ? visit.open(address, look) : visit.change(look));
          const picture = await takePicture(visit.page);
          const file = `${name}.${reader}.${language}.${device}.${scheme}.png`;
          await writeFile(join(directory, file), picture);
          shots.push({ look, file, picture });
          faults.push(...(await this.findFaults(visit, look, place)));
        }
      }
    } catch (error) {
      faults.push(`No picture: ${error instanceof Error ? error.message : String(error)}`);
    }
    const title = `${name}, ${reader}`;
    const sheet = `sheets/${name}.${reader}.png`;
    this.table ??= await browser.newPage();
    await writeFile(join(directory, sheet), await composeSheet(this.table, title, shots, faults));
    return { title, sheet, faults, pictures: shots.map(({ look, file }) => ({ look, file })) };
  }

  private async findFaults(visit: Visit, look: Look, place: number): Promise<string[]> {
    const { withBarriers } = this.options;
    // The colours change no box and no word.
    if (place % 2 === 1 && !withBarriers) return [];
    const barriers = withBarriers ? await findBarriers(visit.page) : [];
    const found = [...barriers, ...(await visit.findVisibleFaults(look))];
    return found.map((fault) => `${look.language}, ${look.device}: ${fault}`);
  }

  private async visitOf(reader: Subject['reader']): Promise<Visit> {
    const known = this.visits.get(reader);
    if (known) return known;
    const { browser, url, signIns } = this.options;
    const visit = await beginVisit(browser, url, reader === 'public' ? reader : credentialsOf(reader, signIns));
    this.visits.set(reader, visit);
    return visit;
  }
}
