import { useQuery } from '@tanstack/react-query'
import { type SetNumber, WouldLose } from '#contract/admissions/staff.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { errorsOf, type FieldsProps, type Kind, missing } from '#web/staff/actions/form.ts'
import { textOf } from '#web/staff/actions/textOf.ts'
import { Failed, Waiting } from '#web/staff/desk/States.tsx'
import { asks } from '../api/desk.ts'
import { Losers } from './Losers.tsx'

export interface About {
  readonly round: string
  readonly school: { readonly id: string; readonly name: string }
  /** The number that holds now; null: none does. */
  readonly now: number | null
  /** Applications are in: whoever lowers a number has to look at who would lose a place. */
  readonly closed: boolean
}

interface Typed {
  value: string
  decidedBy: string
  why: string
  /** Hash of the list that was shown for the lower number. */
  lookedAt: string
}

const wholeNumber = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : undefined

const takesPlaces = (value: number | undefined, { now, closed }: About): value is number =>
  closed && value !== undefined && now !== null && value < now

function NumberFields(props: FieldsProps<Typed, About>) {
  const { typed, change, errors, about } = props
  const field = textOf(props)
  const value = wholeNumber(typed.value)
  return (
    <>
      <Input
        {...field('value')}
        label="New admission number"
        hint={about.now === null ? undefined : `It is ${about.now} now`}
        inputMode="numeric"
        width={4}
        onChange={({ target }) => change({ value: target.value, lookedAt: '' })}
      />
      {takesPlaces(value, about) && (
        <WhoWouldLose
          {...{ about, value }}
          error={errors.lookedAt}
          lookedAt={typed.lookedAt}
          onLook={(lookedAt) => change({ lookedAt })}
        />
      )}
      <Input
        {...field('decidedBy')}
        label="Who decided it, and when?"
        hint="For example, schools adjudicator, 12 February 2027"
      />
      <Textarea {...field('why')} label="Why?" rows={3} />
    </>
  )
}

interface WhoProps {
  about: About
  value: number
  lookedAt: string
  error: string | undefined
  onLook(hash: string): void
}

function WhoWouldLose({ about: { round, school }, value, lookedAt, error, onLook }: WhoProps) {
  const place = ['rounds', round, 'numbers', school.id, 'losers']
  const {
    data,
    error: problem,
    isFetching,
    refetch,
  } = useQuery({
    ...asks(WouldLose, place, `value=${value}`),
    // What was looked at is this list: it does not change under whoever reads it.
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data) return <Losers {...{ round, list: data, lookedAt, error, onLook }} />
  if (problem && !isFetching)
    return <Failed problem={problem instanceof ApiProblem ? problem : undefined} onAgain={refetch} />
  return <Waiting words="Working out who would lose a place…" />
}

/** Another number for a school: with a lower one, who would lose a place is looked at first. */
export const numberKind: Kind<Typed, About, Omit<SetNumber, 'seen'>> = {
  title: 'Set a new number',
  send: 'Set the number',
  isGrave: () => false,
  empty: () => ({ value: '', decidedBy: '', why: '', lookedAt: '' }),
  read({ value: typed, decidedBy, why, lookedAt }, about) {
    const value = wholeNumber(typed)
    const errors = errorsOf({
      value: value === undefined ? 'Enter a whole number, such as 60' : undefined,
      lookedAt:
        takesPlaces(value, about) && !lookedAt
          ? 'Tick the box when you have looked at who would lose a place'
          : undefined,
      decidedBy: missing(decidedBy, 'Enter who decided it, and when'),
      why: missing(why, 'Enter why the number changes'),
    })
    if (errors || value === undefined) return { errors: errors ?? {} }
    return {
      action: {
        school: about.school.id,
        value,
        decidedBy,
        why,
        ...(takesPlaces(value, about) && { lookedAt }),
      },
    }
  },
  Fields: NumberFields,
}
