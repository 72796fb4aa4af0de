import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { CaseView, DeskPart } from '#contract/fostering/desk.ts'
import { PartName, personOfPart } from '#contract/fostering/parts.ts'
import { partTitle } from '#fostering/parts/titles.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { DeskPage } from '#web/staff/desk/DeskPage.tsx'
import { Acts } from '../acts/Acts.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api.ts'
import { useAbout } from '../useAbout.ts'
import { AnswerLink } from './AnswerLink.tsx'
import { PartShown } from './PartShown.tsx'
import { Reached } from './Reached.tsx'
import { Referred } from './Referred.tsx'
import { Wanted } from './Wanted.tsx'

/** `/workspace/fostering/cases/<household>/<part>`: what stands in a part, what can be done with it, and who did what. */
export default function PartPage() {
  const { household = '', part = '' } = useParams()
  const name = PartName.safeParse(part)
  if (!name.success) return <NotFoundPage />
  return (
    <DeskPage
      title={partTitle(name.data)}
      caption={household}
      back={{ href: addresses.household(household), text: 'Back to the case' }}
    >
      <Reached
        household={household}
        part={name.data}
        query={asks(DeskPart, ['households', household, 'parts', name.data])}
        waiting="Opening it…"
      >
        {(found) => <Found household={household} part={found} />}
      </Reached>
    </DeskPage>
  )
}

function Found({ household, part }: { household: string; part: DeskPart }) {
  const { data: view } = useQuery(asks(CaseView, ['households', household]))
  const person = view?.people.find(({ id }) => id === personOfPart(part.name))
  return (
    <>
      {person && <p className="govuk-body-l">{person.name}</p>}
      <AtVisit household={household} part={part} />
      {view && <Do view={view} part={part} />}
      {['reference', 'views'].includes(part.kind) && <AnswerLink household={household} part={part} />}
      {part.kind === 'review' && view && <Referred view={view} part={part} />}
      {part.kind === 'review' && <Wanted household={household} part={part} />}
      <PartShown part={part} household={household} {...(view && { view })} />
    </>
  )
}

function Do({ view, part }: { view: CaseView; part: DeskPart }) {
  const about = useAbout(view, part)
  return <Acts about={about} name={part.name} can={part.acts} seen={part.seen} />
}

/** The way to the pages on which a visit is written down and a list gone through, with a signal and without. */
function AtVisit({ household, part: { name, kind, acts, values } }: { household: string; part: DeskPart }) {
  const visits = kind === 'visit' && acts.includes('record') && !values.recorded
  if (!visits && !(kind === 'checklist' && acts.includes('mark'))) return null
  return (
    <ButtonLink href={addresses.visit(household, name)}>
      {visits ? 'Write up this visit, or take it with you' : 'Go through this list'}
    </ButtonLink>
  )
}
