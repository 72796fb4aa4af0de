import { dayInEngland } from '#contract/calendar/day.ts'
import { timeInWords } from '#contract/calendar/times.ts'
import { penceOn } from '#contract/core/fee.ts'
import { readPounds } from '#contract/core/money.ts'
import type { Fee } from '#contract/core/service.ts'
import type { SettingKind, SettingValue } from '#contract/council/setting.ts'
import type { SettingView } from '#contract/workspace/settings.ts'
import { errorsOf } from '#web/staff/actions/form.ts'
import type { Field, Row } from '#web/staff/rows/row.ts'
import { words } from './words.ts'

type Said = Readonly<Record<string, unknown>>
type Of = { readonly view: SettingView }

const why: Field<Of> = {
  name: 'why',
  kind: 'words',
  label: 'Why?',
  hint: 'It stands in the history, for whoever looks later. Residents do not see it',
  missing: 'Say why, in a few words',
  most: 500,
  rows: 2,
}

/** What a form asks of one kind, and the value that it makes. */
interface Form<K extends SettingKind> {
  readonly fields: (view: SettingView) => readonly Field<Of>[]
  readonly from: (value: SettingValue<K> | null) => Said
  readonly value: (said: Said, view: SettingView) => SettingValue<K>
  readonly check?: Row<Of>['check']
}

const notice: Form<'notice'> = {
  fields: ({ department }) => [
    {
      name: 'text',
      kind: 'words',
      label: 'What is different today?',
      hint: 'It stands at the top of the page, in a box headed “Important”. Use 300 characters or fewer',
      missing: 'Say what is different today',
      most: 300,
      rows: 3,
    },
    ...(department === undefined
      ? []
      : [
          {
            name: 'open',
            kind: 'yes-no' as const,
            label: 'Can people start the form meanwhile?',
            hint: 'Whoever has started can send it either way',
            yes: 'Yes, they can start it',
            no: 'No, they cannot start it',
            missing: 'Say whether people can start the form meanwhile',
          },
        ]),
    {
      name: 'until',
      kind: 'moment',
      optional: true,
      label: 'When does it end?',
      hint: 'Leave this empty if somebody will take it down. For example, 3 December 2026 at 5pm',
    },
  ],
  from: (value) => (value ? { text: value.text, open: !value.closed } : {}),
  value: ({ text, open, until }) => ({
    text: String(text),
    closed: open === false,
    until: until === undefined ? null : String(until),
  }),
}

const hours: Form<'hours'> = {
  fields: () => [
    {
      name: 'hours',
      kind: 'words',
      label: 'When does somebody answer the telephone?',
      hint: 'Whole sentences, for example: Monday to Friday, 9am to 5pm.',
      missing: 'Say when somebody answers the telephone',
      most: 300,
      rows: 2,
    },
  ],
  from: (value) => ({ ...value }),
  value: ({ hours: said }) => ({ hours: String(said) }),
}

/** The field of one address: `way1-url`, `provider-phone`. Only of what the page has, as its ways stand in code. */
const fieldOf = (name: string, label: string, kind: 'url' | 'phone'): Field<Of> => ({
  name: kind === 'url' ? name : `${name}-phone`,
  kind: 'text',
  label: `${label}: ${kind === 'url' ? 'web address' : 'phone number'}`,
  missing: kind === 'url' ? 'Enter the web address, with https://' : 'Enter the phone number',
})

const placesOf = ({ ways, provider }: SettingValue<'addresses'>, names: readonly string[] = []) => [
  ...ways.map((way, at) => ({ name: `way${at + 1}`, label: names[at] ?? `Way ${at + 1}`, ...way })),
  { name: 'provider', label: 'Who provides it', ...provider },
]

const addresses: Form<'addresses'> = {
  fields: ({ value, names }) =>
    placesOf(value as SettingValue<'addresses'>, names).flatMap(({ name, label, url, phone }) => [
      ...(url === null ? [] : [fieldOf(name, label, 'url')]),
      ...(phone === null ? [] : [fieldOf(name, label, 'phone')]),
    ]),
  from: (value) =>
    Object.fromEntries(
      value
        ? placesOf(value).flatMap(({ name, url, phone }) => [
            [name, url],
            [`${name}-phone`, phone],
          ])
        : [],
    ),
  value(said, { value }) {
    const of = (name: string) => ({
      url: (said[name] as string | undefined) ?? null,
      phone: (said[`${name}-phone`] as string | undefined) ?? null,
    })
    const { ways } = value as SettingValue<'addresses'>
    return { ways: ways.map((_, at) => of(`way${at + 1}`)), provider: of('provider') }
  },
}

const fee: Form<'fee'> = {
  fields: () => [
    {
      name: 'pence',
      kind: 'text',
      label: 'What does it cost, in pounds?',
      hint: 'Of one, for example 12.50',
      missing: 'Enter the fee in pounds, like 12.50',
    },
    {
      name: 'from',
      kind: 'day',
      label: 'From which day?',
      hint: 'What was sent before that day costs what it cost then',
      missing: 'Enter the day from which it costs that',
    },
    {
      name: 'source',
      kind: 'text',
      label: 'Who decided it, and where does it stand?',
      hint: 'For example: fees and charges 2027, agreed by the cabinet on 3 February 2027',
      missing: 'Say who decided it, and where it stands',
    },
  ],
  from: (value) => (value ? { source: value.source } : {}),
  check: ({ pence }) =>
    errorsOf({
      pence: readPounds(String(pence)) ? undefined : 'Enter the fee in pounds, more than 0, like 12.50',
    }),
  value({ pence: typed, from, source }, view) {
    const pence = readPounds(String(typed)) ?? 0
    const today = dayInEngland(new Date())
    if (String(from) <= today) return { pence, source: String(source) }
    const before = view.value as Pick<Fee, 'pence' | 'changes'>
    const own = { pence: penceOn(before, today), source: String(source) }
    return { ...own, changes: [{ from: String(from), pence }] }
  },
}

const forms: { readonly [K in SettingKind]: Form<K> } = { notice, hours, addresses, fee }

/** What can be done with a setting: change it, take an earlier version, or go back to what is written. */
export function rowsOf(view: SettingView): Readonly<Record<string, Row<Of>>> {
  const form = forms[view.kind] as unknown as Form<SettingKind>
  const { back } = words[view.kind]
  return {
    change: {
      title: view.value === null ? 'Put up a notice' : 'Change it',
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
    .map((one) => ({
      value: String(one.version),
      text: `What ${one.by} wrote ${timeInWords(one.at, new Date())}`,
      hint: one.why,
    }))

/** What is offered now. */
export const actsOf = (view: SettingView): string[] => [
  'change',
  ...(earlierOf(view).length > 0 ? ['undo'] : []),
  ...(view.differs ? ['back'] : []),
]
