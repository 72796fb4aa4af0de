import { useQueries } from '@tanstack/react-query'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { daysInWords, nextInWords, pairsIn, readPair, sortOf, sorts, stateInWords } from './pairs.ts'

/** `/fostering/place/…/breaks`: breaks and mentors that they asked for or offer. */
export default function BreaksPage() {
  return <InPlace Page={Breaks} />
}

const asks = sorts.filter(({ side }) => side === 'asks')
const offers = sorts.filter(({ side }) => side === 'offers')

function Breaks({ of, view }: Place) {
  const may = view.phase === 'approved' && view.you.role === 'applicant'
  return (
    <PlacePage of={of} title="Breaks and mentors" summary={summaries.breaks}>
      {may && (
        <ButtonGroup>
          {asks.map(({ id, title }) => (
            <ButtonLink key={id} href={addresses.newBreak(of, id)} variant="secondary">
              {title}
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
      <Sent of={of} view={view} />
      {may && (
        <>
          <h2 className="govuk-heading-m">If you can help another carer</h2>
          <ul className="govuk-list govuk-list--spaced">
            {offers.map(({ id, title }) => (
              <li key={id}>
                <Link href={addresses.newBreak(of, id)}>{title}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </PlacePage>
  )
}

function Sent({ of, view }: Pick<Place, 'of' | 'view'>) {
  const all = pairsIn(view)
  const found = useQueries({ queries: all.map(({ name }) => partOf(of, name)) })
  return (
    <>
      <h2 className="govuk-heading-m">What you have asked for or offered</h2>
      {all.length === 0 && (
        <p className="govuk-body">
          You have not asked for or offered anything yet. When you do, you will see it here.
        </p>
      )}
      <ul className="govuk-list govuk-list--spaced">
        {all.map(({ name }, at) => {
          const part = found[at]?.data
          const pair = part && readPair(part)
          const days = pair ? daysInWords(pair) : ''
          return (
            <li key={name} className="govuk-!-margin-bottom-5">
              <Link href={addresses.break(of, name)}>
                <strong>{sortOf(name)?.shown}</strong>
                {days && <span>{`, ${days}`}</span>}
              </Link>{' '}
              {pair && (
                <>
                  <Tag colour={colours[pair.state]}>{tagOf(pair.side, pair.state)}</Tag>
                  {nextInWords(pair).map((words) => (
                    <p key={words} className="govuk-body govuk-!-margin-bottom-1">
                      {words}
                    </p>
                  ))}
                </>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

const colours = { open: 'yellow', matched: 'blue', agreed: 'green', over: 'grey' } as const
const tagOf = (side: 'asks' | 'offers', state: keyof typeof colours) =>
  side === 'offers' && state === 'open' ? 'Offered' : stateInWords[state]
