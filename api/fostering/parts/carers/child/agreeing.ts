import * as z from 'zod/mini'
import { addMonths } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Decides } from '#contract/fostering/carers/child.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { type ChildValues, decisionsFor } from '../../../carers/child/values.ts'
import { act, invalid, notNow, so } from '../../kind.ts'
import { isListed, Short, whyNot } from './shared.ts'

const mostContacts = 20

/** Somebody whom the child sees or speaks with. */
export const addContact = act({
  right: 'record',
  body: z.strictObject({
    name: Short('Enter a name'),
    relation: Short('Say who they are to the child'),
    how: z
      .string()
      .check(z.trim(), z.minLength(1, 'Say when and how'), z.maxLength(500, 'Shorten it to 500 characters')),
  }),
  decide(values: ChildValues, contact) {
    if (values.contacts.length >= mostContacts)
      return notNow(`There are already ${mostContacts} people on the list. Take somebody off it first.`)
    const others = values.contacts.filter(({ name }) => name !== contact.name)
    return whyNot(values) ?? so({ ...values, contacts: [...others, contact] })
  },
})

export const removeContact = act({
  right: 'record',
  body: z.strictObject({ name: z.string() }),
  decide(values: ChildValues, { name }) {
    const others = values.contacts.filter((one) => one.name !== name)
    if (others.length === values.contacts.length) return invalid('/with/name', 'Choose somebody on the list')
    return whyNot(values) ?? so({ ...values, contacts: others })
  },
})

/** It is looked at again after so many months, unless another day is agreed. Shire’s own choice. */
const monthsUntilReview = 6

/** Who decides what is agreed anew. Every kind of decision has somebody: what is left open is asked at the worst time. */
export const authority = act({
  right: 'record',
  body: z.strictObject({
    on: GivenDay,
    with: Short('Say who you agreed it with, such as the carers, a parent or a social worker'),
    until: z.optional(GivenDay),
    decides: z.record(
      z.string(),
      z.strictObject({
        who: Decides,
        conditions: z._default(
          z.string().check(z.trim(), z.maxLength(300, 'Shorten it to 300 characters')),
          '',
        ),
      }),
    ),
  }),
  decide(values: ChildValues, { on, with: agreed, until, decides }, { today }) {
    const not = whyNot(values)
    if (not) return not
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    const last = until ?? addMonths(on, monthsUntilReview)
    if (last <= on) return invalid('/with/until', 'The day must be after the day on which it was agreed')
    const kinds = decisionsFor(values, today)
    if (Object.keys(decides).some((slug) => !isListed(kinds, slug)))
      return invalid('/with/decides', 'Choose from the list')
    const open = kinds.find(({ slug }) => !decides[slug])
    if (open) return invalid(`/with/decides/${open.slug}`, `Say who decides: ${open.title}`)
    const version = (values.authority?.version ?? 0) + 1
    return so(
      { ...values, authority: { version, on, with: agreed, until: last, decides } },
      { note: `Version ${version}, agreed on ${dayInWords(on)} with ${agreed}.` },
    )
  },
})
