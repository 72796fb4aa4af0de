import { expect, it } from 'vitest'
import { whyInWords } from './asked-again.ts'

it.each([
  [{ why: 'unreadable' as const }, 'We cannot read the one that you sent.'],
  [{ why: 'other' as const, words: ' It shows another address ' }, 'It shows another address.'],
  [{ why: 'other' as const, words: 'Is it yours?' }, 'Is it yours?'],
])('says why of %j in a sentence', (one, words) => expect(whyInWords(one)).toBe(words))
