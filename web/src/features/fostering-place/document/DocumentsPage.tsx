import { useQuery } from '@tanstack/react-query'
import { dayInWords } from '#contract/calendar/words.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { documentTitles } from '#fostering/parts/titles.ts'
import { useArrived } from '#web/app/arrived.ts'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { documentsOf, type Opened } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { whoseInWords } from '../words.ts'
import { addedInWords, readDocument } from './shown.ts'

/** `/fostering/place/…/documents`: what we share with this person, and what they gave us. */
export default function DocumentsPage() {
  return <InPlace Page={Documents} />
}

function Documents({ of, view }: Place) {
  const said = useArrived()
  const query = useQuery(documentsOf(of))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  const from = (who: 'council' | 'household') =>
    data.documents.filter((part) => readDocument(part).from === who)
  return (
    <PlacePage of={of} title="Documents" summary={summaries.documents} done={said}>
      <h2 className="govuk-heading-m">From us</h2>
      <List of={of} parts={from('council')} none="We have not shared any documents with you yet." />
      <h2 className="govuk-heading-m">From you</h2>
      <List of={of} parts={from('household')} none="You have not given us any documents yet." />
      {view.phase !== 'closed' && <ButtonLink href={addresses.addDocument(of)}>Add a document</ButtonLink>}
    </PlacePage>
  )
}

function List({ of, parts, none }: { of: Opened; parts: readonly PartView[]; none: string }) {
  if (parts.length === 0) return <p className="govuk-body">{none}</p>
  return (
    <ul className="govuk-list govuk-list--spaced">
      {parts.map((part) => {
        const shown = readDocument(part)
        const { title, what, whose, due, withdrawn } = shown
        const day = due && `by ${dayInWords(due)}`
        return (
          <li key={part.name} className="govuk-!-margin-bottom-4">
            <Link href={addresses.document(of, part.name)}>{title}</Link>
            <div>{documentTitles[what]}</div>
            <div className="govuk-hint govuk-!-margin-bottom-1">
              {withdrawn ? `Taken back: ${withdrawn.why}` : addedInWords(shown)}
            </div>
            {whose && (
              <div>
                <Tag colour={whose === 'applicant' ? 'blue' : 'grey'}>{whoseInWords[whose]}</Tag>{' '}
                <span>{day}</span>
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
