import { crc32, deflateSync } from 'node:zlib';

/** A document of one page in PDF, with lines in Latin letters: the fonts that every reader has hold no others. */
export function drawPdf(title: string, lines: readonly string[]): Buffer {
  const text = [
    'BT /F1 20 Tf 72 740 Td',
    `(${escaped(title)}) Tj`,
    '/F1 12 Tf 0 -40 Td 18 TL',
    ...lines.map((line) => `(${escaped(line)}) Tj T*`),
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

const escaped = (text: string) => text.replaceAll(/[\\()]/g, (mark) => `\\${mark}`);

const WIDTH = 420;
const HEIGHT = 297;
const PAPER = 0xfa;
const INK = 0x55;
const FRAME = 0x8c;

/** A picture as a scanner makes it of a certificate: paper, a frame, a heading, lines and a seal, in grey. */
export function drawPng(): Buffer {
  const rows = Array.from({ length: HEIGHT }, (_row, y) =>
    // Each row begins with the number of its filter: none.
    Buffer.from([0, ...Array.from({ length: WIDTH }, (_column, x) => shadeAt(x, y))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits of grey.
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function shadeAt(x: number, y: number): number {
  const toEdge = Math.min(x, WIDTH - 1 - x, y, HEIGHT - 1 - y);
  if (toEdge >= 10 && toEdge < 13) return FRAME;
  if (y >= 45 && y < 59 && Math.abs(x - WIDTH / 2) < 110) return INK;
  const line = Math.floor((y - 90) / 22);
  if (line >= 0 && line < 5 && (y - 90) % 22 < 5 && x >= 50 && x < 370 - line * 25) return FRAME;
  const fromSeal = Math.hypot(x - 340, y - 235);
  return fromSeal > 26 && fromSeal < 32 ? INK : PAPER;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
