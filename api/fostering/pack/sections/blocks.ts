import type { PackBlock, PackSection } from '#contract/fostering/panel/pack.ts'
import type { PartAt } from '../../report/compose.ts'

type Facts = Extract<PackBlock, { kind: 'facts' }>['facts']

export const heading = (text: string, level = 3): PackBlock => ({ kind: 'heading', level, text })
export const text = (words: string): PackBlock => ({ kind: 'text', text: words })
export const facts = (all: readonly Facts[number][]): PackBlock => ({ kind: 'facts', facts: [...all] })

/** Where what stands above it is from. */
export const source = ({ name, number, on }: Omit<PartAt, 'values'>, words: string): PackBlock => ({
  kind: 'source',
  part: name,
  number,
  on,
  words,
})

/** A section; none where it has nothing to say. */
export const section = (id: string, title: string, blocks: readonly PackBlock[]): PackSection[] =>
  blocks.length === 0 ? [] : [{ id, title, blocks: [...blocks] }]
