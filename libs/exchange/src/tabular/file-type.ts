/** What a file is by its first bytes; anything that is not recognised as binary is taken for text. */
export type FileType = 'zip' | 'ole' | 'text' | { readonly unsupported: string };

const SIGNATURES: readonly (readonly [bytes: readonly number[], name: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG'],
  [[0xff, 0xd8, 0xff], 'JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'GIF'],
  [[0x1f, 0x8b], 'GZIP'],
  [[0x52, 0x61, 0x72, 0x21], 'RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7Z'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF'],
];
const ZIP = [0x50, 0x4b];
const ZIP_RECORDS = new Set([0x0403, 0x0605, 0x0807]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MARKUP = /^\s*<(?:\?xml|!doctype|html|table|meta)/i;

/** How many bytes {@link fileType} looks at. */
export const SNIFF_BYTES = 4096;

/** The type of a file by its content: the name and the announced content type are hearsay. */
export function fileType(start: Buffer): FileType {
  if (beginsWith(start, ZIP) && start.length >= 4 && ZIP_RECORDS.has(start.readUInt16LE(2))) {
    return 'zip';
  }
  if (beginsWith(start, OLE)) {
    return 'ole';
  }
  const known = SIGNATURES.find(([bytes]) => beginsWith(start, bytes));
  if (known !== undefined) {
    return { unsupported: known[1] };
  }
  // Some systems name an HTML or XML table `.xls`.
  if (
    MARKUP.test(
      start
        .subarray(0, 256)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/, ''),
    )
  ) {
    return { unsupported: 'HTML / XML' };
  }
  return 'text';
}

function beginsWith(start: Buffer, bytes: readonly number[]): boolean {
  return start.length >= bytes.length && bytes.every((byte, at) => start[at] === byte);
}
