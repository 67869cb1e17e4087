/** How large a picture is, in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the size of a WebP picture from its first bytes (RFC 9649).
 * @throws Error where the bytes are no WebP picture
 */
export function readWebpSize(bytes: Uint8Array): PictureSize {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (start: number) => String.fromCharCode(...bytes.subarray(start, start + 4));
  if (bytes.length < 30 || name(0) !== 'RIFF' || name(8) !== 'WEBP') throw new Error('This is no WebP picture.');
  switch (name(12)) {
    // Lossy: two numbers of 14 bits after the start code of the frame.
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    // Lossless: both in one number of 32 bits, each less one.
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    // Extended: two numbers of 24 bits, each less one.
    case 'VP8X': {
      const at = (start: number) => view.getUint16(start, true) + (view.getUint8(start + 2) << 16) + 1;
      return { width: at(24), height: at(27) };
    }
    default:
      throw new Error('This is no WebP picture.');
  }
}
