import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be put into a ZIP archive, with the lies that a hostile archive tells. */
export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** The unpacked size that the archive declares instead of the true one. */
  readonly declaredSize?: number;
  readonly flags?: number;
  /** Write the sizes into a ZIP64 extra field, as some writers always do. */
  readonly zip64?: boolean;
}

const ZIP64_MARK = 0xffffffff;

/** A ZIP archive in memory, written by hand so that tests can make what no writer would. */
export function zipFixture(files: readonly ZipFile[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content);
    const packed = file.stored === true ? content : deflateRawSync(content);
    const name = Buffer.from(file.name);
    const size = file.declaredSize ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(file.flags ?? 0, 2);
    common.writeUInt16LE(file.stored === true ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    pieces.push(Buffer.from([0x50, 0x4b, 3, 4]), common, name, packed);
    directory.push(directoryEntry(file, common, name, { size, packed: packed.length, offset }));
    offset += 30 + name.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listing, end]);
}

function directoryEntry(
  file: ZipFile,
  common: Buffer,
  name: Buffer,
  { size, packed, offset }: { size: number; packed: number; offset: number },
): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  common.copy(header, 6, 0, 24);
  header.writeUInt32LE(offset, 42);
  if (file.zip64 !== true) {
    return Buffer.concat([header, name]);
  }
  header.writeUInt32LE(ZIP64_MARK, 20);
  header.writeUInt32LE(ZIP64_MARK, 24);
  header.writeUInt16LE(20, 30);
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return Buffer.concat([header, name, extra]);
}

/** The parts of a workbook with one sheet, to be changed by a test before they are zipped. */
export function workbookFiles(
  sheetData: string,
  {
    sharedStrings,
    styles,
    workbookProperties = '',
  }: { sharedStrings?: string; styles?: string; workbookProperties?: string } = {},
): ZipFile[] {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageNames = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const files: ZipFile[] = [
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${packageNames}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${relationships}">${workbookProperties}<sheets><sheet name="Лист1" sheetId="1" r:id="rId7"/><sheet name="Other" sheetId="2" r:id="rId8"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="${packageNames}"><Relationship Id="rId8" Type="${relationships}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId7" Type="${relationships}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    },
  ];
  if (sharedStrings !== undefined) {
    files.push({ name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}">${sharedStrings}</sst>` });
  }
  if (styles !== undefined) {
    files.push({ name: 'xl/styles.xml', content: `<styleSheet xmlns="${main}">${styles}</styleSheet>` });
  }
  return files;
}
