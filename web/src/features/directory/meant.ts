import { saidFirst } from './saidFirst.ts'
import { aSentence, bent, exactly, type Index, inPlace, stemmer, wordsOf } from './search.ts'

/** What one person does to another is never bent into something else. */
const harm =
  /^(abus|attack|beat|bit|bleed|blood|bruis|burn|chok|cut|die|drown|groom|harm|hit|hurt|kick|kill|knif|punch|rap|scream|slap|smack|stab|strangl|thr)/

const consonants = (stem: string) => stem.replaceAll(/gh|[aeiouy]/g, '')
/** “Buss” is “bus”. */
const single = (stem: string) => stem.replaceAll(/(.)\1/g, '$1')

/** A word that sounds alike is meant more often than one a letter away. */
const soundsCount = 3

/** How much of two words is the same, from their beginnings and their ends: of all forms, “pothole” is that of “potole”. */
function shared(one: string, other: string): number {
  const same = (a: readonly string[], b: readonly string[]) => {
    const at = a.findIndex((letter, place) => letter !== b[place])
    return at < 0 ? a.length : at
  }
  const [a, b] = [[...one], [...other]]
  return 2 * (same(a, b) + same(a.reverse(), b.reverse())) - one.length
}

/** The word of most entries among those that are a letter away, or sound alike: “road” of “rode”; else two letters away. */
function nearest({ engine, written, uses }: Index, typed: string): string | undefined {
  const once = single(typed)
  if (written.has(stemmer(once))) return once
  const stem = stemmer(typed)
  const begins = (one: string) => one[0] === stem[0] && written.has(one)
  const away = (letters: number) =>
    engine
      .autoSuggest(stem, { ...exactly, fuzzy: letters, prefix: false })
      .flatMap(({ terms }) => terms.slice(0, 1))
      .filter(begins)
  const sounds = [...uses.keys()].filter(
    (one) => begins(one) && Math.abs(one.length - stem.length) < 2 && consonants(one) === consonants(stem),
  )
  const likely = (one: string) => (uses.get(one) ?? 0) * (sounds.includes(one) ? soundsCount : 1)
  const one = [...away(1), ...sounds]
  const near = one.length > 0 || bent(stem) !== 2 ? one : away(2)
  // Of those in as many entries, the one that comes first is nearest.
  const [best] = [...near].sort((a, b) => likely(b) - likely(a))
  return best && [...(written.get(best) ?? [])].sort((a, b) => shared(b, typed) - shared(a, typed))[0]
}

/**
 * What was meant, where a word of it is none of the directory’s and another is near it: “blue badge” of “bleu badge”.
 * Undefined where there is nothing to put right: a sentence is found as it stands, and whoever tells of harm is not
 * asked whether they meant something else.
 */
export function meant(index: Index, typed: string): string | undefined {
  const { written } = index
  const words = typed.trim().split(/\s+/)
  if (saidFirst(typed) || words.length > aSentence + 1) return
  const nearer = words.map((word) => {
    const [plain] = wordsOf(word)
    if (plain === undefined || plain.length < 4 || written.has(stemmer(plain)) || harm.test(plain))
      return word
    const moved = inPlace(written, plain)
    if (moved !== plain) return moved
    return nearest(index, plain) ?? word
  })
  const whole = nearer.join(' ')
  return whole === words.join(' ') ? undefined : whole
}
