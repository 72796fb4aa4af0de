import { useQueries } from '@tanstack/react-query'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { SummaryCard } from '#web/design/SummaryCard.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { addresses } from '../addresses.ts'
import { partOf } from '../api.ts'
import { InPlace, type Place } from '../enter/InPlace.tsx'
import { PlacePage } from '../enter/PlacePage.tsx'
import { summaries } from '../summaries.ts'
import { childrenIn, nameOf, readChild } from './shown.ts'
import { useKeptInOrder, useOnDevice } from './stores.ts'

/** `/fostering/place/…/children`: the children who live with them, and those who have left. */
export default function ChildrenPage() {
  return <InPlace Page={Children} />
}

const livesInWords = {
  here: 'Lives with you',
  leaving: 'Has moved on: things to hand over',
  gone: 'Has moved on',
} as const

function Children({ of, view }: Place) {
  const all = childrenIn(view)
  const here = all.flatMap(({ name, lives }) => (lives === 'here' ? [name] : []))
  useKeptInOrder(of, useOnDevice(of), here)
  const found = useQueries({ queries: all.map(({ name }) => partOf(of, name)) })
  return (
    <PlacePage of={of} title="Children living with you" summary={summaries.children}>
      {all.length === 0 && <p className="govuk-body">No child is placed with you at the moment.</p>}
      {all.map(({ name, lives = 'here' }, at) => {
        const part = found[at]?.data
        const child = part && readChild(part)
        const title = child ? nameOf(child) : `Child ${at + 1}`
        return (
          <SummaryCard key={name} title={title}>
            <p className="govuk-body">
              <Tag colour={lives === 'here' ? 'green' : lives === 'leaving' ? 'blue' : 'grey'}>
                {livesInWords[lives]}
              </Tag>
              {lives === 'here' && child?.from && <span>{` since ${dayInWords(child.from)}`}</span>}
            </p>
            <ul className="govuk-list govuk-list--spaced">
              <li>
                <Link href={addresses.child(of, name)}>{`Everything about ${title}`}</Link>
              </li>
              {lives === 'here' && (
                <>
                  <li>
                    <Link href={addresses.childLog(of, name)}>{`Daily log of ${title}`}</Link>
                  </li>
                  <li>
                    <Link href={addresses.childDecisions(of, name)}>{`Who decides what for ${title}`}</Link>
                  </li>
                </>
              )}
            </ul>
          </SummaryCard>
        )
      })}
    </PlacePage>
  )
}
