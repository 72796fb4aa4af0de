import type { HandInOrder, SeatView } from '#contract/admissions/seat.ts'
import { errorsOf, type FieldsProps, idOf, type Kind } from '#web/staff/actions/form.ts'
import { type Decided, DecidedFields, decided, readDecided } from './decided.tsx'
import { OrderFile } from './OrderFile.tsx'
import { PlaceInputs } from './PlaceInputs.tsx'
import { orderable, placeField, readPlaces } from './places.ts'

interface Typed extends Decided {
  /** Of each child what was entered as its place. */
  places: Readonly<Record<string, string>>
}

type Sent = Omit<HandInOrder, 'seen'>

function OrderingFields({ typed, change, errors, about }: FieldsProps<Typed, SeatView>) {
  const applicants = orderable(about)
  return (
    <>
      <p className="govuk-body">
        Give each child a number: 1 is the first to be offered a place. To move a child between 2 and 3, enter
        2.5.
      </p>
      <p className="govuk-body">
        Children in care, or who were, stay first as your policy says, and late applications stay last. A
        child whose plan names the school has a place before anybody else and is not in this list.
      </p>
      <OrderFile
        view={about}
        places={typed.places}
        onPlaces={(places) => change({ places: { ...typed.places, ...places } })}
      />
      <PlaceInputs
        id={idOf('order')}
        applicants={applicants}
        places={typed.places}
        errors={errors}
        onChange={(reference, place) => change({ places: { ...typed.places, [reference]: place } })}
      />
      <DecidedFields
        typed={typed}
        change={change}
        errors={errors}
        asks={{ body: 'Which body decided the order?', on: 'When did it decide it?' }}
      />
    </>
  )
}

/** The form by which a school's own body puts its applicants in order. */
export const ordering: Kind<Typed, SeatView, Sent> = {
  title: 'Put the children in order',
  send: 'Send the order',
  isGrave: () => false,
  empty: (view) => ({
    ...decided,
    places: Object.fromEntries(
      orderable(view).map(({ reference, position }) => [reference, String(position)]),
    ),
  }),
  read(typed, view) {
    const { order, errors } = readPlaces(orderable(view), typed.places)
    const who = readDecided(typed, 'Say which body decided it', 'Enter the day on which it decided it')
    if (errors.length > 0 || 'errors' in who)
      return {
        errors:
          errorsOf({
            ...Object.fromEntries(errors.map(([reference, words]) => [placeField(reference), words])),
            ...('errors' in who ? who.errors : {}),
          }) ?? {},
      }
    return { action: { order, ...who.action } }
  },
  Fields: OrderingFields,
}

/** The form by which a school goes back to the order that its policy gives. */
export const orderBack: Kind<Decided, SeatView, Sent> = {
  title: 'Go back to the order of the policy',
  send: 'Go back to it',
  isGrave: () => true,
  empty: () => decided,
  read(typed) {
    const who = readDecided(typed, 'Say which body decided it', 'Enter the day on which it decided it')
    return 'errors' in who ? who : { action: { order: null, ...who.action } }
  },
  Fields: (props) => (
    <>
      <p className="govuk-body">
        The children go back to the order of your policy. Confirm the list afterwards.
      </p>
      <DecidedFields {...props} asks={{ body: 'Which body decided it?', on: 'When did it decide it?' }} />
    </>
  ),
}
