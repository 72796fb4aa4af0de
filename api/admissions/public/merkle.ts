import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * The tree of hashes of RFC 9162 (Certificate Transparency), section 2.1: leaves and nodes are hashed apart, so that no
 * node can be passed off as a leaf, and the last leaf of an odd number is not taken twice. Hashes as 64 hexadecimal digits.
 */
const leafMark = new Uint8Array([0])
const nodeMark = new Uint8Array([1])

const leafOf = (text: string): Uint8Array => sha256(concatBytes(leafMark, utf8ToBytes(text)))
const nodeOf = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(concatBytes(nodeMark, left, right))

/** The largest power of two below the number of leaves, of which there are two or more. */
const split = (leaves: number): number => 2 ** Math.floor(Math.log2(leaves - 1))

function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves
  if (!first) return sha256(new Uint8Array())
  if (leaves.length === 1) return first
  const at = split(leaves.length)
  return nodeOf(rootOf(leaves.slice(0, at)), rootOf(leaves.slice(at)))
}

function pathOf(leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  if (leaves.length <= 1) return []
  const at = split(leaves.length)
  const [left, right] = [leaves.slice(0, at), leaves.slice(at)]
  return index < at ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - at), rootOf(left)]
}

/** The hash that stands for all of the texts, in this order. */
export const merkleRoot = (texts: readonly string[]): string => bytesToHex(rootOf(texts.map(leafOf)))

/** Where a text stands among how many, and the hashes beside it on the way to the root, the lowest first. */
export interface MerklePath {
  readonly index: number
  readonly size: number
  readonly beside: readonly string[]
}

/** The way from a text to the root. Throws where there is no text at the index. */
export function merklePath(texts: readonly string[], index: number): MerklePath {
  if (texts[index] === undefined) throw new RangeError(`There is no leaf ${index} of ${texts.length}`)
  return { index, size: texts.length, beside: pathOf(texts.map(leafOf), index).map(bytesToHex) }
}

/** The root that the text comes to by this way; undefined where the way doesn’t fit a tree of that size. */
export function rootBy(text: string, { index, size, beside }: MerklePath): string | undefined {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return undefined
  if (!beside.every((hash) => /^[0-9a-f]{64}$/.test(hash))) return undefined
  let [at, last] = [index, size - 1]
  let hash = leafOf(text)
  for (const other of beside.map(hexToBytes)) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      hash = nodeOf(other, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)]
    } else {
      hash = nodeOf(hash, other)
    }
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last === 0 ? bytesToHex(hash) : undefined
}
