/** White space and characters that nobody sees, which come along when a key is pasted or read from a file. */
const around = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu

/**
 * What a stored secret says, without what surrounds it: `put-secret-value --secret-string file://key.txt` stores the
 * line end of the file too, and a service knows the key without it. Throws where nothing is left.
 */
export function secretText(stored: string | undefined): string {
  const text = (stored ?? '').replace(around, '')
  if (!text) throw new Error('The secret is empty')
  return text
}
