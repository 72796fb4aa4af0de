import { titles } from 'virtual:open-titles'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import type { Step } from '#services/life-events/steps.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Link } from '../../design/Link.tsx'
import { hrefOf } from './ServiceList.tsx'

const bySlug = new Map(titles.map((entry) => [entry.slug, entry]))

/** What to do, in order, each with the pages where it is done or whom to call. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="app-steps">
      {steps.map((step) => (
        <li key={step.title} className="app-steps__step">
          <h2 className="govuk-heading-m app-steps__title">{step.title}</h2>
          {step.text?.map((paragraph) => (
            <p key={paragraph} className="govuk-body">
              {paragraph}
            </p>
          ))}
          {step.slugs.length > 0 && <Places {...step} />}
          {step.tell && <Told tell={step.tell} />}
        </li>
      ))}
    </ol>
  )
}

function Places({ slugs, as = {} }: Step) {
  const entries = slugs.flatMap((slug) => bySlug.get(slug) ?? [])
  return (
    <ul className="govuk-list app-steps__links">
      {entries.map((entry) => (
        <li key={entry.slug}>
          <Link href={hrefOf(entry)}>{as[entry.slug] ?? entry.title}</Link>
          {!as[entry.slug] && <span className="app-steps__summary">{entry.summary}</span>}
        </li>
      ))}
    </ul>
  )
}

function Told({ tell }: { tell: NonNullable<Step['tell']> }) {
  return (
    <ul className="govuk-list app-steps__links">
      {tell.map(({ what, role }) => {
        const { name, phone } = departmentOf(council, council.roles[role])
        return (
          <li key={what}>
            <strong>{what}</strong>
            <span className="app-steps__summary">
              <span>{`${name}: `}</span>
              <Phone number={phone} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
