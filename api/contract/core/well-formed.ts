/** Halves of characters that stand alone; whole characters of two halves are one character to a `u` pattern. */
const halves = /[\uD800-\uDFFF]/gu

/** Whether the text is whole Unicode. Browsers of 2022 have no `String.prototype.isWellFormed`. */
export const isWellFormed = (text: string): boolean => text.search(halves) === -1

/** The text with U+FFFD for each half of a character. */
export const toWellFormed = (text: string): string => text.replace(halves, '\uFFFD')
