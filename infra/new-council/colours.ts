import { type Reader, Unfit } from './readers.ts'

export interface Colours {
  readonly brand: string
  readonly brandDark: string
  readonly brandText: string
  readonly accent: string
  readonly tint: string
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const hex = (numbers: readonly number[]): string =>
  `#${numbers.map((number) => Math.round(number).toString(16).padStart(2, '0')).join('')}`

/** Contrast with white, as WCAG counts it. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((channel) => channel / 255)
    .map((share) => (share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The colours of a site, of the one that the council is known by: darker for what is pointed at, nearly white for areas. */
export const colours: Reader<Colours> = (text) => {
  const brand = text.toLowerCase()
  if (!/^#[0-9a-f]{6}$/.test(brand)) throw new Unfit('Write # and six digits from 0 to f, such as #00563f.')
  if (contrastWithWhite(brand) < 4.5)
    throw new Unfit(
      `White text on ${brand} cannot be read by everybody: its contrast is ${contrastWithWhite(brand).toFixed(1)}, and WCAG asks for 4.5. Write a darker colour.`,
    )
  return {
    brand,
    brandDark: hex(channels(brand).map((channel) => channel * 0.7)),
    brandText: '#ffffff',
    accent: '#f2a900',
    tint: hex(channels(brand).map((channel) => 255 - (255 - channel) * 0.08)),
  }
}
