import { useParams } from 'react-router'
import { Numbers } from '#contract/admissions/staff.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { roundInWords } from '../words.ts'
import { versionInWords } from './versions.ts'

/** `…/numbers`: each school's published admission number, with who decided the one that holds. */
export default function NumbersPage() {
  const { round = '' } = useParams()
  return (
    <DeskPage
      title="Admission numbers"
      caption={roundInWords(round)}
      back={{ href: addresses.round(round), text: 'Back to the round' }}
    >
      <Asked query={asks(Numbers, ['rounds', round, 'numbers'])} waiting="Opening the numbers…">
        {({ schools }) => (
          <WideTable
            caption="Schools"
            head={[{ text: 'School' }, { text: 'Number', numeric: true }, { text: 'Decided' }]}
            rows={schools.map(({ id, name, versions }) => {
              const now = versions.at(-1)
              return [
                <Link key="school" href={addresses.number(round, id)}>
                  {name}
                </Link>,
                now?.value ?? 'None set',
                now ? versionInWords(now) : '',
              ]
            })}
          />
        )}
      </Asked>
    </DeskPage>
  )
}
