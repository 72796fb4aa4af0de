import { describe, expect, it } from 'vitest'
import { aboutIn, bodyOf, checked, nothingTyped, type Typed } from './typed.ts'

const good: Typed = {
  about: 'foster',
  name: ' Sample  Person ',
  reach: 'email',
  email: 'sample@example.org',
  phone: '',
  times: '',
  postcode: 'le38ra',
  words: '',
  heard: 'friend',
  consent: true,
}
const wrong = (typed: Typed) => {
  const found = checked(typed)
  return 'wrong' in found ? Object.fromEntries(found.wrong) : {}
}

describe('the enquiry as it is typed', () => {
  it('asks for all that is missing, in the order of the page', () => {
    expect(Object.keys(wrong(nothingTyped))).toEqual(['about', 'name', 'reach', 'postcode', 'consent'])
    for (const message of Object.values(wrong(nothingTyped))) expect(message).toMatch(/^(Select|Enter|Tick) /)
  })

  it('is put right and sent with what was filled in alone', () => {
    expect(checked(good)).toEqual({
      body: {
        about: 'foster',
        name: 'Sample Person',
        reach: 'email',
        email: 'sample@example.org',
        postcode: 'LE3 8RA',
        heard: 'friend',
        consent: '2026-12',
      },
    })
  })

  it('need not say where they heard of us', () => {
    expect(checked({ ...good, heard: '' })).not.toHaveProperty('body.heard')
    expect(wrong({ ...good, heard: '' })).toEqual({})
  })

  it.each<[Partial<Typed>, Record<string, RegExp>]>([
    [{ email: '' }, { email: /^Enter your email/ }],
    [{ email: 'sample@' }, { email: /format/ }],
    [{ reach: 'call' }, { phone: /^Enter your phone/ }],
    [{ reach: 'text', phone: '0116 496 0123' }, { phone: /landline/ }],
    [{ postcode: 'Leicester' }, { postcode: /SW1A 2AA/ }],
    [{ consent: false }, { consent: /^Tick/ }],
    [{ words: 'x'.repeat(2001) }, { words: /2000/ }],
  ])('says of %o what to put right', (typed, messages) => {
    const found = wrong({ ...good, ...typed })
    expect(Object.keys(found)).toEqual(Object.keys(messages))
    for (const [field, message] of Object.entries(messages)) expect(found[field]).toMatch(message)
  })

  it('leaves out the address of a way that was not chosen', () => {
    expect(bodyOf({ ...good, reach: 'call', phone: '0116 496 0123', times: 'After six' })).not.toHaveProperty(
      'email',
    )
    expect(bodyOf({ ...good, phone: '0116 496 0123', times: 'After six' })).not.toHaveProperty('phone')
  })

  it.each([
    ['?about=adopt', 'adopt'],
    ['?about=other', ''],
    ['', ''],
  ])('takes from the address %s what they think of', (search, about) => expect(aboutIn(search)).toBe(about))
})
