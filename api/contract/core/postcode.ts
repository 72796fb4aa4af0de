import { withoutInvisible } from './invisible.ts'

/**
 * A whole postcode of the United Kingdom or the Crown dependencies. Loose about where the space stands;
 * {@link tidyPostcode} puts it right. Shapes as in the Programmer's Guide to Royal Mail's Postcode Address File.
 */
export const postcodePattern = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i

/** In capitals, without what people write between and behind: blanks, hyphens and full stops. */
export const compactPostcode = (typed: string): string =>
  withoutInvisible(typed)
    .toUpperCase()
    .replace(/[\s.,\u2010-\u2015-]/g, '')

const figures = (text: string): string => text.replace(/O/g, '0').replace(/[IL]/g, '1')

/**
 * First halves that may be meant, the likeliest first: a letter O, I or L stands for a figure wherever a figure has to
 * stand (no first half has these letters after its area's), and nought for O in the area's one or two letters.
 */
export function outwardsMeant(compact: string): string[] {
  const split = (areaLength: number) => ({
    area: compact.slice(0, areaLength),
    rest: figures(compact.slice(areaLength)),
  })
  const readings = [split(2), split(1)].flatMap(({ area, rest }) =>
    /^\d[A-Z\d]?$/.test(rest) ? [area + rest, area.replace(/0/g, 'O') + rest] : [],
  )
  return [...new Set(readings)].filter((outward) => /^[A-Z]{1,2}\d[A-Z\d]?$/.test(outward))
}

/** The second half as it is meant, whole or the beginning of it: a figure and two letters. */
export const inwardMeant = (compact: string): string => figures(compact.slice(0, 1)) + compact.slice(1)

/**
 * The postcode that was meant, in capitals with one space, however it was typed: "le113tu", "LE11 OFR", "L E 1 1-3TU.".
 * Undefined when it is none or not all of one.
 */
export function readPostcode(typed: string): string | undefined {
  const compact = compactPostcode(typed)
  const [outward] = outwardsMeant(compact.slice(0, -3))
  const inward = inwardMeant(compact.slice(-3))
  return outward && /^\d[A-Z]{2}$/.test(inward) ? `${outward} ${inward}` : undefined
}

/** {@link readPostcode}, and what is no postcode as it was typed. */
export const tidyPostcode = (typed: string): string => readPostcode(typed) ?? typed
