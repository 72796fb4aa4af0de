import { roleInWords } from '#contract/fostering/panel/words.ts'
import { Fieldset } from '#web/design/form/Fieldset.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { type Field, type Item, itemsFrom, type Row } from '#web/staff/rows/row.ts'
import { type About, changeRow } from './planning.ts'

const invited = ({ view }: About): Item[] =>
  view.invited.map(({ member, name }) => ({ value: member, text: name }))
const toCome = ({ view }: About) => view.items.filter(({ state }) => state === 'to-come')
const itemsToCome = (about: About): Item[] =>
  toCome(about).map(({ id, title }) => ({ value: id, text: title }))

/** Members of this panel who are not invited yet, with what counts for the quorum. */
const toInvite = ({ view, members }: About): Item[] =>
  members
    .filter(({ left, details }) => left === null && details.panels.includes(view.plan.panel))
    .filter(({ id }) => !view.invited.some(({ member }) => member === id))
    .map(({ id, details, experienced, independent }) => ({
      value: id,
      text: details.name,
      hint: [
        roleInWords[details.role],
        ...(experienced ? ['experienced social worker'] : []),
        ...(independent ? [] : ['not independent']),
      ].join(', '),
    }))

const reasons = (label: string): Field<About> => ({
  name: 'reasons',
  kind: 'words',
  label,
  most: 1500,
  missing: 'Say why',
})
const mostMinutes = 240
const leastMinutes = 5

type TypedOrder = Readonly<Record<string, string>>

/** Of each item its place, and how long it takes. */
const orderForm: Kind<TypedOrder, About, object> = {
  title: 'Change the order and the times',
  send: 'Save the agenda',
  isGrave: () => false,
  empty: (about) =>
    Object.fromEntries(
      toCome(about).flatMap(({ id, minutes }, at) => [
        [`place-${id}`, String(at + 1)],
        [`minutes-${id}`, String(minutes)],
      ]),
    ),
  read(typed, about) {
    const items = toCome(about)
    const places = items.map(({ id }) => Number(typed[`place-${id}`]))
    const isPlace = (place: number) => Number.isInteger(place) && place >= 1 && place <= items.length
    const errors = errorsOf(
      Object.fromEntries(
        items.flatMap(({ id, title }, at) => {
          const place = places[at] ?? 0
          const many = Number(typed[`minutes-${id}`])
          const isTwice = places.indexOf(place) !== at
          return [
            [
              `place-${id}`,
              isPlace(place)
                ? isTwice
                  ? `Give each item a place of its own: ${place} is there twice`
                  : undefined
                : `Enter the place of “${title}”, from 1 to ${items.length}`,
            ],
            [
              `minutes-${id}`,
              Number.isInteger(many) && many >= leastMinutes && many <= mostMinutes
                ? undefined
                : `Enter the minutes for “${title}”, from ${leastMinutes} to ${mostMinutes}`,
            ],
          ]
        }),
      ),
    )
    if (errors) return { errors }
    const placeOf = (id: string) => Number(typed[`place-${id}`])
    return {
      action: {
        items: items.map(({ id }) => id).sort((a, b) => placeOf(a) - placeOf(b)),
        minutes: Object.fromEntries(items.map(({ id }) => [id, Number(typed[`minutes-${id}`])])),
      },
    }
  },
  Fields: ({ typed, change, errors, about }: FieldsProps<TypedOrder, About>) => (
    <>
      {toCome(about).map(({ id, title }) => (
        <Fieldset key={id} legend={title} legendSize="s">
          {(['place', 'minutes'] as const).map((what) => (
            <Input
              key={what}
              id={idOf(`${what}-${id}`)}
              label={what === 'place' ? 'Place on the agenda' : 'Minutes'}
              inputMode="numeric"
              width={3}
              autoComplete="off"
              error={errors[`${what}-${id}`]}
              value={typed[`${what}-${id}`] ?? ''}
              onChange={({ target }) => change({ [`${what}-${id}`]: target.value })}
            />
          ))}
        </Fieldset>
      ))}
    </>
  ),
}

/** What those who plan do to a meeting. */
export const meetingRows: Readonly<Record<string, Row<About>>> = {
  invite: {
    title: 'Invite members',
    send: 'Send the invitations',
    done: 'Sent. Each of them has an email with a link to answer.',
    fields: [
      {
        name: 'members',
        kind: 'several',
        label: 'Who do you want to invite?',
        missing: 'Select at least one member',
        items: toInvite,
      },
      {
        name: 'late',
        kind: 'words',
        label: 'If there is less notice than usual: why?',
        most: 1500,
        optional: true,
      },
    ],
  },
  answer: {
    title: 'Write down an answer',
    send: 'Save the answer',
    done: 'Saved.',
    note: 'For somebody who called or wrote. Otherwise they answer themselves.',
    fields: [
      { name: 'member', kind: 'choice', label: 'Who?', missing: 'Select who it was', items: invited },
      {
        name: 'answer',
        kind: 'choice',
        label: 'What did they say?',
        missing: 'Select what they said',
        items: itemsFrom({ yes: 'They can come', no: 'They cannot come' }),
      },
    ],
  },
  'take-chair': {
    title: 'Change who chairs',
    send: 'Save who chairs',
    done: 'Saved.',
    fields: [
      {
        name: 'member',
        kind: 'choice',
        label: 'Who chairs this meeting?',
        missing: 'Select who chairs',
        items: (about) =>
          invited(about).filter(({ value }) =>
            about.view.invited.some(({ member, role }) => member === value && role !== 'member'),
          ),
      },
    ],
  },
  'order-items': {
    title: orderForm.title,
    send: orderForm.send,
    done: 'Saved.',
    fields: [],
    form: orderForm,
  },
  'remove-item': {
    title: 'Take an item off the agenda',
    send: 'Take it off',
    done: 'It is no longer on the agenda. It waits for another meeting.',
    grave: true,
    fields: [
      { name: 'item', kind: 'choice', label: 'Which item?', missing: 'Select an item', items: itemsToCome },
      reasons('Why?'),
    ],
  },
  change: changeRow,
  cancel: {
    title: 'Cancel the meeting',
    send: 'Cancel the meeting',
    done: 'Cancelled. We emailed everybody who is invited.',
    note: 'What is on its agenda waits for another meeting.',
    grave: true,
    fields: [reasons('Why?')],
  },
}

/** Acts that have something to be done to, as the meeting stands. */
export function offeredOf(about: About): string[] {
  const { view } = about
  const isPlanned = view.state === 'planned'
  const isAhead = isPlanned || view.state === 'open'
  const has = toCome(about).length > 0
  const offers: Readonly<Record<string, boolean>> = {
    invite: isAhead && toInvite(about).length > 0,
    answer: isPlanned && view.invited.length > 0,
    'take-chair': isAhead && view.invited.some(({ role }) => role !== 'member'),
    'order-items': isAhead && has,
    'remove-item': isAhead && has,
    change: isPlanned,
    cancel: isAhead,
  }
  return view.acts.filter((act) => offers[act])
}
