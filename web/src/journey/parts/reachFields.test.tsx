import { renderToStaticMarkup } from 'react-dom/server'
import type { UseFormRegister } from 'react-hook-form'
import { expect, it } from 'vitest'
import { requiredMessagesFor, type TypedContact, typedContact } from './contactForm.ts'
import { contactWordsFor } from './contactWords.ts'
import { ReachFields } from './ReachFields.tsx'

const register = ((name: string) => ({ name })) as unknown as UseFormRegister<TypedContact>

it('says what follows by the service itself, where nothing is decided', () => {
  const hint = (follows?: string) => {
    const words = contactWordsFor({ slug: 'any', verb: 'apply' })
    return renderToStaticMarkup(<ReachFields {...{ register, errors: {}, updates: '', words, follows }} />)
  }
  expect(hint()).toContain('we will tell you what we decide')
  const own = hint('We will get in touch to agree a time for your appointment.')
  expect(own).toContain('agree a time for your appointment')
  expect(own).not.toContain('decide')
})

it.each([
  ['text', 'Mobile number', 'Enter your mobile number'],
  ['call', 'Phone number', 'Enter your phone number'],
])('by %s the field is a %s, and so is what is missing', (updates, label, missing) => {
  const errors = requiredMessagesFor({ ...typedContact(undefined, {}, true), updates })
  const words = contactWordsFor({ slug: 'any', verb: 'apply' })
  const page = renderToStaticMarkup(<ReachFields {...{ register, errors, updates, words }} />)
  expect(page).toContain(`for="phone">${label}</label>`)
  expect(page).toContain(missing)
})
