import { useParams } from 'react-router'
import { ReportName, type ReportView } from '#contract/fostering/report.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from './addresses.ts'
import { reportOf } from './api.ts'
import { Comments } from './Comments.tsx'
import { FilledIn } from './FilledIn.tsx'
import { GoneParts } from './GoneParts.tsx'
import { OnePassage } from './Passages.tsx'
import { Steps } from './Steps.tsx'
import { reportWords, stateTag } from './words.ts'

/** `/workspace/fostering/cases/<household>/report/<report>`: the whole report, as whoever decides reads it. */
export default function ReportPage() {
  const { household = '', report = '' } = useParams()
  const name = ReportName.safeParse(report)
  if (!name.success) return <NotFoundPage />
  return (
    <DeskPage
      title={name.data === 'report' ? 'Assessment report' : 'Brief report'}
      caption={household}
      back={{ href: addresses.household(household), text: 'Back to the case' }}
    >
      <Asked query={reportOf(household, name.data)} waiting="Putting the report together…">
        {(view) => <Report view={view} />}
      </Asked>
    </DeskPage>
  )
}

function Report({ view }: { view: ReportView }) {
  const { household, name, people, sections } = view
  const writes = view.acts.includes('finish') && !view.lock
  return (
    <>
      <p className="govuk-body">{`${view.title}: ${people.map((one) => one.name).join(' and ')}`}</p>
      <Steps view={view} />
      <GoneParts gone={view.gone} people={people} />
      {writes && (
        <nav aria-label="Sections to write" className="app-noprint">
          <h2 className="govuk-heading-m">Sections to write</h2>
          <TaskList
            items={sections.map((section) => ({
              title: section.title,
              href: addresses.section(household, section.name),
              status: <State state={section.state} />,
            }))}
          />
        </nav>
      )}
      {people.length > 0 && (
        <div className="app-noprint">
          <h2 className="govuk-heading-m">What the household reads</h2>
          <ul className="govuk-list">
            {people.map((one) => (
              <li key={one.id}>
                <Link href={addresses.copy(household, name, one.id)}>{`The copy of ${one.name}`}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {sections.map((section) => (
        <section key={section.name} aria-labelledby={section.name}>
          <h2 className="govuk-heading-m" id={section.name}>
            {section.title}
          </h2>
          <FilledIn filled={section.filled} people={people} headingLevel={3} />
          {section.passages.map((passage) => (
            <OnePassage key={passage.id} passage={passage} people={people} />
          ))}
          {section.filled.length + section.passages.length === 0 && (
            <p className="govuk-body">{`There is nothing here in ${reportWords[name]} yet.`}</p>
          )}
        </section>
      ))}
      <Comments view={view} />
      <p className="govuk-body app-noprint">
        <Link href={addresses.kept(household, name)}>Everything that happened to it</Link>
      </p>
    </>
  )
}

export function State({ state }: { state: ReportView['sections'][number]['state'] }) {
  const [words, colour] = stateTag[state] ?? [state, 'grey' as const]
  return <Tag colour={colour}>{words}</Tag>
}
