import { useQuery } from '@tanstack/react-query'
import { dayInEngland } from '#contract/calendar/day.ts'
import { loadFile, partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { summaries } from '../summaries.ts'
import { Earlier } from './Earlier.tsx'
import { MessageList } from './MessageList.tsx'
import { WriteMessage } from './WriteMessage.tsx'

/** `/fostering/place/…/messages`: what this person and their workers wrote to each other. */
export default function MessagesPage() {
  return <InPlace Page={Messages} />
}

function Messages(place: Place) {
  const { of, view } = place
  const thread = `thread.${of.person}.${dayInEngland(new Date()).slice(0, 4)}`
  const query = useQuery(partOf(of, thread))
  const { data } = query
  if (!data) return <NotYet of={of} query={query} />
  const earlier = view.parts.flatMap(({ name }) =>
    name.startsWith(`thread.${of.person}.`) && name !== thread ? [name] : [],
  )
  return (
    <PlacePage of={of} title="Messages with your worker" summary={summaries.messages}>
      <MessageList messages={data.added} load={(file) => loadFile(of, thread, file)} />
      {data.acts.includes('write') && <WriteMessage place={place} part={data} />}
      {earlier.map((name) => (
        <Earlier key={name} of={of} part={name} />
      ))}
    </PlacePage>
  )
}
