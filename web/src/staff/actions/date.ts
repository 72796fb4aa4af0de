import { dateParts, type ReadDate } from '#contract/core/typed/typed-date.ts'
import { type Errors, idOf } from '#web/staff/actions/form.ts'

/** What is wrong with a date, by the name of the first of its fields that is wrong; empty when nothing is. */
export const dateErrors = (name: string, read: ReadDate | undefined): Errors =>
  read?.kind === 'wrong' ? { [`${name}-${read.parts[0]}`]: read.message } : {}

/** The messages for the fields of a date, by field. */
export const errorsOfDate = (errors: Errors, name: string): Errors =>
  Object.fromEntries(
    dateParts.flatMap((part) => {
      const message = errors[`${name}-${part}`]
      return message ? [[part, message]] : []
    }),
  )

/** Fields of actions that are dates: of such only the fields for day, month and year take focus. */
const dates = [
  ...['on', 'by', 'due', 'enquired', 'placed', 'approved', 'validUntil', 'again'],
  ...['checked', 'appraised', 'socialWorkerSince', 'supportFrom'],
  ...['asOf', 'born', 'outSince', 'starts', 'triedOn'],
]

/** Id of the control that the message of a field leads to; of a date as a whole its first. */
export const controlOf = (field: string): string =>
  dates.includes(field) ? `${idOf(field)}-${dateParts[0]}` : idOf(field)
