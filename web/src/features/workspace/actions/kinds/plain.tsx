import { isBlank } from '#contract/core/blank.ts'
import { type Action, type ActionName, acts } from '#contract/workspace/acts/acts.ts'
import { errorsOf } from '#web/staff/actions/form.ts'
import { Words } from '../fields/Words.tsx'
import { type Form, wrongWords } from '../model/kind.ts'

type Typed = Readonly<Record<string, string>>

/** The types of such acts are one and the same: a name, and words in one field. A test has the API's schema read each. */
const taking = (name: ActionName, words: Typed = {}) => ({ do: name, ...words }) as unknown as Action

/** The form of an act that takes nothing but its words, or nothing at all: as its row says. */
export function plain(name: ActionName): Form<Typed> {
  const { words } = acts[name]
  if (!words) return { empty: () => ({}), read: () => ({ action: taking(name) }) }
  const { field } = words
  return {
    empty: () => ({ [field]: '' }),
    read({ [field]: text = '' }, about) {
      const errors = errorsOf({ [field]: wrongWords(name, text, about) })
      if (errors) return { errors }
      return { action: taking(name, isBlank(text) ? {} : { [field]: text }) }
    },
    Fields: ({ typed, change, errors, about }) => (
      <Words
        {...{ action: name, about }}
        value={typed[field] ?? ''}
        error={errors[field]}
        onChange={(text) => change({ [field]: text })}
      />
    ),
  }
}
