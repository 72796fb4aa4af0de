import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { momentInWords } from '#contract/calendar/times.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { CaseView } from '#contract/fostering/desk.ts'
import { DocumentList, DocumentShown, documentName } from '#contract/fostering/files.ts'
import { type PartView, personOfPart } from '#contract/fostering/parts.ts'
import { documentTitles } from '#fostering/parts/titles.ts'
import { drawnId } from '#web/app/drawn.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { stateTag, turnInWords } from '../words.ts'

/** `/workspace/fostering/cases/<household>/documents`: what the household gave, and what we share with it. */
export default function DocumentsPage() {
  const { household = '' } = useParams()
  return (
    <DeskPage
      title="Documents"
      caption={household}
      back={{ href: addresses.household(household), text: 'Back to the case' }}
    >
      <Asked
        query={asks(DocumentList, ['households', household, 'documents'])}
        waiting="Opening the documents…"
      >
        {({ documents }) => <Documents household={household} documents={documents} />}
      </Asked>
    </DeskPage>
  )
}

function Documents({ household, documents }: { household: string; documents: readonly PartView[] }) {
  const { data: view } = useQuery(asks(CaseView, ['households', household]))
  const nameOf = (part: string) =>
    view?.people.find(({ id }) => id === personOfPart(part))?.name ?? 'The household'
  return (
    <>
      {documents.length === 0 && <p className="govuk-body">There are no documents yet.</p>}
      {documents.map((part) => (
        <Document key={part.name} household={household} part={part} about={nameOf(part.name)} />
      ))}
      {view && view.phase !== 'closed' && <Share view={view} />}
      <p className="govuk-body">Files that came with a message are with that message.</p>
    </>
  )
}

function Document({ household, part, about }: { household: string; part: PartView; about: string }) {
  const { title, what, from, versions, whose, due, withdrawn } = DocumentShown.parse(part.values)
  const last = versions.at(-1)
  const [words, colour] = stateTag[part.summary.state]
  const task = whose && [turnInWords[whose], due && `by ${dayInWords(due)}`].filter(Boolean).join(', ')
  return (
    <SummaryList
      card={{ title, headingLevel: 2 }}
      rows={[
        { key: 'What it is', value: documentTitles[what] },
        { key: 'About', value: about },
        ...(last
          ? [
              {
                key: from === 'household' ? 'Given by' : 'Shared by',
                value: `${last.by}, ${momentInWords(last.at)}`,
              },
            ]
          : []),
        { key: 'Status', value: task ?? <Tag colour={colour}>{words}</Tag> },
        ...(withdrawn ? [{ key: 'Taken back', value: withdrawn.why }] : []),
        {
          key: 'Open it',
          value: <Link href={addresses.part(household, part.name)}>{`Open “${title}”`}</Link>,
        },
      ]}
    />
  )
}

/** With whom a document can be shared: each leads to a document that is not there yet. */
function Share({ view: { household, people } }: { view: CaseView }) {
  const [drawn] = useState(drawnId)
  const readers = people.filter(({ role, here }) => here && role !== 'child')
  const ways = [
    ...readers.map(({ id, name }) => ({ about: id, text: `Share a document with ${name}` })),
    { about: 'home', text: 'Share a document with everyone who applies' },
  ]
  return (
    <>
      <h2 className="govuk-heading-m">Share a document</h2>
      <ul className="govuk-list">
        {ways.map(({ about, text }) => (
          <li key={about}>
            <Link href={`${addresses.part(household, documentName(about, drawn))}?do=add`}>{text}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
