import type { ReactNode } from 'react'
import type { ToldHow } from '#contract/requests/told.ts'
import { council } from '#council'
import { Radios } from '#web/design/form/Radios.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { errorsOf, idOf } from '#web/staff/actions/form.ts'
import { teamsOf } from '#web/staff/desk/departments.ts'
import { Words } from '../fields/Words.tsx'
import { type FieldsProps, type Form, wrongWords } from '../model/kind.ts'

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

interface Referred {
  kind: '' | 'department' | 'authority'
  department: string
  authority: string
  told: ToldHow | ''
  note: string
}

const waysToTell: readonly { value: ToldHow; text: string; hint?: string }[] = [
  { value: 'called', text: 'We have called them' },
  { value: 'wrote', text: 'We have written to them', hint: 'For example, by email.' },
  { value: 'form', text: 'We have filled in the form on their website' },
  {
    value: 'resident',
    text: 'We have not told them',
    hint: 'We ask the resident to report it to them, and say how.',
  },
]

const authorities = [...council.districts, ...council.neighbours, council.nationalHighways]

function ReferFields({ typed, change, errors, about }: FieldsProps<Referred>) {
  const choice = (
    name: 'department' | 'authority',
    label: string,
    items: readonly { value: string; text: string }[],
  ) => (
    <Select
      id={idOf(name)}
      label={label}
      error={errors[name]}
      value={typed[name]}
      onChange={({ target }) => change({ [name]: target.value })}
      items={[{ value: '', text: 'Choose one' }, ...items]}
    />
  )
  const departments = council.departments
    .filter(({ id }) => id !== about.department)
    .map(({ id, name }) => ({ value: id, text: name }))
  return (
    <>
      <Radios
        id={idOf('to')}
        name="kind"
        legend="Who does it belong to?"
        error={errors.to}
        value={typed.kind}
        onChange={({ target }) => change({ kind: target.value as Referred['kind'] })}
        items={[
          {
            value: 'department',
            text: 'Another department of ours',
            hint: 'It gets everything. The resident does not start again.',
            conditional: choice('department', 'Department', departments),
          },
          {
            value: 'authority',
            text: 'Another authority',
            hint: 'The resident reads who it is, how to reach them and whether they know.',
            conditional: (
              <>
                {choice(
                  'authority',
                  'Authority',
                  authorities.map(({ code, name }) => ({ value: code, text: name })),
                )}
                <Radios
                  id={idOf('told')}
                  name="told"
                  legend="How do they know about it?"
                  hint="We do not send it to them from here, so tell them first."
                  error={errors.told}
                  value={typed.told}
                  onChange={({ target }) => change({ told: target.value as ToldHow })}
                  items={waysToTell}
                />
              </>
            ),
          },
        ]}
      />
      <Words
        action="refer"
        {...{ about }}
        value={typed.note}
        error={errors.note}
        onChange={(note) => change({ note })}
      />
    </>
  )
}

const refer: Form<Referred> = {
  empty: () => ({ kind: '', department: '', authority: '', told: '', note: '' }),
  read({ kind, department, authority, told, note }) {
    const id = kind === 'department' ? department : authority
    const errors = errorsOf({
      to: kind === '' ? 'Choose who it belongs to' : undefined,
      ...(kind && !id && { [kind]: `Choose the ${kind}` }),
      told: kind === 'authority' && !told ? 'Choose how they know about it' : undefined,
      note: wrongWords('refer', note),
    })
    if (errors || kind === '') return { errors: errors ?? {} }
    const to = kind === 'authority' && told ? { kind, id, told } : { kind, id }
    return { action: { do: 'refer', to, note } }
  },
  Fields: ReferFields,
}

export const peopleForms = { assign, refer }
