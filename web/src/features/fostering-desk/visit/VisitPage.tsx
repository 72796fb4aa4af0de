import { useRef } from 'react'
import { useParams } from 'react-router'
import { kindOfPart, PartName } from '#contract/fostering/parts.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { useKept } from '#web/kept/useKept.ts'
import { addresses } from '../addresses.ts'
import { AtVisit } from './AtVisit.tsx'
import { Before } from './Before.tsx'
import { Frame } from './Frame.tsx'
import { InVisits } from './InVisits.tsx'
import { sentHere, useStore } from './kept/useVisits.ts'
import { type KeptVisit, nameOf } from './kept/visit.ts'
import { AtList } from './ListPage.tsx'

/** `/workspace/fostering/visits/<household>/<part>`: takes a visit or a list along, and is where it is made. */
export default function VisitPage() {
  return <InVisits Page={Visit} />
}

function Visit() {
  const { household = '', part = '' } = useParams()
  const name = PartName.safeParse(part)
  if (!name.success || !['visit', 'checklist'].includes(kindOfPart(name.data))) return <NotFoundPage />
  return <Known key={`${household} ${part}`} household={household} part={name.data} />
}

function Known({ household, part }: Pick<KeptVisit, 'household' | 'part'>) {
  const name = nameOf({ household, part })
  const visit = useKept(useStore(), name)
  /** Whether it was here while the page stood. */
  const had = useRef(false)
  if (visit) {
    had.current = true
    // Taken along anew, it is not what was sent before.
    sentHere.delete(name)
    return visit.account ? <AtVisit visit={visit} /> : <AtList visit={visit} part={part} />
  }
  if (had.current || sentHere.has(name)) return <Gone household={household} part={part} />
  return <Before household={household} part={part} />
}

/** It is here no more: it was sent, here or in another tab, or taken off. */
function Gone({ household, part }: Pick<KeptVisit, 'household' | 'part'>) {
  const sent = sentHere.has(nameOf({ household, part }))
  const title = sent ? 'Sent' : 'No longer on this device'
  return (
    <Frame title={title} back={{ href: addresses.visits, text: 'Kept on this device' }}>
      <p className="govuk-body-l">
        {sent
          ? 'It is in the record now. We have deleted it from this device.'
          : 'It was sent or deleted, on this page or in another tab.'}
      </p>
      <ButtonLink href={addresses.part(household, part)}>See it in the record</ButtonLink>
    </Frame>
  )
}
