import { useQuery } from '@tanstack/react-query'
import { dayInEngland } from '#contract/calendar/day.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { BackLink } from '#web/design/BackLink.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { NotYet } from '../section/NotYet.tsx'
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
  const { data, error, isFetching, refetch } = useQuery(partOf(of, thread))
  const title = 'Messages with your worker'
  useTitle(title)
  if (!data)
    return <NotYet of={of} found={error && !isFetching ? { failed: error, again: refetch } : 'wait'} />
  const earlier = view.parts.flatMap(({ name }) =>
    name.startsWith(`thread.${of.person}.`) && name !== thread ? [name] : [],
  )
  return (
    <Main before={<BackLink href={addresses.home(of)}>Back to your page</BackLink>}>
      <div className="app-column">
        <h1 className="govuk-heading-l">{title}</h1>
        <InsetText>
          Only you and the people who work with you read these. Others in your household have messages of
          their own.
        </InsetText>
        <MessageList messages={data.added} />
        {data.acts.includes('write') && <WriteMessage place={place} part={data} />}
        {earlier.map((name) => (
          <Earlier key={name} of={of} part={name} />
        ))}
      </div>
    </Main>
  )
}
