import type { ReactNode } from 'react'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { idOf } from '#web/staff/actions/form.ts'
import { teamsOf } from '#web/staff/desk/departments.ts'
import type { FieldsProps, Form } from '../model/kind.ts'
import { passOn, refer } from './refer.tsx'

interface Assigned {
  to: 'me' | 'colleague' | 'nobody'
  colleague: string
  /** Id of a team; empty: it stays with the team that has it. */
  team: string
}

function AssignFields({ typed, change, errors, about }: FieldsProps<Assigned>) {
  const others = about.colleagues.filter(({ id }) => id !== about.me.id)
  const teams = teamsOf(about.department)
  const colleague = (
    <Select
      id={idOf('colleague')}
      label="Colleague"
      error={errors.colleague}
      value={typed.colleague}
      onChange={({ target }) => change({ colleague: target.value })}
      items={[
        { value: '', text: 'Choose a colleague' },
        ...others.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
  )
  return (
    <>
      <Radios
        id={idOf('to')}
        name="to"
        legend="Who gets it?"
        error={errors.to}
        value={typed.to}
        onChange={({ target }) => change({ to: target.value as Assigned['to'] })}
        items={[
          { value: 'me', text: `Me (${about.me.name})` },
          ...(others.length > 0
            ? [{ value: 'colleague', text: 'A colleague', conditional: colleague as ReactNode }]
            : []),
          { value: 'nobody', text: teams.length > 0 ? 'Nobody: leave it to the team' : 'Nobody' },
        ]}
      />
      {teams.length > 0 && (
        <Select
          id={idOf('team')}
          label="Team"
          error={errors.team}
          value={typed.team}
          onChange={({ target }) => change({ team: target.value })}
          items={[
            { value: '', text: 'The team that has it now' },
            ...teams.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
    </>
  )
}

const assign: Form<Assigned> = {
  empty: () => ({ to: 'me', colleague: '', team: '' }),
  read({ to, colleague, team }, { me, colleagues }) {
    const found = to === 'me' ? me : colleagues.find(({ id }) => id === colleague)
    if (to !== 'nobody' && !found) return { errors: { colleague: 'Choose a colleague' } }
    const person = to === 'nobody' || !found ? null : { id: found.id, name: found.name }
    return { action: { do: 'assign', to: person, ...(team && { team }) } }
  },
  Fields: AssignFields,
}

export const peopleForms = { assign, refer, 'pass-on': passOn }
