export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Width and height as a WebP file's head says them (RFC 9649: lossy `VP8 `, lossless `VP8L`, extended `VP8X`). Throws for anything else. */
export function webpSize(file: Buffer): PictureSize {
  switch (file.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    default:
      throw new Error('a picture of the guides is no WebP file');
  }
}
