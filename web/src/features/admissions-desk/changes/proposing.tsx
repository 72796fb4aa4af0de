import type { ProposeChange, WhatChanges } from '#contract/admissions/changes.ts'
import type { ChildView } from '#contract/admissions/staff.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { noDate, readDate, type TypedDate } from '#contract/core/typed/typed-date.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { dateErrors } from '#web/staff/actions/date.ts'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { readValue, Value } from '../children/factKind.tsx'
import { EffectField } from './EffectField.tsx'
import {
  type Further,
  FurtherFields,
  furtherErrors,
  furtherOf,
  furtherTitles,
  isFurther,
  noFurther,
  type TypedFurther,
} from './further.tsx'

type Settable = ChildView['settable'][number]

/** Whom or what a change is about. */
export type About =
  | { readonly kind: 'facts'; readonly round: string; readonly reference: string; readonly fact: Settable }
  | {
      readonly kind: 'number'
      readonly round: string
      readonly school: { readonly id: string; readonly name: string }
      readonly now: number | null
    }
  | { readonly kind: 'late'; readonly round: string; readonly reference: string }
  | Further

interface Typed extends TypedFurther {
  /** Empty until it is said whether it was wrong in the run or has changed since. */
  when: string
  value: string
  address: string
  on: TypedDate
  decidedBy: string
  why: string
  evidence: string
  lookedAt: string
}

const whole = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= 2000 ? Number(typed) : undefined

/** What is sent of what was entered; undefined while something of it is missing or wrong. */
export function whatOf(typed: Typed, about: About): WhatChanges | undefined {
  if (about.kind === 'late') return { kind: 'late', reference: about.reference }
  if (isFurther(about)) return furtherOf(typed, about)
  const isMistake = typed.when === 'mistake'
  if (about.kind === 'number') {
    const value = whole(typed.value)
    if (value === undefined) return undefined
    const { id: school } = about.school
    if (isMistake) return { kind: 'mistake', facts: [], numbers: [{ school, value }] }
    return { kind: 'number', school, value, decidedBy: typed.decidedBy.trim() || '…' }
  }
  const read = readValue(about.fact, typed.value.trim())
  if ('wrong' in read) return undefined
  const { reference } = about
  const fact = { name: about.fact.name, value: read.value }
  if (isMistake) return { kind: 'mistake', facts: [{ reference, ...fact }], numbers: [] }
  const since = readDate(typed.on)
  if (since.kind !== 'date') return undefined
  const address = typed.address.trim()
  return { kind: 'facts', reference, facts: [fact], since: since.date, ...(address ? { address } : {}) }
}

/** Whether it may have been wrong in the run, too. */
const asksWhich = (about: About): about is Extract<About, { kind: 'facts' | 'number' }> =>
  about.kind === 'facts' || about.kind === 'number'

function wrongWith(typed: Typed, about: About) {
  const isMistake = typed.when === 'mistake'
  const since = readDate(typed.on)
  const asksWhen = about.kind === 'facts' && !isMistake
  const read = about.kind === 'facts' ? readValue(about.fact, typed.value.trim()) : undefined
  const isLater = since.kind === 'date' && since.date > dayInEngland(new Date())
  return errorsOf({
    when: asksWhich(about) && !typed.when ? 'Select what kind of change it is' : undefined,
    ...(isFurther(about) && furtherErrors(typed, about)),
    value:
      about.kind === 'number' && whole(typed.value) === undefined
        ? 'Enter a whole number, such as 60'
        : read && 'wrong' in read
          ? read.wrong
          : undefined,
    ...(asksWhen && {
      on: since.kind === 'none' ? 'Enter the date when it changed' : undefined,
      'on-year': isLater ? 'The date must be today or in the past' : undefined,
      ...dateErrors('on', since),
    }),
    decidedBy:
      about.kind === 'number' && !isMistake
        ? missing(typed.decidedBy, 'Enter who decided it, and when')
        : undefined,
    why: missing(typed.why, 'Enter why, in words that the family can read'),
    evidence: missing(typed.evidence, 'Enter what you saw that proves it, and when'),
    lookedAt:
      isMistake || typed.lookedAt
        ? undefined
        : 'See what would change, and tick the box when you have looked at it',
  })
}

