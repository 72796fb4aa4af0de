import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cut, cutToEnd, shortened } from './cut.ts'

const family = '👩‍👩‍👧'
const accent = 'e\u0301'
const flag = '🏴󠁧󠁢󠁷󠁬󠁳󠁿'

describe('words that are cut', () => {
  it.each([
    ['short enough', 3, 'ab', 'ab', 'ab'],
    ['plain', 3, 'abcd', 'abc', 'bcd'],
    ['a pair', 3, 'ab👍cd', 'ab', 'cd'],
    ['a pair that fits', 4, 'ab👍cd', 'ab👍', '👍cd'],
    ['a family', 7, `ab${family}cd`, 'ab', 'cd'],
    ['an accent of its own', 1, accent + accent, '', ''],
    ['a flag', 12, `Caru ${flag} byth`, 'Caru ', ' byth'],
    ['a line end of Windows', 2, 'a\r\nb', 'a', 'b'],
    ['an Indian syllable', 4, 'नमस्ते', 'नम', 'स्ते'],
  ])('%s, to %i', (_, most, text, start, end) => {
    expect([cut(text, most), cutToEnd(text, most)]).toEqual([start, end])
  })

  it('say with dots that there is more, within what may be', () => {
    expect(shortened('abcd', 4)).toBe('abcd')
    expect(shortened('abcde', 4)).toBe('abc…')
    expect(shortened('ab👍cd', 4)).toBe('ab…')
  })

  it('are not lost to marks without end, nor cut within a pair of them', () => {
    const piled = `a${'\u{1D167}'.repeat(500)}`
    expect(cut(piled, 100)).toBe(`a${'\u{1D167}'.repeat(49)}`)
    expect(cutToEnd(piled, 101).isWellFormed()).toBe(true)
  })

  it('are never longer than they may be, nor halves of what was whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, most) => {
        for (const part of [cut(text, most), cutToEnd(text, most)]) {
          expect(part.length).toBeLessThanOrEqual(most)
          expect(part.isWellFormed()).toBe(true)
        }
        expect(text.startsWith(cut(text, most)) && text.endsWith(cutToEnd(text, most))).toBe(true)
      }),
    )
  })
})

describe('where nothing knows what people see as one character', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('words are cut between pairs all the same', async () => {
    const { Segmenter: _, ...older } = Object.fromEntries(
      Object.getOwnPropertyNames(Intl).map((name) => [name, Intl[name as keyof typeof Intl]]),
    )
    vi.stubGlobal('Intl', older)
    vi.resetModules()
    const { cut, cutToEnd } = await import('./cut.ts')
    expect([cut('ab👍cd', 3), cutToEnd('ab👍cd', 3)]).toEqual(['ab', 'cd'])
    expect(cut(family, 3)).toBe('👩‍')
  })
})
