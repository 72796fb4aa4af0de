import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What was drawn as it counts: its letters and digits in small letters, and one space wherever anything else stands. */
export const tidyDrawn = (drawn: string): string =>
  drawn
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Fewer letters and digits than this could come out the same again. */
export const fewestDrawn = 6

/** Whether enough was drawn: `7 23 41` is five digits, and so too little. */
export const isEnough = (drawn: string): boolean => tidyDrawn(drawn).replaceAll(' ', '').length >= fewestDrawn

/**
 * The seed that comes of balls or tokens drawn before a witness: SHA-256 (hex) of {@link tidyDrawn} in UTF-8. Whoever saw
 * the draw can make it again: `printf '7 23 41 8' | sha256sum`.
 */
export const seedOfDrawn = (drawn: string): string => bytesToHex(sha256(utf8ToBytes(tidyDrawn(drawn))))
