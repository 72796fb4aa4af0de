import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import type { DayGroupPage } from '#contract/admissions/day/day.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { addresses } from '../addresses.ts'

interface Props {
  page: DayGroupPage
  round: string
  school: string
}

/** By round, and by school once there is a round. Nothing where the list cannot be narrowed down. */
export function Narrow({ page: { group, rounds, schools }, round, school }: Props) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState({ round, school })
  if (rounds.length === 0) return null
  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const sameRound = chosen.round === round
    void navigate(addresses.dayGroup(group, { round: chosen.round, school: sameRound ? chosen.school : '' }))
  }
  return (
    <form onSubmit={show}>
      <Select
        id="round"
        name="round"
        label="Round"
        value={chosen.round}
        onChange={({ target }) => setChosen({ ...chosen, round: target.value })}
        items={[
          { value: '', text: 'All rounds' },
          ...rounds.map(({ id, title }) => ({ value: id, text: title })),
        ]}
      />
      {schools.length > 0 && (
        <Select
          id="school"
          name="school"
          label="School"
          value={chosen.school}
          onChange={({ target }) => setChosen({ ...chosen, school: target.value })}
          items={[
            { value: '', text: 'All schools' },
            ...schools.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
      <Button variant="secondary">Show</Button>
    </form>
  )
}
