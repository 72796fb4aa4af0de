import sharp from 'sharp'
import { council } from '#council'

/** Makes the council's colours a Sass module: `@use 'council:colours'` gives `$brand`, `$accent` and so on. */
export const councilColours = {
  canonicalize: (url: string): URL | null => (url === 'council:colours' ? new URL(url) : null),
  load: () => ({
    contents: Object.entries(council.colours)
      .map(([name, value]) => `$${name}: ${value};`)
      .join('\n'),
    syntax: 'scss' as const,
  }),
}

/** The tab's icon: the council's initial on its colours. SVG source. */
export function favicon(): string {
  const { brand, brandText, accent } = council.colours
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">',
    `<rect width="64" height="64" rx="12" fill="${brand}"/>`,
    `<path d="M0 50c16-10 40-10 64 0v2a12 12 0 0 1-12 12H12A12 12 0 0 1 0 52z" fill="${accent}"/>`,
    `<text x="32" y="42" text-anchor="middle" font-family="Arial,sans-serif" font-weight="700" font-size="38" fill="${brandText}">`,
    `${council.shortName.slice(0, 1)}</text></svg>`,
  ].join('')
}

/** The same for whoever asks for `/favicon.ico`, as older browsers and readers of feeds do: one picture of 48 by 48 as PNG. */
export async function faviconIco(): Promise<Buffer> {
  const size = 48
  const png = await sharp(Buffer.from(favicon())).resize(size, size).png().toBuffer()
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(size, 6)
  head.writeUInt8(size, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, png])
}
