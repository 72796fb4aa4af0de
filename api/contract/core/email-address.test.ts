import { describe, expect, it } from 'vitest'
import { EmailAddress, emailError, mostEmail, tidyEmail } from './email-address.ts'

const far = (length: number) => `${'a'.repeat(length)}.example`

describe('an e-mail address', () => {
  it.each([
    'jo@example.com',
    "jo.o'brien+council@mail.example.co.uk",
    '_jo_@example.org',
    '!#$%&*/=?^`{|}~-@example.org',
    '12345@double--hyphen.example',
    'jo@bücher.example',
    'info@例え.テスト',
    'jo@xn--bcher-kva.example',
    'jo@example.photography',
    `${'a'.repeat(64)}@example.com`,
    `jo@${'a'.repeat(63)}.example`,
  ])('%s is taken as it is', (email) => {
    expect(tidyEmail(email)).toBe(email)
    expect(emailError(email)).toBeUndefined()
    expect(EmailAddress.parse(email)).toBe(email)
  })

  it.each([
    ['jo', /correct format/],
    ['@example.com', /correct format/],
    ['jo@example', /correct format/],
    ['jo@exam_ple.com', /correct format/],
    ['jo@-example.com', /correct format/],
    ['jo@example-.com', /correct format/],
    ['jo@three---hyphens.com', /correct format/],
    ['jo@127.0.0.1', /correct format/],
    ['jo@[127.0.0.1]', /correct format/],
    ['jo@example.c', /correct format/],
    ['jo@example.123', /correct format/],
    ['jo;al@example.com', /correct format/],
    ['"jo"x@example.com', /correct format/],
    ['jö@example.com', /correct format/],
    ['jo£@example.com', /correct format/],
    [`${'a'.repeat(65)}@example.com`, /correct format/],
    [`jo@${far(64)}`, /correct format/],
    [`jo@${'abcdefgh.'.repeat(28)}example`, /correct format/],
    ['jo..b@example.com', /one too many/],
    ['.jo@example.com', /one too many/],
    ['jo.@example.com', /one too many/],
    ['jo@.example.com', /one too many/],
    ['jo@example..com', /one too many/],
    ['jo@al@example.com', /one email address only/],
    ['jo@example.com, al@example.com', /one email address only/],
    ['jo smith@example.com', /spaces/],
    ['jo\u00a0smith@example.com', /spaces/],
    ['jo@exam ple.com', /spaces/],
  ])('%s is refused with what to do', (typed, says) => {
    expect(emailError(tidyEmail(typed))).toMatch(says)
    expect(EmailAddress.safeParse(typed).success).toBe(false)
  })

  it('is at most as long as the service takes', () => {
    const host = `${'a'.repeat(60)}.`.repeat(4)
    const longest = `${'a'.repeat(64)}@${host}example`
    expect(emailError(longest)).toBeUndefined()
    expect(emailError('a'.repeat(mostEmail + 1))).toBeDefined()
  })

  it.each([
    ['white space around it', ' \tjo@example.com\r\n', 'jo@example.com'],
    ['a space of no width', '\u200bjo@exam\u200bple.com\u200d', 'jo@example.com'],
    ['a soft hyphen', 'jo@exam\u00adple.com', 'jo@example.com'],
    ['a byte order mark', '\ufeffjo@example.com', 'jo@example.com'],
    ['a non-breaking space', 'jo@example.com\u00a0', 'jo@example.com'],
    ['a mark of direction', '\u202ajo@example.com\u202c', 'jo@example.com'],
    ['a curly apostrophe', 'jo.o’brien@example.com', "jo.o'brien@example.com"],
    ['an acute accent for an apostrophe', 'jo.o´brien@example.com', "jo.o'brien@example.com"],
    ['mailto:', 'mailto:jo@example.com?subject=Hello', 'jo@example.com'],
    ['the name of an address book', 'Jo Bloggs <jo@example.com>', 'jo@example.com'],
    ['brackets', '<jo@example.com>;', 'jo@example.com'],
    ['quotation marks', '“jo@example.com”', 'jo@example.com'],
    ['the full stop of a sentence', 'jo@example.com.', 'jo@example.com'],
    ['a comma', 'jo@example.com,', 'jo@example.com'],
    ['letters of full width', 'ｊｏ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'jo@example.com'],
    ['spaces at the @', 'jo @ example.com', 'jo@example.com'],
    ['capitals after the @', 'Jo.Bloggs@EXAMPLE.com', 'Jo.Bloggs@example.com'],
  ])('with %s is put right', (_, typed, meant) => {
    expect(tidyEmail(typed)).toBe(meant)
    expect(tidyEmail(meant)).toBe(meant)
  })

  it('is looked at in no time, however long what was typed is', () => {
    const began = performance.now()
    for (const typed of [
      `${'a-'.repeat(5000)}@`,
      `jo@${'a.'.repeat(5000)}`,
      `${'<'.repeat(9000)}@`,
      '@'.repeat(9000),
    ])
      emailError(tidyEmail(typed))
    expect(performance.now() - began).toBeLessThan(500)
  })
})