const whens = {
  facts: [
    { value: 'since', text: 'It has changed since places were worked out' },
    { value: 'mistake', text: 'It was wrong when places were worked out, and we made a mistake' },
  ],
  number: [
    { value: 'since', text: 'The number changes now' },
    { value: 'mistake', text: 'The number was wrong when places were worked out, and we made a mistake' },
  ],
} as const

function Fields(props: FieldsProps<Typed, About>) {
  const { about, typed, change, errors } = props
  const field = textOf(props)
  const isMistake = typed.when === 'mistake'
  // Another value has another effect, which nobody has looked at.
  const anew = <Props extends { onChange(event: { target: { value: string } }): void }>(
    own: Props,
  ): Props => ({
    ...own,
    onChange: (event: { target: { value: string } }) => {
      own.onChange(event)
      change({ lookedAt: '' })
    },
  })
  return (
    <>
      {asksWhich(about) && (
        <Radios
          {...field('when')}
          legend="What kind of change is it?"
          legendSize="s"
          items={[...whens[about.kind]]}
        />
      )}
      {isFurther(about) && <FurtherFields about={about} field={(name) => anew(field(name))} />}
      {about.kind === 'facts' && <Value field={anew(field('value'))} fact={about.fact} />}
      {about.kind === 'facts' && about.fact.name === 'home' && !isMistake && (
        <Input
          {...anew(field('address'))}
          label="The new address (optional)"
          hint="As the family writes it, with commas between the lines"
          autoComplete="off"
        />
      )}
      {about.kind === 'facts' && !isMistake && (
        <DateField
          name="on"
          legend="When did this change?"
          value={typed.on}
          errors={errors}
          onChange={(on) => change({ on, lookedAt: '' })}
        />
      )}
      {about.kind === 'number' && (
        <Input
          {...anew(field('value'))}
          label={isMistake ? 'What the number should have been' : 'New admission number'}
          hint={about.now === null ? undefined : `It is ${about.now} in the run`}
          inputMode="numeric"
          width={4}
        />
      )}
      {about.kind === 'number' && !isMistake && (
        <Input
          {...field('decidedBy')}
          label="Who decided it, and when?"
          hint="For example, schools adjudicator, 12 May 2027"
        />
      )}
      <Textarea
        {...field('why')}
        label={
          about.kind === 'late'
            ? 'Why did it come late?'
            : isMistake
              ? 'What went wrong?'
              : about.kind === 'number'
                ? 'Why is it changing?'
                : isFurther(about)
                  ? 'Why?'
                  : 'Why has it changed?'
        }
        hint={
          about.kind === 'number' && !isMistake
            ? 'Families on the waiting list read this'
            : 'The family reads this'
        }
        rows={3}
      />
      <Textarea
        {...field('evidence')}
        label="What did you see that proves it, and when?"
        hint="Only staff read this"
        rows={3}
      />
      {isMistake ? (
        <p className="govuk-body">
          We work the round out again with this put right, beside the run that families were shown. Two people
          sign it, and you choose what is done for each child who should have had a better place. Nobody loses
          a place by it.
        </p>
      ) : (
        <EffectField
          round={about.round}
          what={whatOf(typed, about)}
          lookedAt={typed.lookedAt}
          error={errors.lookedAt}
          onLook={(lookedAt) => change({ lookedAt })}
        />
      )}
    </>
  )
}

const titles = {
  facts: 'Change what we hold after offer day',
  number: 'Change an admission number after offer day',
  late: 'Take in a late application',
  ...furtherTitles,
} as const

/** Proposes a change after the run, once whoever proposes it has looked at what comes of it. */
export const proposing = (kind: About['kind']): Kind<Typed, About, ProposeChange> => ({
  title: titles[kind],
  send: 'Propose it',
  isGrave: () => false,
  empty: () => ({
    ...noFurther,
    ...{ when: '', value: '', address: '', on: noDate, decidedBy: '', why: '', evidence: '', lookedAt: '' },
  }),
  read(typed, about) {
    const errors = wrongWith(typed, about)
    const what = whatOf(typed, about)
    if (errors || !what) return { errors: errors ?? { value: 'Enter it' } }
    const { why, evidence, lookedAt } = typed
    return { action: { what, why, evidence, ...(what.kind === 'mistake' ? {} : { lookedAt }) } }
  },
  Fields,
})
