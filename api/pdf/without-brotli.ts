/** Stands in for brotli when functions are bundled: fontkit unpacks fonts in WOFF2 with it, and the letter's are not. 490 KB. */
export default function decompress(): never {
  throw new Error('Fonts in WOFF2 cannot be read here: give the letter a font in TTF')
}
