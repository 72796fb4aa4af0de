import { timeInWords } from '#contract/calendar/times.ts'
import type { SettingKind, SettingValue } from '#contract/council/setting.ts'
import type { SettingView } from '#contract/workspace/settings.ts'
import type { Field, Row } from '#web/staff/rows/row.ts'
import { type Form, forms, type Of } from './forms.ts'
import { words } from './words.ts'

const why: Field<Of> = {
  name: 'why',
  kind: 'words',
  label: 'Why?',
  hint: 'It stands in the history, for whoever looks later. Residents do not see it',
  missing: 'Say why, in a few words',
  most: 500,
  rows: 2,
}

/** What can be done with a setting: change it, take an earlier version, or go back to what is written. */
export function rowsOf(view: SettingView): Readonly<Record<string, Row<Of>>> {
  const form = forms[view.kind] as unknown as Form<SettingKind>
  const { back, change } = words[view.kind]
  return {
    change: {
      title: view.value === null ? 'Put up a notice' : change,
      send: 'See how it will look',
      done: 'Saved. Pages say it within 3 minutes.',
      fields: [...form.fields(view), why],
      from: () => form.from(view.value as SettingValue<SettingKind> | null),
      ...(form.check && { check: form.check }),
      body: (said) => ({ value: form.value(said, view), why: said.why }),
    },
    undo: {
      title: 'Take an earlier version',
      send: 'See how it will look',
      done: 'Saved. Pages say it within 3 minutes.',
      fields: [{ name: 'version', kind: 'choice', label: 'Which version?', items: earlierOf(view) }, why],
      body: ({ version, why: because }) => ({
        value: view.history.find((one) => String(one.version) === version)?.value ?? null,
        why: because,
      }),
    },
    back: {
      title: back.title,
      send: back.title,
      done: back.done,
      fields: [why],
      body: ({ why: because }) => ({ value: null, why: because }),
    },
  }
}

/** Versions that say something else than now. */
const earlierOf = ({ history, value }: SettingView) =>
  [...history]
    .reverse()
    .filter((one) => one.value !== null && JSON.stringify(one.value) !== JSON.stringify(value))
    .filter((one) => !isOver(one.value))
    .map((one) => ({
      value: String(one.version),
      text: `What ${one.by} wrote ${timeInWords(one.at, new Date())}`,
      hint: one.why,
    }))

/** A notice that ended by itself cannot be put up again as it was. */
const isOver = (value: unknown): boolean => {
  const { until } = value as { until?: string | null }
  return typeof until === 'string' && Date.parse(until) <= Date.now()
}

/** What is offered now. */
export const actsOf = (view: SettingView): string[] => [
  'change',
  ...(earlierOf(view).length > 0 ? ['undo'] : []),
  ...(view.differs ? ['back'] : []),
]
