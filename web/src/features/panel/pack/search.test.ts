import { expect, it } from 'vitest'
import { findIn } from './search.ts'

const section = {
  id: 'about',
  title: 'What the panel is asked',
  blocks: [
    { kind: 'text' as const, text: 'They live in Café Lane. The café is below.' },
    { kind: 'facts' as const, facts: [{ label: 'Smoking', value: 'Nobody smokes' }] },
    { kind: 'table' as const, caption: 'Checks', head: ['What', 'Day'], rows: [['Police', '1 May']] },
    { kind: 'list' as const, items: ['İzmir and CAFE tables'] },
  ],
}
const words = (wanted: string) => findIn(section, wanted).map((found) => found.words)

it('finds words whatever their case and accents, in every kind of block and in the title', () => {
  expect(words('cafe')).toEqual(['Café', 'café', 'CAFE'])
  expect(words('  PANEL   is ')).toEqual(['panel is'])
  expect(words('smok')).toEqual(['Smok', 'smok'])
  expect(words('1 may')).toEqual(['1 May'])
})

it('shows what stands around, and nothing for no words', () => {
  expect(findIn(section, 'lane')).toEqual([
    { before: 'They live in Café ', words: 'Lane', after: '. The café is below.' },
  ])
  expect(findIn(section, '  ')).toEqual([])
  expect(findIn(section, 'garden')).toEqual([])
})

it('cuts a long line on both sides', () => {
  const long = {
    ...section,
    blocks: [{ kind: 'text' as const, text: `${'a '.repeat(90)}needle${' b'.repeat(90)}` }],
  }
  const [found] = findIn(long, 'needle')
  expect(found?.words).toBe('needle')
  expect(found?.before).toMatch(/^…/)
  expect(found?.after).toMatch(/…$/)
})
