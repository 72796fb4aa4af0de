/** A pattern that no right sentence has, and what is wrong with it. */
type Fault = readonly [pattern: RegExp, what: string]

const subjects = 'I|he|she|we|they'
const objects = 'me|him|her|us|them'
const oneThing = 'the child|the person|the organisation|the company|the school|he|she|it'
const third = 'has|is|was|does|needs|takes|sees|drives|wears|uses|walks|qualifies|gets|cares'
const bare = 'have|are|were|do|need|take|see|drive|wear|use|walk|qualify|get|care'
const helping = 'can|could|must|may|might|will|would|should|do|does|did|and|or'

/** Case, agreement and what templates leave behind, for all that definitions say. */
const faults: readonly Fault[] = [
  [
    new RegExp(
      `\\b(to|for|of|with|from|by|about|near|affects?|helps?|hurts?|sees?) (${subjects})\\b(?! (have|are|were|can|do|will|may|must|need)\\b)`,
    ),
    'a subject where an object has to stand',
  ],
  [
    new RegExp(
      `(^|[.:?!] |\\b(if|when|because|that|where|why|how|do|does|did|can|are|have) )(${objects}) (${third}|${bare}|can|must|may|will)\\b`,
      'i',
    ),
    'an object where a subject has to stand',
  ],
  [
    new RegExp(`\\b(they|you|we|I) (${third.replace('was|', '')})\\b`, 'i'),
    'a verb in the singular after a plural',
  ],
  [/\b(Does|Is|Has|Was) (they|you|we)\b/i, 'a verb in the singular before a plural'],
  [
    new RegExp(`(?<!\\b(${helping}) )\\b(${oneThing}) (${bare})\\b`, 'i'),
    'a verb in the plural after a singular',
  ],
  [new RegExp(`(?<!\\bto )\\b(Do|Are|Were) (${oneThing})\\b`, 'i'), 'a verb in the plural before a singular'],
  [
    /\bhave (the child|the person|the organisation|he|she) \w+(ed|en|ne)\b/i,
    'a verb in the plural before a singular',
  ],
  [
    /\b(add|enter|take|send|select|upload|show)\b[^.?!]*\b(themselves|himself|herself|itself|themself)\b/i,
    'a reflexive of somebody who does not do it',
  ],
  [/\b(yourself|yourselves)’s\b|\b(you|they|your|their|them)’s\b|’s’s/i, 'a possessive that there is not'],
  [
    /\b(your|their|the child’s) (have|has|are|is|do|does|can|must)\b/i,
    'a possessive where a subject has to stand',
  ],
  [
    /\b(you|they|them) (full name|date of birth|address|identity|own (name|address|GP))\b/i,
    'a pronoun where a possessive has to stand',
  ],
  [/\$\{|\{\{|\(\(|\bundefined\b|\bnull\b|\bNaN\b|\[object/, 'what a template left behind'],
  [/ {2}|^ | $| [,.;:?!]|[,;:]{2}|\.\./, 'a space or a mark too many'],
  [/\b(\w+) \1\b/i, 'a word twice'],
]

/** What is wrong with one sentence. */
export const faultsIn = (sentence: string): string[] =>
  faults.filter(([pattern]) => pattern.test(sentence)).map(([, what]) => what)

/** "Your" of what is the reader's, whomever the form is about. */
const readers =
  /\byour (private page|answers|relationship|right to apply|parent or guardian|organisation|district)\b/gi

/** Whose things are spoken of. */
const owners = /\b(your|their|the child’s|the organisation’s|the person’s)\b/gi

/** Whose things one place speaks of, to one person: more than one is a sentence of somebody else's. */
export const ownersIn = (sentences: readonly string[]): string[] => [
  ...new Set(
    [...sentences.join('\n').replace(readers, '').matchAll(owners)].map(([owner]) => owner.toLowerCase()),
  ),
]
