import { rounds } from 'virtual:rounds'
import { Main } from '#web/app/frame/Main.tsx'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'

const title = 'Check how school places were given'

/** `/schools/check-a-round`: which rounds there are to work out again. */
export default function CheckRoundsPage() {
  useTitle(title)
  return (
    <Main>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body-l">
          Once families have seen their offers, we publish how the places were given, without names. Anybody
          can work it out again and see whether it comes out the same.
        </p>
        <p className="govuk-body">
          To find your own child’s row, open your offer and choose “Check how places were given” there.
        </p>
        <h2 className="govuk-heading-m">Which places?</h2>
        <ul className="govuk-list">
          {rounds.map(({ id, title }) => (
            <li key={id}>
              <Link href={schoolAddresses.checkRound(id)}>{title}</Link>
            </li>
          ))}
        </ul>
        <p className="govuk-body">
          <Link href={schoolAddresses.howDecided}>Read how school places are decided</Link>
        </p>
      </div>
    </Main>
  )
}
