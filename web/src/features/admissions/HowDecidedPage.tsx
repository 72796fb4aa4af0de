import { record } from 'virtual:transparency'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { schoolAddresses } from '#web/app/schoolAddresses.ts'
import { useTitle } from '#web/app/title.ts'
import { Breadcrumbs } from '#web/design/Breadcrumbs.tsx'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'

const title = 'How school places are decided'

/** The record of the program that gives school places, as the UK’s standard lays it out. Made of the configuration at build. */
export default function HowDecidedPage() {
  useTitle(title)
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a school', href: paths.schools },
            { text: title },
          ]}
        />
      }
    >
      <div className="app-column">
        <h1 className="govuk-heading-xl">{title}</h1>
        <p className="govuk-body-l">
          A computer program works out which school each child is offered, by the rules that each school has
          published. People check the result and sign it. This page says how.
        </p>
        <p className="govuk-body">
          It follows the UK’s {record.standard}, which says what people should be told about such a program.
        </p>
        <p className="govuk-body">
          <Link href={schoolAddresses.checkRounds}>Check a round of places yourself</Link>
        </p>
        {record.sections.map(({ id, title, fields }) => (
          <section key={id} aria-labelledby={id}>
            <h2 className="govuk-heading-m" id={id}>
              {title}
            </h2>
            <SummaryList
              rows={fields.map((field) => ({ key: field.name, value: <Lines lines={field.lines} /> }))}
            />
          </section>
        ))}
      </div>
    </Main>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  const [only = ''] = lines
  if (lines.length === 1) return <Words text={only} />
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>
          <Words text={line} />
        </li>
      ))}
    </ul>
  )
}

/** Words with the address that they may end in as a link. */
function Words({ text }: { text: string }) {
  const [, words = text, address] = /^(.*?)(https:\/\/\S+)$/.exec(text) ?? []
  return (
    <>
      <span>{words}</span>
      {address && <Link href={address}>{address.replace('https://', '')}</Link>}
    </>
  )
}
