package fr.vigie.image;

/// Why a file is no photo that is taken.
public enum ImageFault {
  /// There is nothing in it.
  EMPTY,
  /// It is none of the formats known here.
  NOT_AN_IMAGE,
  GIF,
  /// HEIC or AVIF, as phones keep photos for themselves.
  HEIC,
  SVG,
  PDF,
  TIFF,
  BMP,
  /// An APNG or an animated WebP.
  ANIMATED,
  /// A JPEG in the colours of printers.
  CMYK,
  /// A JPEG of a kind that cameras do not make: lossless, arithmetic, 12 bits.
  UNUSUAL_JPEG,
  /// A WebP without loss: its tables may take any amount of memory.
  LOSSLESS_WEBP,
  /// It ends too early.
  TRUNCATED,
  /// It breaks the rules of its format.
  CORRUPT,
  /// It shows more than is decoded here, by what its header says.
  TOO_MANY_PIXELS
}
