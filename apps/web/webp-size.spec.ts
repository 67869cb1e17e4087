import { describe, expect, it } from '@jest/globals';
import { readWebpSize } from './webp-size.js';

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
/** A picture's first bytes: the frame of the file, the kind, and what follows the length of its part. */
const picture = (kind: string, part: readonly number[]) =>
  Uint8Array.from([...ascii('RIFF'), 0, 0, 0, 0, ...ascii('WEBP'), ...ascii(kind), 0, 0, 0, 0, ...part, 0, 0, 0, 0, 0]);

describe('the size of a WebP picture', () => {
  it('is read from a lossy one, without the bits that say how it is scaled', () => {
    // 720 = 0x02d0 and 968 = 0x03c8, with 01 in the two upper bits of the first.
    const bytes = picture('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0xd0, 0x42, 0xc8, 0x03]);
    expect(readWebpSize(bytes)).toEqual({ width: 720, height: 968 });
  });

  it('is read from a lossless one, where both stand in one number', () => {
    // 719 and 967 in 14 bits each: 719 + 967 × 2^14 = 0x00f1c2cf.
    const bytes = picture('VP8L', [0x2f, 0xcf, 0xc2, 0xf1, 0x00, 0, 0, 0, 0, 0]);
    expect(readWebpSize(bytes)).toEqual({ width: 720, height: 968 });
  });

  it('is read from an extended one, whose numbers are less by one', () => {
    const bytes = picture('VP8X', [0, 0, 0, 0, 0xff, 0x04, 0x00, 0x00, 0x00, 0x01]);
    expect(readWebpSize(bytes)).toEqual({ width: 1280, height: 65_537 });
  });

  it('is asked of nothing else', () => {
    expect(() => readWebpSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toThrow('WebP');
    expect(() => readWebpSize(new Uint8Array(3))).toThrow('WebP');
  });
});
