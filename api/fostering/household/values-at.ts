import { hashOf } from '#record/canonical.ts'
import type { PartEntry } from './part.ts'

/**
 * The values of a part as they were after one of its events, drawn again from what each event changed. `fresh`: what it
 * began as. Throws where they do not have the hash that the event kept of them: then somebody changed the record.
 */
export function valuesAt(fresh: object, history: readonly PartEntry[], number: number): object {
  const values: Record<string, unknown> = { ...fresh }
  for (const { change } of history.slice(0, number)) {
    for (const [name, value] of Object.entries(change)) {
      if (value === null) delete values[name]
      else values[name] = value
    }
  }
  const entry = history[number - 1]
  if (!entry || entry.after !== hashOf(values))
    throw new Error('The record of a part does not fit its history')
  return values
}
