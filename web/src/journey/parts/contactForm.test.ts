import { describe, expect, it } from 'vitest'
import { Contact, contactErrors } from '#contract/requests/contact.ts'
import {
  chosenMessagesFor,
  contactFrom,
  messagesFor,
  requiredContactFrom,
  requiredMessagesFor,
  typedContact,
} from './contactForm.ts'

const typed = (over: object) => ({ ...typedContact(undefined), ...over })

describe('contact details', () => {
  it('are none where nothing is given', () => {
    expect(contactFrom(typedContact(undefined))).toEqual({ updates: 'none' })
  })

  it('are asked for with no way chosen beforehand, which says so where none is', () => {
    expect(typedContact(undefined).updates).toBe('')
    expect(chosenMessagesFor(typedContact(undefined))).toEqual({ updates: 'Select whether you want updates' })
    expect(chosenMessagesFor(typedContact(undefined), true)).toEqual({
      updates: 'Select how you want to get updates',
    })
    expect(chosenMessagesFor(typed({ updates: 'none' }))).toEqual({})
    expect(chosenMessagesFor(typed({ updates: 'email' }))).toHaveProperty('email')
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
    [{ name: 'a'.repeat(201) }, 'name'],
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

describe('contact details that have to be given', () => {
  const open = (given?: Contact) => typedContact(given, {}, true)

  it('are asked for without a choice made beforehand, and shown as they were given', () => {
    expect(open().updates).toBe('')
    expect(open({ updates: 'none', phone: '07700 900 982' })).toMatchObject({
      updates: 'call',
      phone: '07700 900 982',
    })
    expect(open({ updates: 'email', email: 'a@example.com' }).updates).toBe('email')
    expect(open({ updates: 'none' }).updates).toBe('')
  })

  it.each([
    [{ updates: '' }, 'updates'],
    [{ updates: 'none', email: 'a@example.com' }, 'updates'],
    [{ updates: 'email', phone: '07700 900 982' }, 'email'],
    [{ updates: 'email', email: 'nobody' }, 'email'],
    [{ updates: 'text', email: 'a@example.com' }, 'phone'],
    [{ updates: 'call', phone: 'ring me' }, 'phone'],
  ])('%o have a message for %s', (over, field) => {
    expect(Object.keys(requiredMessagesFor(typed(over)))).toEqual([field])
  })

  it.each([
    [
      { updates: 'email', email: ' a@example.com', phone: '07700 900 982' },
      { updates: 'email', email: 'a@example.com' },
    ],
    [
      { updates: 'text', email: 'a@example.com', phone: '07700 900 982' },
      { updates: 'text', phone: '07700 900 982' },
    ],
    [
      { updates: 'call', phone: '07700 900 982', name: 'Ada' },
      { updates: 'none', phone: '07700 900 982' },
    ],
  ])('%o are one way to be reached', (over, contact) => {
    expect(requiredMessagesFor(typed(over))).toEqual({})
    expect(requiredContactFrom(typed(over))).toEqual(contact)
    expect(contactErrors(requiredContactFrom(typed(over)), true)).toEqual([])
  })
})
