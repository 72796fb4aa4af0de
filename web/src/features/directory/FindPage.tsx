import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { lifeEvents, topics } from '#contract/core/listing.ts'
import { council } from '#council'
import { drawnWhenAsked } from '#web/app/answers.ts'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { paths } from '../../app/paths.ts'
import { Link } from '../../design/Link.tsx'
import { LinkList } from './LinkList.tsx'
import { foundNow, loadFound } from './loadFound.tsx'
import { WhoDoesThis } from './WhoDoesThis.tsx'

/** Finds any service: by search, topic, event of life or letter, whoever provides it. */
export default function FindPage() {
  const [typed, setTyped] = useTyped()
  const [Found] = useState(foundNow)
  const searching = typed.trim() !== ''
  return (
    <Main>
      <h1 className="govuk-heading-xl">Find a service</h1>
      <search className="app-filter app-search app-search--filter">
        {/* With scripts it finds as somebody types, and without them by the button. */}
        <form action={paths.find} onSubmit={(event) => event.preventDefault()}>
          <Input
            id="filter"
            name="q"
            type="search"
            label="What do you need?"
            hint="In your own words, such as “blue badge” or “bin not emptied”"
            labelSize="s"
            autoComplete="off"
            value={typed}
            onFocus={() => void loadFound()}
            onChange={(event) => setTyped(event.target.value)}
          />
          <noscript>
            <Button>Search</Button>
          </noscript>
        </form>
      </search>
      {searching && <Found typed={typed} />}
      {!searching && <Ways />}
      <div className="app-column">
        <WhoDoesThis
          heading="Which council is mine?"
          what="Your district or borough council"
          provider={{ kind: 'district' }}
        />
        <h2 className="govuk-heading-m">Talk to somebody</h2>
        <p className="govuk-body">
          Call <Phone number={council.phone} />. <Hours />
        </p>
      </div>
    </Main>
  )
}

function Ways() {
  return (
    <>
      <h2 className="govuk-heading-m">By topic</h2>
      <LinkList links={topics.map(({ id, title }) => ({ href: paths.topic(id), title }))} />
      <h2 className="govuk-heading-m">By what is happening in your life</h2>
      <LinkList links={lifeEvents.map(({ id, title }) => ({ href: paths.lifeEvent(id), title }))} />
      <p className="govuk-body">
        <Link href={paths.aToZ}>All services from A to Z</Link>
      </p>
    </>
  )
}

/**
 * Starts with what the search on the home page was given: at once where the page was drawn with it, and else once the
 * page drawn at build has come to life.
 */
function useTyped() {
  const [parameters] = useSearchParams()
  const asked = parameters.get('q') ?? ''
  const [typed, setTyped] = useState(() => (drawnWhenAsked() ? asked : ''))
  useEffect(() => setTyped(asked), [asked])
  return [typed, setTyped] as const
}
