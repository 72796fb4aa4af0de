import { describe, expect, it } from 'vitest'
import { Contact } from '#contract/contact.ts'
import { contactFrom, messagesFor, typedContact } from './contactForm.ts'

const typed = (over: object) => ({ ...typedContact(undefined), ...over })

describe('contact details', () => {
  it('are none where nothing is given', () => {
    expect(contactFrom(typedContact(undefined))).toEqual({ updates: 'none' })
  })

  it('leave out an email address that nothing is to be sent to', () => {
    expect(contactFrom(typed({ updates: 'text', email: 'a@example.com', phone: ' 07700 900 982 ' }))).toEqual(
      {
        updates: 'text',
        phone: '07700 900 982',
      },
    )
  })

  it.each([
    [{ updates: 'email' }, 'email'],
    [{ updates: 'email', email: 'nobody' }, 'email'],
    [{ updates: 'email', email: `${'a'.repeat(250)}@example.com` }, 'email'],
    [{ updates: 'text' }, 'phone'],
    [{ phone: 'ring me' }, 'phone'],
    [{ phone: '0'.repeat(25) }, 'phone'],
    [{ name: 'a'.repeat(121) }, 'name'],
  ])('%o have a message for %s', (over, field) => {
    expect(Object.keys(messagesFor(contactFrom(typed(over))))).toEqual([field])
  })

  it('that have no message are those that the API takes', () => {
    const good = contactFrom(
      typed({ updates: 'email', email: 'a@example.com', name: 'Ada', phone: '07700 900 982' }),
    )
    expect(messagesFor(good)).toEqual({})
    expect(Contact.safeParse(good).success).toBe(true)
  })
})
