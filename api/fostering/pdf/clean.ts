/** Signs that a font has no shape for and that would stand there as boxes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it takes out.
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
export const clean = (words: string): string => words.replace(unprintable, '')
