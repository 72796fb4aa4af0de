import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Contact, contactErrors } from '#contract/requests/contact.ts'
import { isEmpty } from './condition.ts'
import { nameLimit, namePattern, tidyName } from './name.ts'
import { textFormatPatterns } from './text-format.ts'

/** As passports and registers have them. */
const names = [
  'Anand s/o Kumar',
  '’t Hooft',
  "'t Hooft",
  'Ana‑María López', // a hyphen at which no line breaks
  'Wadham-Smyth',
  'O',
  'X Æ A-12',
  'Jean-Luc de la Tour d’Auvergne (née Dupont)',
  'Nguyễn Thị Minh Khai',
  'Þórunn Ægisdóttir',
  'ნინო',
  '山田 太郎',
  'علی‌رضا', // with a joiner that keeps letters apart
  'Ma. Cristina',
  'Smith, John 3rd',
  'ǃxóõ',
  'D@niel',
  'b'.repeat(nameLimit),
]
const none = ['', ' ', '\u00a0', '\t\n', '\u200b', '\u2060\ufeff', '\u3164', '\u2800', '\u200e\u00ad ']

describe('a name', () => {
  it.each(names)('%s is one, at every door', (name) => {
    expect(namePattern.test(name)).toBe(true)
    expect(textFormatPatterns.name).toBe(namePattern)
    expect(tidyName(name)).toBe(name)
    expect(Contact.safeParse({ name, updates: 'none' }).success).toBe(true)
    expect(contactErrors({ name, updates: 'none' })).toEqual([])
  })

  it.each(none.map((name) => [JSON.stringify(name), name]))('%s is none', (_, name = '') => {
    expect(namePattern.test(name)).toBe(false)
    expect(isEmpty(name)).toBe(true)
    expect(tidyName(name)).toBe('')
    expect(Contact.safeParse({ name, updates: 'none' }).success).toBe(false)
    expect(contactErrors({ name, updates: 'none' })).toMatchObject([{ field: 'name' }])
  })

  it('has no control characters', () => {
    for (const control of ['\0', '\n', '\r', '\t', '\u001b', '\u007f', '\u0085']) {
      expect(namePattern.test(`Ada${control}Lovelace`)).toBe(false)
      expect(contactErrors({ name: `Ada${control}`, updates: 'none' })).toMatchObject([{ field: 'name' }])
    }
  })

  it('is not too long for the form and the API alike', () => {
    const name = 'b'.repeat(nameLimit + 1)
    expect(Contact.safeParse({ name, updates: 'none' }).success).toBe(false)
    expect(contactErrors({ name, updates: 'none' })).toMatchObject([{ field: 'name' }])
  })

  it('is made tidy without being changed', () => {
    expect(tidyName('  Ada \u00a0 Lovelace\u200b ')).toBe('Ada Lovelace')
    expect(tidyName('\u202aAda\u202c\tLovelace')).toBe('Ada Lovelace')
    expect(tidyName('علی\u200cرضا')).toBe('علی\u200cرضا')
  })

  it('that is tidy is a name, or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const tidy = tidyName(typed)
        expect(tidy === '' || namePattern.test(tidy)).toBe(true)
        expect(tidyName(tidy)).toBe(tidy)
      }),
    )
  })
})
