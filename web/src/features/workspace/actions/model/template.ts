import { dayInWords } from '#contract/calendar/words.ts'
import type { Service } from '#contract/core/service.ts'
import type { Template, WorkRequest } from '#contract/workspace/workspace.ts'
import { nameOf, personOf, type Written } from '#services/define/whom.ts'

/** What can stand in a template, between double brackets. `name`: who sent it and reads this; `person`: whom it is about. */
export const templateFields = ['reference', 'service', 'place', 'name', 'person', 'date'] as const
export type TemplateField = (typeof templateFields)[number]

/** Those that a line of a list says: filled in for each of several requests. */
export const filledForMany = [
  'reference',
  'service',
  'place',
  'date',
] as const satisfies readonly TemplateField[]

/** What each stands for; a missing one is left as it is, for a person to fill in. */
export type FieldValues = Readonly<Partial<Record<TemplateField, string>>>

const field = /\(\((\w+)\)\)/g

/** The field that a name stands for, in capitals or not; undefined where it stands for none. */
export const fieldNamed = (name: string): TemplateField | undefined =>
  templateFields.find((one) => one === name.toLowerCase())

/** The words with all fields filled in that there is something for. */
export const filledIn = (text: string, values: FieldValues): string =>
  text.replace(field, (whole, name: string) => {
    const known = fieldNamed(name)
    return (known && values[known]) || whole
  })

/** The fields that still stand in the words, as they are written there. */
export const fieldsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(field)].map(([, name = '']) => name)),
]

/** Words with the template put in: instead of nothing, or after what is there. */
export const putIn = (before: string, text: string): string =>
  before.trim() === '' ? text : `${before.trimEnd()}\n\n${text}`

/** Templates that are offered for an action. */
export const offeredFor = (templates: readonly Template[], action: string): Template[] =>
  templates.filter(({ actions }) => actions.length === 0 || actions.includes(action))

export const today = (now = new Date()): string => dayInWords(now)

/** What the fields stand for on one request. */
export function valuesOf(
  request: Pick<WorkRequest, 'reference' | 'service' | 'location'> & Written,
  service: Service | undefined,
  now = new Date(),
): FieldValues {
  const place = request.location?.description
  const name = nameOf(request, service)
  const person = personOf(request, service)
  return {
    reference: request.reference,
    service: request.service.title,
    date: today(now),
    ...(place && { place }),
    ...(name && { name }),
    ...(person && { person }),
  }
}
