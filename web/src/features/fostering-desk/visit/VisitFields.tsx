import { Checkboxes } from '#web/design/form/Checkboxes.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import { Textarea } from '#web/design/form/Textarea.tsx'
import { DateField } from '#web/staff/actions/DateField.tsx'
import { type Errors, idOf } from '#web/staff/actions/form.ts'
import { withSeen } from './kept/account.ts'
import { useStore } from './kept/useVisits.ts'
import { type Account, type KeptVisit, nameOf, type Person, type TypedVisit } from './kept/visit.ts'
import { Points } from './Points.tsx'

interface Props {
  visit: KeptVisit
  account: Account
  errors: Errors
}

const itemsOf = (people: readonly Person[]) => people.map(({ id, name }) => ({ value: id, text: name }))

/** What is written of a visit. Each change is kept on the device at once. */
export function VisitFields({ visit, account, errors }: Props) {
  const store = useStore()
  const { typed } = account
  const put = (more: Partial<TypedVisit>) => {
    const now = store.read(nameOf(visit))
    if (now?.account)
      store.change(nameOf(visit), {
        ...now,
        account: { ...now.account, typed: { ...now.account.typed, ...more } },
      })
  }
  const seen = (id: string, on: boolean) => put(withSeen(typed, id, on))
  const adults = visit.people.filter(({ role }) => role !== 'child')
  const children = visit.people.filter(({ role }) => role === 'child')
  const there = visit.people.filter(({ id }) => typed.seen.includes(id))
  return (
    <fieldset className="govuk-fieldset">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
        <h2 className="govuk-fieldset__heading">Write up the visit</h2>
      </legend>
      <DateField
        name="on"
        legend="When was the visit?"
        value={typed.on}
        errors={errors}
        onChange={(on) => put({ on })}
      />
      <Checkboxes
        id={idOf('seen')}
        name="seen"
        legend="Which adults did you see?"
        legendSize="s"
        error={errors.seen}
        values={typed.seen}
        items={itemsOf(adults)}
        onChange={({ target }) => seen(target.value, target.checked)}
      />
      {children.length > 0 && (
        <Checkboxes
          id="act-children"
          name="children"
          legend="Which children did you see?"
          legendSize="s"
          values={typed.seen}
          items={itemsOf(children)}
          onChange={({ target }) => seen(target.value, target.checked)}
        />
      )}
      {there.length > 0 && (
        <Checkboxes
          id="act-alone"
          name="alone"
          legend="Who did you speak with alone?"
          legendSize="s"
          hint="Leave this empty if you spoke with nobody alone."
          values={typed.alone}
          items={itemsOf(there)}
          onChange={({ target }) =>
            put({
              alone: target.checked
                ? [...typed.alone, target.value]
                : typed.alone.filter((one) => one !== target.value),
            })
          }
        />
      )}
      <Textarea
        id={idOf('account')}
        name="account"
        label="What did you see and hear?"
        labelSize="s"
        rows={10}
        error={errors.account}
        value={typed.account}
        onChange={({ target }) => put({ account: target.value })}
      />
      <Points points={typed.agreed} errors={errors} onChange={(agreed) => put({ agreed })} />
      <Radios
        id={idOf('worrying')}
        name="worrying"
        legend="Are you worried about anything?"
        legendSize="s"
        hint="If you are, a manager looks into it."
        error={errors.worrying}
        value={typed.worrying}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        onChange={({ target }) => put({ worrying: target.value })}
      />
    </fieldset>
  )
}
