import { titles } from 'virtual:open-titles'
import { useLocation, useParams } from 'react-router'
import { type LifeEventId, lifeEvents, topics } from '#contract/core/listing.ts'
import { council } from '#council'
import { stepsOf } from '#services/life-events/steps.ts'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import NotFoundPage from '../../app/pages/NotFoundPage.tsx'
import { paths } from '../../app/paths.ts'
import { useTitle } from '../../app/title.ts'
import { Breadcrumbs } from '../../design/Breadcrumbs.tsx'
import { type DirectoryEntry, inOrder } from './entry.ts'
import { ServiceList } from './ServiceList.tsx'
import { Steps } from './Steps.tsx'

/** What belongs to a topic, or to something that happens in a life: what can be done here comes first. */
export default function ThemePage() {
  const { id = '' } = useParams()
  const life = useLocation().pathname === paths.lifeEvent(id)
  const theme = (life ? lifeEvents : topics).find((one) => one.id === id)
  return theme ? <Theme id={id} title={theme.title} life={life} /> : <NotFoundPage />
}

function Theme({ id, title, life }: { id: string; title: string; life: boolean }) {
  useTitle(title)
  const steps = life ? (stepsOf[id as LifeEventId] ?? []) : []
  const inSteps = steps.flatMap(({ slugs }) => slugs)
  const entries = titles.filter(
    ({ slug, lifeEvents: events, topics: inTopics }) =>
      ((life ? events : inTopics) as readonly string[]).includes(id) && !inSteps.includes(slug),
  )
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { text: 'Home', href: paths.home },
            { text: 'Find a service', href: paths.find },
            { text: title },
          ]}
        />
      }
    >
      <h1 className="govuk-heading-xl">{title}</h1>
      {steps.length > 0 && (
        <div className="app-column">
          <p className="govuk-body-l">
            Do these in order. Leave out what does not apply to you. If you would rather talk to somebody,
            call <Phone number={council.phone} />. <Hours />
          </p>
          <Steps steps={steps} />
        </div>
      )}
      <Others entries={entries} after={steps.length > 0} />
    </Main>
  )
}

/** All that belongs to it. `after`: there are steps, and this is what is in none of them. */
function Others({ entries, after }: { entries: readonly DirectoryEntry[]; after: boolean }) {
  const [here, elsewhere] = [entries.filter(({ verb }) => verb), entries.filter(({ verb }) => !verb)]
  return (
    <>
      {here.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{after ? 'You can also do this here' : 'Do it here'}</h2>
          <ServiceList entries={inOrder(here)} who />
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h2 className="govuk-heading-m">
            {after ? 'You may also need' : 'Find out more, and who does it'}
          </h2>
          <ServiceList entries={inOrder(elsewhere)} who />
        </>
      )}
    </>
  )
}
