import { dayInEngland } from '#contract/calendar/day.ts'
import { penceOn } from '#contract/core/fee.ts'
import { readPounds } from '#contract/core/money.ts'
import type { Fee } from '#contract/core/service.ts'
import type { SettingKind, SettingValue } from '#contract/council/setting.ts'
import type { SettingView } from '#contract/workspace/settings.ts'
import { errorsOf } from '#web/staff/actions/form.ts'
import type { Field, Row } from '#web/staff/rows/row.ts'

type Said = Readonly<Record<string, unknown>>
/** What forms of settings know. */
export type Of = { readonly view: SettingView }

/** What a form asks of one kind, and the value that it makes. */
export interface Form<K extends SettingKind> {
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

const promised: readonly { readonly value: string; readonly text: string; readonly calendar: string }[] = [
  { value: 'hours', text: 'Hours, day and night', calendar: 'every day' },
  { value: 'days', text: 'Days, weekends included', calendar: 'every day' },
  { value: 'working days', text: 'Working days', calendar: 'england' },
  { value: 'school days', text: 'School days', calendar: 'schools of the area' },
]
const noTime = 'none'

const commitment: Form<'commitment'> = {
  fields: () => [
    {
      name: 'text',
      kind: 'words',
      label: 'What do we promise?',
      hint: 'A whole sentence, for example: You usually have a decision within 12 weeks.',
      missing: 'Say what we promise',
      most: 300,
      rows: 2,
    },
    {
      name: 'unit',
      kind: 'choice',
      label: 'How is the time counted?',
      items: [
        ...promised.map(({ value, text }) => ({ value, text })),
        { value: noTime, text: 'It is not counted', hint: 'No day is worked out by which it is due' },
      ],
      missing: 'Select how the time is counted',
    },
    {
      name: 'amount',
      kind: 'number',
      label: 'How many?',
      least: 1,
      most: 1000,
      missing: 'Enter how many',
      shows: ({ unit }) => unit !== undefined && unit !== noTime,
    },
    {
      name: 'source',
      kind: 'text',
      label: 'Who decided it, and where does it stand?',
      missing: 'Say who decided it, and where it stands',
    },
  ],
  from: (value) =>
    value
      ? {
          ...{ text: value.text, source: value.source, unit: value.within?.unit ?? noTime },
          ...(value.within && { amount: value.within.amount }),
        }
      : {},
  value({ text, unit, amount, source }, view) {
    const { within, keptBy } = view.value as SettingValue<'commitment'>
    const known = promised.find(({ value }) => value === unit)
    // A calendar that the service has of its own stays, while it counts in the same.
    const calendar = within?.unit === unit ? within?.calendar : known?.calendar
    return {
      ...{ text: String(text), source: String(source) },
      within: known && calendar ? ({ amount: Number(amount), unit, calendar } as typeof within) : null,
      ...(keptBy && { keptBy }),
    }
  },
}

const linesIn = (text: unknown): string[] =>
  String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const ofWords: Form<'words'> = {
  fields: () => [
    {
      name: 'before',
      kind: 'words',
      label: 'What should people know before they start?',
      hint: 'A paragraph on each line, in whole sentences. Leave it empty if there is nothing to know',
      optional: true,
      depends: true,
      rows: 8,
    },
    {
      name: 'next',
      kind: 'words',
      label: 'What happens after they have sent it?',
      hint: 'A step on each line, in order. {department} stands for the name of the department',
      missing: 'Say what happens after they have sent it',
      rows: 6,
    },
  ],
  from: (value) => (value ? { before: value.before.join('\n'), next: value.next.join('\n') } : {}),
  value: ({ before, next }) => ({ before: linesIn(before), next: linesIn(next) }),
}

export const forms: { readonly [K in SettingKind]: Form<K> } = {
  ...{ notice, hours, addresses },
  ...{ fee, commitment, words: ofWords },
}
