/**
 * Characters that nobody sees and that come along when text is pasted: format characters (spaces of no width, soft
 * hyphens, byte order marks, marks of direction), variation selectors, fillers and the empty Braille pattern.
 */
const invisible = /\p{Cf}|\u034f|\u17b4|\u17b5|[\u115f\u1160\u2800\u3164\uffa0]|[\ufe00-\ufe0f]/gu

/** The text without what nobody sees, letters and digits of full width as plain ones, no white space around it. */
export const withoutInvisible = (text: string): string =>
  text.replace(invisible, '').normalize('NFKC').replace(invisible, '').trim()
