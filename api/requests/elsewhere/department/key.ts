import { createHmac } from 'node:crypto'
import { secretText } from '#requests/life/secret-text.ts'

/** Where the secret says from what keys are made. No department has such an id: theirs are in small letters. */
export const keysMadeOf = 'keysMadeOf'

/**
 * The key with which the department's own system shows who it is, from the one secret of all departments: what stands
 * under its id, else an HMAC of it. So a department gets a key with its row, and another one by a line in the secret.
 *
 * @param secret JSON: `{"keysMadeOf": "…", "<department>": "…"}`. Throws when it has no text for the key.
 */
export function departmentKeyIn(secret: string, department: string): string {
  const { [keysMadeOf]: made, [department]: given } = parse(secret)
  if (given !== undefined) return secretText(given)
  return createHmac('sha256', secretText(made)).update(`key of ${department}`).digest('hex')
}

function parse(secret: string): Record<string, string | undefined> {
  try {
    const read: unknown = JSON.parse(secret)
    if (read && typeof read === 'object' && Object.values(read).every((value) => typeof value === 'string'))
      return read as Record<string, string>
  } catch {
    // What a parser says of it would be part of the secret.
  }
  throw new Error('The secret of the departments’ keys is not JSON with a text for each name.')
}
