import { useParams } from 'react-router'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Tag, type TagColour } from '#web/design/Tag.tsx'
import { TaskList } from '#web/design/TaskList.tsx'
import { useKept } from '#web/kept/useKept.ts'
import { addresses } from '../addresses.ts'
import { StaysOpen } from './AtVisit.tsx'
import { Before } from './Before.tsx'
import { DifferingMarks } from './DifferingMarks.tsx'
import { Forbidden } from './Forbidden.tsx'
import { Frame } from './Frame.tsx'
import { InVisits } from './InVisits.tsx'
import { KeptSign } from './KeptSign.tsx'
import { type Mark, markOf } from './kept/marks.ts'
import { useKeptPages, useStore } from './kept/useVisits.ts'
import { type KeptList, type KeptVisit, nameOf, namesIn } from './kept/visit.ts'
import { Off } from './Off.tsx'
import { useFinishing } from './useFinishing.ts'

/** `/workspace/fostering/visits/<household>/<part>/<list>`: a list of a visit, and how each thing on it was found. */
export default function ListPage() {
  return <InVisits Page={OfVisit} />
}

function OfVisit() {
  const { household = '', part = '', list = '' } = useParams()
  const visit = useKept(useStore(), nameOf({ household, part }))
  if (!visit) return <Before household={household} part={part} />
  return <AtList visit={visit} part={list} />
}

const found: Readonly<Record<Mark['is'], readonly [string, TagColour]>> = {
  right: ['Right', 'green'],
  'not-here': ['Does not apply', 'grey'],
  'to-put-right': ['To put right', 'orange'],
}

function Found({ list, id }: { list: KeptList; id: string }) {
  if (list.found.theirs[id] !== undefined) return <Tag colour="orange">Choose what to keep</Tag>
  const mark = markOf(list, id)
  if (mark?.putRight) return <Tag colour="green">Put right</Tag>
  if (mark) return <Tag colour={found[mark.is][1]}>{found[mark.is][0]}</Tag>
  return list.found.typed[id] === undefined ? (
    <Tag colour="grey">To do</Tag>
  ) : (
    <Tag colour="red">Not finished</Tag>
  )
}

/** A list: each thing on it with how it was found, and the way on. By itself it is sent from here. */
export function AtList({ visit, part }: { visit: KeptVisit; part: string }) {
  const list = visit.lists.find((one) => one.part === part)
  useKeptPages(visit)
  const finishing = useFinishing(visit)
  const { summary } = finishing
  if (!list) return <NotFoundPage />
  const alone = visit.account === undefined
  const next = list.items.find(({ id }) => markOf(list, id) === undefined)
  const begun = list.items.some(({ id }) => markOf(list, id) !== undefined)
  const item = (id: string) => addresses.list(visit.household, visit.part, list.part, id)
  return (
    <Frame
      title={list.title}
      caption={`${namesIn(visit)}, ${visit.household}`}
      wrong={alone && summary.length > 0}
      back={
        alone
          ? { href: addresses.visits, text: 'Kept on this device' }
          : { href: addresses.visit(visit.household, visit.part), text: 'Back to the visit' }
      }
      before={alone && summary.length > 0 && <ErrorSummary attempt={finishing.attempt} errors={summary} />}
    >
      <KeptSign visit={visit} />
      {alone && visit.opensAgain === false && <StaysOpen />}
      {alone && visit.forbidden && <Forbidden visit={visit} />}
      <DifferingMarks visit={visit} list={list} />
      {next && (
        <ButtonLink href={item(next.id)} {...(alone && begun && { variant: 'secondary' as const })}>
          {begun ? 'Go on with the list' : 'Start with the first'}
        </ButtonLink>
      )}
      <TaskList
        idPrefix="item"
        items={list.items.map(({ id, right, hint }) => ({
          title: right,
          href: item(id),
          ...(hint && { hint: <span>{hint}</span> }),
          status: <Found list={list} id={id} />,
        }))}
      />
      {alone && begun && !visit.forbidden && (
        <Button
          type="button"
          loading={visit.ready}
          loadingText="Waiting to be sent"
          onClick={finishing.finish}
        >
          Save the list
        </Button>
      )}
      {alone && <Off visit={visit} />}
    </Frame>
  )
}
