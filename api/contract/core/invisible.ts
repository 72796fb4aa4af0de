/**
 * What is never drawn, for a class of a pattern with `u`: Unicode's Default_Ignorable_Code_Point (joiners, marks of
 * direction, variation selectors, fillers, soft hyphens, byte order marks) and the empty Braille cell.
 * https://www.unicode.org/reports/tr44/ (Unicode 16, reviewed on 30 November 2026)
 */
export const neverDrawn = '\\p{Default_Ignorable_Code_Point}\\u2800'

/** With format characters, of which a few are drawn: none is part of an address, a number, a date or a link. */
const invisible = new RegExp(`[${neverDrawn}\\p{Cf}]`, 'gu')

/** The text without what nobody sees and what comes along when text is pasted; everything else stays as it is. */
export const dropInvisible = (text: string): string => text.replace(invisible, '')

/** As {@link dropInvisible}, with letters and digits of full width as plain ones and no white space around it. */
export const withoutInvisible = (text: string): string =>
  dropInvisible(dropInvisible(text).normalize('NFKC')).trim()
