import { fileError } from '../tabular-file-error.js';
import { scanTags } from './scan-part.js';
import { attributeOf } from './xml-scanner.js';
import type { ZipArchive } from './zip-archive.js';

/** Where the parts of a workbook lie that a table needs. */
export interface WorkbookParts {
  readonly sheet: string;
  readonly sharedStrings: string | undefined;
  readonly styles: string | undefined;
  /** Serial dates count from 1904 instead of 1900. */
  readonly from1904: boolean;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const CONTENT_TYPES = '[Content_Types].xml';
const OTHER_PACKAGES = [
  ['word/', 'DOCX'],
  ['ppt/', 'PPTX'],
] as const;
const ROOT_RELATIONSHIPS = '_rels/.rels';

/**
 * Finds the first sheet of a workbook, in the order of its tabs, and the parts that belong to it. Errors:
 * `xlsx_macros`, `file_type_unsupported` (a ZIP of another kind), `xlsx_no_sheet`, `xlsx_damaged`.
 */
export async function findWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  refuseOtherKinds(archive);
  const workbook = find(await readRelationships(archive, ROOT_RELATIONSHIPS), 'officeDocument')?.target;
  if (workbook === undefined || !archive.has(workbook)) {
    throw fileError('xlsx_damaged');
  }
  let firstSheetId: string | undefined;
  let from1904 = false;
  await scanTags(archive, workbook, (name, tag) => {
    if (name === 'sheet') {
      firstSheetId ??= relationshipId(tag);
    } else if (name === 'workbookPr') {
      from1904 = ['1', 'true', 'on'].includes(attributeOf(tag, 'date1904') ?? '');
    }
  });
  const relationships = await readRelationships(archive, relationshipsOf(workbook));
  const sheet = relationships.find(({ id }) => id === firstSheetId);
  if (firstSheetId === undefined || sheet === undefined || !sheet.type.endsWith('/worksheet')) {
    throw fileError('xlsx_no_sheet');
  }
  if (!archive.has(sheet.target)) {
    throw fileError('xlsx_damaged');
  }
  return {
    sheet: sheet.target,
    sharedStrings: find(relationships, 'sharedStrings')?.target,
    styles: find(relationships, 'styles')?.target,
    from1904,
  };
}

function refuseOtherKinds(archive: ZipArchive): void {
  const names = archive.names();
  if (names.some((name) => name.endsWith('vbaproject.bin'))) {
    throw fileError('xlsx_macros');
  }
  if (archive.has('xl/workbook.bin')) {
    throw fileError('file_type_unsupported', { found: 'XLSB' });
  }
  if (!archive.has(CONTENT_TYPES) || !archive.has(ROOT_RELATIONSHIPS)) {
    throw fileError('file_type_unsupported', { found: archive.has('mimetype') ? 'ODS' : 'ZIP' });
  }
  const other = OTHER_PACKAGES.find(([folder]) => names.some((name) => name.startsWith(folder)));
  if (other !== undefined) {
    throw fileError('file_type_unsupported', { found: other[1] });
  }
}

function find(relationships: readonly Relationship[], type: string): Relationship | undefined {
  return relationships.find((relationship) => relationship.type.endsWith(`/${type}`));
}

/** The relationship that a sheet names: `r:id`, whatever prefix the writer chose for the namespace. */
function relationshipId(tag: string): string | undefined {
  const prefixed = /([^\s=:]+:id)\s*=/.exec(tag)?.[1];
  return prefixed === undefined ? undefined : attributeOf(tag, prefixed);
}

async function readRelationships(archive: ZipArchive, part: string): Promise<Relationship[]> {
  const relationships: Relationship[] = [];
  if (!archive.has(part)) {
    throw fileError('xlsx_damaged');
  }
  const folder = part.replace(/_rels\/[^/]+$/, '');
  await scanTags(archive, part, (name, tag) => {
    // What lies outside the archive is never fetched.
    if (name === 'Relationship' && attributeOf(tag, 'TargetMode') !== 'External') {
      relationships.push({
        id: attributeOf(tag, 'Id') ?? '',
        type: attributeOf(tag, 'Type') ?? '',
        target: resolvePart(folder, attributeOf(tag, 'Target') ?? ''),
      });
    }
  });
  return relationships;
}

function relationshipsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The name of an entry from the folder of the part that refers to it. */
function resolvePart(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') {
      names.pop();
    } else if (name !== '' && name !== '.') {
      names.push(name);
    }
  }
  return names.join('/');
}
