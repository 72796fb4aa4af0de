import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { alphabet, inAlphabet, symbolsOf } from '#contract/core/reference.ts'

/** 80 bits: nobody finds one of some thousand by trying, and a parent can still type it. */
const symbols = 16

const inGroups = (text: string): string => (text.match(/.{4}/g) ?? []).join('-')

/**
 * The code by which a family finds its row in the published file of a round, such as `K7QM-3F2X-9TPA-0WZD`. From a secret
 * that only the council holds, of 32 bytes or more: whoever knows a reference can't work it out.
 */
export function codeOf(secret: Uint8Array, round: string, reference: string): string {
  if (secret.length < 32) throw new Error('The secret of the codes has to have 32 bytes or more')
  const hash = hmac(sha256, secret, utf8ToBytes(JSON.stringify(['admissions code', round, reference])))
  return inGroups(inAlphabet(hash.subarray(0, (symbols * 5) / 8), symbols))
}

/** Reads a code as somebody typed it. Undefined where it is none. */
export function readCode(typed: string): string | undefined {
  const text = symbolsOf(typed)
  return text.length === symbols && [...text].every((symbol) => alphabet.includes(symbol))
    ? inGroups(text)
    : undefined
}

/**
 * The id of a row in the published file: from the code anybody gets it, from it nobody gets the code. A family’s list that
 * stands there in several pieces has an id for each: `piece` counts from 0.
 */
export const rowId = (round: string, code: string, piece: number): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(['admissions row', round, code, piece])))).slice(0, 32)
