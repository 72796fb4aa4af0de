import { Fragment } from 'react'
import { type PolicyInWords, policyInWords } from '#admissions/policy/words/policy.ts'
import type { Entry } from '#contract/admissions/school.ts'
import { paths } from '#web/app/paths.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'
import { namesIn, policyOf } from './criteria.ts'
import type { SchoolFacts } from './entry.ts'
import { PastYears } from './PastYears.tsx'
import { intoNames, notPublished, number } from './words.ts'

/** How places are given in one round, and how that went. */
export function EntrySection({ entry, facts }: { entry: Entry; facts: SchoolFacts }) {
  const policy = policyOf(facts.policies, entry)
  return (
    <section aria-labelledby={entry.phase}>
      <h2 id={entry.phase} className="govuk-heading-l govuk-!-margin-top-8">
        {intoNames[entry.phase]}
      </h2>
      <div className="app-column">
        <p className="govuk-body">
          {entry.number === null
            ? `Admission number for the next round: ${notPublished.toLowerCase()}.`
            : `The school has ${number(entry.number)} places to give in the next round.`}
        </p>
        <h3 className="govuk-heading-m">How places are given</h3>
        {policy ? (
          <Order words={policyInWords(policy, namesIn(facts.names), entry.phase === 'reception')} />
        ) : (
          <NoOrder facts={facts} />
        )}
        <NamedSchools title="Feeder schools" schools={facts.feeders} />
        <NamedSchools title="Schools where a brother or sister counts too" schools={facts.linkedSchools} />
      </div>
      <PastYears entry={entry} facts={facts} />
    </section>
  )
}

/** A policy as it would be published. */
function Order({ words }: { words: PolicyInWords }) {
  return (
    <>
      <Sentences lines={words.before} />
      <ol className="govuk-list govuk-list--number">
        {words.criteria.map((criterion) => (
          <li key={criterion.id}>
            <span>{criterion.words}</span>
            {criterion.tieBreaks.map((line) => (
              <span key={line} className="app-schools__line">
                {line}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <p className="govuk-body">Between children under the same criterion:</p>
      <ul className="govuk-list govuk-list--bullet">
        {words.tieBreaks.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Sentences lines={words.after} />
    </>
  )
}

function Sentences({ lines }: { lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
    </>
  )
}

function NoOrder({ facts }: { facts: SchoolFacts }) {
  const whom = facts.authority.kind === 'council' ? 'School admissions' : 'the school'
  return (
    <InsetText>
      <span>{`Its criteria are not published here. Ask ${whom} for them before you apply.`}</span>
    </InsetText>
  )
}

function NamedSchools({ title, schools }: { title: string; schools: SchoolFacts['feeders'] }) {
  if (schools.length === 0) return null
  return (
    <Fragment>
      <h4 className="govuk-heading-s">{title}</h4>
      <ul className="govuk-list govuk-list--bullet">
        {schools.map(({ id, name }) => (
          <li key={id}>
            <Link href={paths.school(id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </Fragment>
  )
}
