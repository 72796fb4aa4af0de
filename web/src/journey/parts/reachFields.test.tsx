import { renderToStaticMarkup } from 'react-dom/server'
import type { UseFormRegister } from 'react-hook-form'
import { expect, it } from 'vitest'
import { requiredMessagesFor, type TypedContact, typedContact } from './contactForm.ts'
import { contactWordsFor } from './contactWords.ts'
import { ReachFields } from './ReachFields.tsx'

const register = ((name: string) => ({ name })) as unknown as UseFormRegister<TypedContact>

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
