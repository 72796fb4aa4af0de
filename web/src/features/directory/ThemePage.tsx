import { titles } from 'virtual:titles'
import { useLocation, useParams } from 'react-router'
import { lifeEvents, topics } from '#contract/core/listing.ts'
import { Main } from '#web/app/frame/Main.tsx'
import NotFoundPage from '../../app/pages/NotFoundPage.tsx'
import { paths } from '../../app/paths.ts'
import { useTitle } from '../../app/title.ts'
import { Breadcrumbs } from '../../design/Breadcrumbs.tsx'
import { inOrder } from './entry.ts'
import { ServiceList } from './ServiceList.tsx'

/** What belongs to a topic, or to something that happens in a life: what can be done here comes first. */
export default function ThemePage() {
  const { id = '' } = useParams()
  const life = useLocation().pathname === paths.lifeEvent(id)
  const theme = (life ? lifeEvents : topics).find((one) => one.id === id)
  return theme ? <Theme id={id} title={theme.title} life={life} /> : <NotFoundPage />
}

function Theme({ id, title, life }: { id: string; title: string; life: boolean }) {
  useTitle(title)
  const entries = titles.filter((entry) =>
    ((life ? entry.lifeEvents : entry.topics) as readonly string[]).includes(id),
  )
  const [here, elsewhere] = [entries.filter(({ verb }) => verb), entries.filter(({ verb }) => !verb)]
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
      {here.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Do it here</h2>
          <ServiceList entries={inOrder(here)} who />
        </>
      )}
      {elsewhere.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Find out more, and who does it</h2>
          <ServiceList entries={inOrder(elsewhere)} who />
        </>
      )}
    </Main>
  )
}
