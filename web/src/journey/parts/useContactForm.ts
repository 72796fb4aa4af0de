import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Service } from '#contract/core/service.ts'
import type { Contact } from '#contract/requests/contact.ts'
import type { Draft } from '../model/saved.ts'
import { saved } from '../savedStore.ts'
import { useAutosave } from '../useAutosave.ts'
import {
  chosenMessagesFor,
  contactFrom,
  requiredContactFrom,
  requiredMessagesFor,
  type TypedContact,
  typedContact,
} from './contactForm.ts'
import { contactWordsFor } from './contactWords.ts'

const fields = ['updates', 'email', 'phone', 'name'] as const

interface Options {
  service: Pick<Service, 'slug' | 'verb'>
  draft: Draft
  /** The department has to be able to answer. */
  required?: boolean
  /** Somebody follows a report, and is asked how they want to hear of it. */
  follows?: boolean
  onContact(contact: Contact): void
}

/** The form for contact details: typed text is saved, and checked as the API does. */
export function useContactForm({ service, draft, required = false, follows = false, onContact }: Options) {
  const words = contactWordsFor(service)
  const form = useForm<TypedContact>({
    defaultValues: typedContact(draft.contact, draft.typedContact, required),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
    resolver: (typed) => {
      const messages = Object.entries(
        required ? requiredMessagesFor(typed) : chosenMessagesFor(typed, follows),
      )
      const errors = Object.fromEntries(
        messages.map(([key, text]) => [key, { type: 'contact', message: words.message(text) }]),
      )
      return messages.length > 0 ? { values: {}, errors } : { values: typed, errors: {} }
    },
  })
  const typed = useWatch({ control: form.control })
  const dropTyped = useAutosave(typed, (now) =>
    saved.change(service.slug, (draft) => ({ ...draft, typedContact: definite(now) })),
  )
  const { submitCount, errors: failed } = form.formState
  // The way that was chosen when it was last refused: what was wrong with that way is wrong with no other.
  const [refusedWay, setRefusedWay] = useState<string>()
  const isPast = (field: string) =>
    field !== 'name' && refusedWay !== undefined && refusedWay !== typed.updates
  const errors: Partial<Record<keyof TypedContact, string>> = Object.fromEntries(
    fields.flatMap((field) => {
      const message = submitCount > 0 ? failed[field]?.message : draft.refused[`contact.${field}`]
      return message && !isPast(field) ? [[field, message]] : []
    }),
  )
  return {
    register: form.register,
    updates: typed.updates ?? 'none',
    errors,
    attempt: submitCount,
    summary: fields.flatMap((field) => {
      const text = errors[field]
      return text ? [{ text, href: `#${field}` }] : []
    }),
    submit: form.handleSubmit(
      (now) => {
        dropTyped()
        onContact(required ? requiredContactFrom(now) : contactFrom(now))
      },
      () => setRefusedWay(form.getValues('updates')),
    ),
  }
}

const definite = (typed: Partial<TypedContact>): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
