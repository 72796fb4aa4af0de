import { useState } from 'react'
import { useParams } from 'react-router'
import { Numbers, RoundView } from '#contract/admissions/staff.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { Link } from '#web/design/Link.tsx'
import { NotificationBanner } from '#web/design/NotificationBanner.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { useMay } from '../useMay.ts'
import { roundInWords } from '../words.ts'
import { SetNumberForm } from './SetNumberForm.tsx'
import { versionInWords } from './versions.ts'

/** `…/numbers/<school>`: one school's admission number in its versions, and the way to another. */
export default function NumberPage() {
  const { round = '', school = '' } = useParams()
  return (
    <DeskPage
      title="Admission number"
      caption={roundInWords(round)}
      back={{ href: addresses.numbers(round), text: 'All admission numbers' }}
    >
      <Asked query={asks(Numbers, ['rounds', round, 'numbers'])} waiting="Opening the numbers…">
        {(numbers) => (
          <Asked query={asks(RoundView, ['rounds', round])} waiting="Opening the round…">
            {({ state }) => (
              <OfSchool key={school} {...{ round, school, numbers }} closed={state !== 'open'} />
            )}
          </Asked>
        )}
      </Asked>
    </DeskPage>
  )
}

interface Props {
  round: string
  school: string
  numbers: Numbers
  closed: boolean
}

function OfSchool({ round, school, numbers, closed }: Props) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(0)
  const may = useMay()
  const found = numbers.schools.find(({ id }) => id === school)
  if (!found) return <p className="govuk-body">This school is not in the round.</p>
  const now = found.versions.at(-1)
  return (
    <>
      {done > 0 && (
        <NotificationBanner key={done} type="success">
          You have set the number.
        </NotificationBanner>
      )}
      <h2 className="govuk-heading-m">{found.name}</h2>
      <ol className="govuk-list" reversed>
        {found.versions
          .map((version) => (
            <li key={version.from}>
              <strong>{version.value}</strong> <span>{versionInWords(version)}</span>
            </li>
          ))
          .reverse()}
      </ol>
      {may('number') &&
        (open ? (
          <SetNumberForm
            {...{ round, closed, now: now?.value ?? null, version: numbers.version }}
            school={found}
            onDone={() => {
              setOpen(false)
              setDone(done + 1)
            }}
            onClose={() => setOpen(false)}
          />
        ) : (
          <ButtonGroup>
            <Button type="button" onClick={() => setOpen(true)}>
              Set a new number
            </Button>
            <Link href={addresses.newChange(round, { school })}>Change it after offer day</Link>
          </ButtonGroup>
        ))}
    </>
  )
}
