import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cut, shortened } from './cut.ts'

const family = '👩‍👩‍👧'
const accent = 'e\u0301'
const flag = '🏴󠁧󠁢󠁷󠁬󠁳󠁿'

describe('words that are cut', () => {
  it.each([
    ['short enough', 3, 'ab', 'ab'],
    ['plain', 3, 'abcd', 'abc'],
    ['a pair', 3, 'ab👍cd', 'ab'],
    ['a pair that fits', 4, 'ab👍cd', 'ab👍'],
    ['a family', 7, `ab${family}cd`, 'ab'],
    ['an accent of its own', 1, accent + accent, ''],
    ['a flag', 12, `Caru ${flag} byth`, 'Caru '],
    ['a line end of Windows', 2, 'a\r\nb', 'a'],
    ['an Indian syllable', 4, 'नमस्ते', 'नम'],
  ])('%s, to %i', (_, most, text, start) => {
    expect(cut(text, most)).toBe(start)
  })

  it('say with dots that there is more, within what may be', () => {
    expect(shortened('abcd', 4)).toBe('abcd')
    expect(shortened('abcde', 4)).toBe('abc…')
    expect(shortened('ab👍cd', 4)).toBe('ab…')
  })

  it('are not lost to marks without end, nor cut within a pair of them', () => {
    const piled = `a${'\u{1D167}'.repeat(500)}`
    expect(cut(piled, 100)).toBe(`a${'\u{1D167}'.repeat(49)}`)
  })

  it('are never longer than they may be, nor halves of what was whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(60), (text, most) => {
        const part = cut(text, most)
        expect(part.length).toBeLessThanOrEqual(most)
        expect(part.isWellFormed()).toBe(true)
        expect(text.startsWith(part)).toBe(true)
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
    const { cut } = await import('./cut.ts')
    expect(cut('ab👍cd', 3)).toBe('ab')
    expect(cut(family, 3)).toBe('👩‍')
  })
})
