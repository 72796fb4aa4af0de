import type { Block, Section } from '#contract/admissions/explanation.ts'

/** What a letter says to a family alone, sentence by sentence: nothing that a panel decides by. */
const toFamilyAlone = [
  /\bYou do not have to do anything\b/,
  /\b(?:Call us|Ask the school|It can tell you|We know that this is hard)\b/,
  /\byou can (?:appeal|choose|apply)\b/i,
]

/** In order: what was said to the family, and how a panel reads it. */
const turned = (child: string, atStart: string): readonly (readonly [RegExp, string])[] => [
  [/\bChildren before yours\b/g, `Children before ${child}`],
  [/\b(ahead of|before|born with) yours\b/g, `$1 ${child}`],
  [/\bHow long you have waited\b/g, 'How long a family has waited'],
  [/\bYour application\b/g, 'The application'],
  [/(^|[.:!?] )Your child\b/g, `$1${atStart}`],
  [/\b[Yy]our child\b/g, child],
  [/\byou live\b/g, 'the family lives'],
  [/(^|[.:!?] )Your\b/g, '$1The family’s'],
  [/\b[Yy]our\b/g, 'the family’s'],
  [/(^|[.:!?] )You\b/g, '$1The family'],
  [/\byou\b/g, 'the family'],
]

/** The same words said of the child, to people who have never met it. */
export function toPanel(words: string, name: string | null): string {
  const child = name ?? 'the child'
  const atStart = name ?? 'The child'
  const said = words
    .split(/(?<=[.!?]) /)
    .filter((sentence) => !toFamilyAlone.some((alone) => alone.test(sentence)))
    .join(' ')
  return turned(child, atStart).reduce((so, [from, to]) => so.replace(from, to), said)
}

function blockToPanel(block: Block, name: string | null): Block[] {
  const turn = (words: string) => toPanel(words, name)
  switch (block.kind) {
    case 'text': {
      const text = turn(block.text)
      return text ? [{ ...block, text }] : []
    }
    case 'list':
      return [{ ...block, items: block.items.map(turn) }]
    case 'rows':
      return [
        { ...block, rows: block.rows.map(({ what, value }) => ({ what: turn(what), value: turn(value) })) },
      ]
    default:
      return []
  }
}

/** How the places were given, as the family was told it, said to a panel. */
export const accountToPanel = (account: readonly Section[], name: string | null): Section[] =>
  account.map((one, at) => ({
    id: `given-${at}`,
    heading: 'How the places were given',
    blocks: one.blocks.flatMap((block) => blockToPanel(block, name)),
  }))
