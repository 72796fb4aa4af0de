import { Fragment } from 'react'
import type { Guide, Said, Section } from '#fostering/before/guide/guide.ts'
import { UrgentNumbers } from '../UrgentNumbers.tsx'
import { Allowances } from './Allowances.tsx'
import { Mileage } from './Mileage.tsx'
import { Promises } from './Promises.tsx'

const textOf = (said: Said) => (typeof said === 'string' ? said : said.says)

const tables = { allowances: Allowances, mileage: Mileage, promises: Promises, numbers: UrgentNumbers }

interface Props {
  readonly guide: Guide
  /** Level of the headings; what stands inside another page has a level more. */
  readonly level?: 2 | 3
}

/** What a page of the guide says. */
export function Sections({ guide, level = 2 }: Props) {
  return guide.sections.map((section) => <One key={section.heading} section={section} level={level} />)
}

function One({ section: { heading, says, shows }, level }: { section: Section; level: 2 | 3 }) {
  const Heading = `h${level}` as const
  const Shown = shows && tables[shows]
  return (
    <section>
      <Heading className={level === 2 ? 'govuk-heading-m' : 'govuk-heading-s'}>{heading}</Heading>
      {says.map((said, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page's words keep their place
        <Fragment key={at}>
          {typeof said === 'object' && 'list' in said ? (
            <ul className="govuk-list govuk-list--bullet">
              {said.list.map((item) => (
                <li key={textOf(item)}>{textOf(item)}</li>
              ))}
            </ul>
          ) : (
            <p className="govuk-body">{textOf(said)}</p>
          )}
        </Fragment>
      ))}
      {Shown && <Shown />}
    </section>
  )
}
