import { Link } from '#web/design/Link.tsx'
import type { Place } from '../enter/InPlace.tsx'
import { carerGroups } from './links.ts'

/** What somebody who is approved can go to, in groups. */
export function CarerLinks({ place: { of, view } }: { place: Place }) {
  return (
    <>
      {carerGroups.map(({ id, title, links }) => {
        const shown = links.filter(({ when }) => when?.(view) ?? true)
        if (shown.length === 0) return null
        return (
          <section key={id} aria-labelledby={`carer-${id}`}>
            <h2 className="govuk-heading-m" id={`carer-${id}`}>
              {title}
            </h2>
            <ul className="govuk-list govuk-list--spaced">
              {shown.map((link) => (
                <li key={link.id}>
                  <Link href={link.to(of, view)}>
                    <strong>{link.title}</strong>
                  </Link>
                  <br />
                  <span>{link.hint}</span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
