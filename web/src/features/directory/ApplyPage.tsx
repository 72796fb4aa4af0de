import { applications } from 'virtual:applications'
import { grouped } from '#contract/core/lists/grouped.ts'
import { council } from '#council'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Main } from '#web/app/frame/Main.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { paths } from '../../app/paths.ts'
import { Link } from '../../design/Link.tsx'
import { ServiceList } from './ServiceList.tsx'

const groups = [...grouped(applications, ({ group }) => group ?? '')]

export default function ApplyPage() {
  return (
    <Main>
      <h1 className="govuk-heading-xl">Apply or ask</h1>
      <p className="govuk-body-l">
        You do not need an account. What you send goes straight to the people who deal with it.
      </p>
      <p className="govuk-body">
        Have you started already? <Link href={paths.continue}>Continue a saved form</Link>.
      </p>
      {groups.map(([group, entries]) => (
        <section key={group} aria-label={group}>
          <h2 className="govuk-heading-m">{group}</h2>
          <ServiceList entries={entries} />
        </section>
      ))}
      <div className="app-column">
        <h2 className="govuk-heading-m">Not here?</h2>
        <p className="govuk-body">
          <Link href={paths.find}>Find any service</Link>, whoever provides it. If you cannot do it online,
          call <Phone number={council.phone} />. <Hours />
        </p>
      </div>
    </Main>
  )
}
