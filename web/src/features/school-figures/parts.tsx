import type { JSX } from 'react'
import { Link } from '#web/design/Link.tsx'
import { licence, openData, schema } from './addresses.ts'

/** A table that scrolls sideways where it is narrow, also by keyboard. */
export function Wide({ label, children }: { label: string; children: JSX.Element }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways where it is narrow, also by keyboard
    <section className="app-wide-table" aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}

/** What is left out of the numbers, and why. */
export function LeftOut() {
  return (
    <p className="govuk-body">
      We do not show numbers from 1 to 4, because they could tell you about a child. Where a number could be
      worked out from the others, we leave out another one with it.
    </p>
  )
}

const files = [
  { name: 'school-places', title: 'Places by school' },
  { name: 'school-places-by-criterion', title: 'Places by school and criterion' },
  { name: 'school-year-places', title: 'Places during the year by school' },
  { name: 'school-year-appeals', title: 'Appeals by school' },
  { name: 'school-year-totals', title: 'School years, all schools together' },
] as const

/** The same as open data. */
export function OpenData() {
  return (
    <section aria-labelledby="open-data">
      <h2 id="open-data" className="govuk-heading-m">
        Use these numbers
      </h2>
      <p className="govuk-body">
        They are open data, under the <Link href={licence}>Open Government Licence v3.0</Link>. The{' '}
        <Link href={schema}>schema</Link> says what each column means.
      </p>
      <ul className="govuk-list">
        {files.flatMap(({ name, title }) =>
          (['csv', 'json'] as const).map((ending) => (
            <li key={`${name}.${ending}`}>
              <a className="govuk-link" href={openData(name, ending)}>
                {`${title} (${ending.toUpperCase()})`}
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
