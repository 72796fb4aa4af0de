import { randomBytes } from 'node:crypto'

/** Crockford's alphabet: no I, L, O or U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A new evidence id: 130 random bits as 26 characters that nobody can guess. */
export const newEvidenceId = (): string => Array.from(randomBytes(26), (byte) => alphabet[byte & 31]).join('')
