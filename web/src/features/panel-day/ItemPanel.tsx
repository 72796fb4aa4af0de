import { useEffect, useState } from 'react'
import type { ItemView, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { saidInWords } from '#contract/fostering/panel/said.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { RowActs } from '#web/staff/rows/RowActs.tsx'
import type { Row } from '#web/staff/rows/row.ts'
import type { Doings } from './outbox/useOutbox.ts'
import { Press } from './Press.tsx'
import { type About, actOfRow, type ItemRow, itemRows } from './rows.ts'
import { hasView, type Me, offeredOf } from './standing.ts'
import { Recommended, Views } from './Views.tsx'
import { erasedWords, guestInWords, minutesBetween, minutesInWords } from './words.ts'

interface Props {
  view: MeetingView
  item: ItemView
  me: Me
  act: Doings['act']
  waiting: Doings['waiting']
  /** Nobody can be reached. */
  isAway: boolean
}

/** One item, with all that somebody may do there. */
export function ItemPanel({ view, item, me, act, waiting, isAway }: Props) {
  const [isKept, setKept] = useState(false)
  const { id, title, state } = item
  const about = { view, item }
  const offered = offeredOf(item, { view, me, isAway })
  const rows: Record<string, Row<About>> = Object.fromEntries(
    Object.entries(itemRows).map(([name, row]) => [`${name}.${id}`, row]),
  )
  // Two may have the same title, as those do in which somebody has a conflict of interest.
  const named = `item ${view.items.indexOf(item) + 1}, ${title}`
  const heading =
    state === 'open' ? `Now: ${named}` : state === 'to-come' ? `Next: ${named}` : named.replace('i', 'I')
  return (
    <section className="day-item" aria-labelledby={`item-${id}`}>
      <h2 className="govuk-heading-m" id={`item-${id}`}>
        {heading}
      </h2>
      {item.mine === 'conflict' ? (
        <p className="govuk-body">
          You have a conflict of interest in this item. Leave the room until it is finished.
        </p>
      ) : (
        <>
          {item.erased && <p className="govuk-body">{erasedWords}</p>}
          {item.began && state === 'open' && <Clock item={item} view={view} />}
          <Declaring {...{ view, item, me, act, waiting }} />
          <Guests {...{ view, item, me, act }} />
          <Views item={item} said={view.said} />
          <Recommended item={item} said={view.said} />
          {me.isChair && view.state === 'open' && state === 'to-come' && (item.quorum.ready || isAway) && (
            <ActButton
              words="Begin this item"
              onAct={async () => {
                await act({ act: 'begin-item', body: { item: id }, words: `Begin: ${title}` })
              }}
            />
          )}
          <RowActs
            rows={rows}
            can={offered.map((row) => `${row}.${id}`)}
            about={about}
            form={`panel-${view.id}`}
            label={`What you can do: ${named}`}
            isOutdated={isKept && waiting.length === 0}
            onSend={async (name, body) => {
              const row = name.slice(0, -(id.length + 1)) as ItemRow
              const words = `${itemRows[row].title}: ${title}`
              const done = await act({ act: actOfRow(row), body, words })
              setKept(done === 'kept')
              if (done === 'kept') return keptWords
              return row === 'view' && state === 'done' ? lateWords : undefined
            }}
          />
        </>
      )}
    </section>
  )
}

const keptWords = 'Kept on this device. We send it as soon as you are connected again.'
const lateWords =
  'Your view came after the recommendation. It is kept with the item as late, and does not change the recommendation.'

/** How long the item has taken. It says so to nobody who listens: it would talk into the meeting. */
function Clock({ item: { began, minutes }, view: { said } }: Pick<Props, 'item' | 'view'>) {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 20_000)
    return () => clearInterval(timer)
  }, [])
  const so = minutesBetween(began ?? now, now)
  return (
    <p className="govuk-body">
      <span>{`Began at ${saidInWords(said, began ?? now)}. `}</span>
      <span>{`${minutesInWords(so)} of ${minutes} used.`}</span>
      {so > minutes && <strong>{` ${minutesInWords(so - minutes)} over.`}</strong>}
    </p>
  )
}

type Part = Omit<Props, 'isAway' | 'waiting'>

/** What members say of their interests, and who has a conflict. */
function Declaring({ view, item, me, act, waiting }: Part & Pick<Props, 'waiting'>) {
  const { conflicts, mine, id, title } = item
  const isAhead = item.state === 'to-come' || item.state === 'open'
  return (
    <>
      {me.member !== null && mine === 'undeclared' && isAhead && (
        <div className="day-declare">
          <p className="govuk-body">
            Before you take part in this item, say whether you have a conflict of interest: for example, that
            you know the people, or work with them.
          </p>
          <ActButton
            words="I have no conflict of interest"
            onAct={async () => {
              const body = { item: id, conflict: false, reason: '' }
              await act({ act: 'declare', body, words: `No conflict of interest: ${title}` })
            }}
          />
        </div>
      )}
      {conflicts.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Conflicts of interest</h3>
          <ul className="govuk-list">
            {conflicts.map(({ member, name, reason }) => (
              <li key={member}>
                <span>{reason ? `${name}: ${reason}` : name}</span>{' '}
                {me.isDesk && isAhead && (
                  <Press
                    words={`Take it back for ${name}`}
                    onPress={() => {
                      const body = { item: id, member, conflict: false, reason: '' }
                      return act({ act: 'declare', body, words: `No conflict of interest: ${name}` })
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {view.state === 'open' && item.state === 'open' && me.member !== null && mine === 'free' && (
        <p className="govuk-body">
          {waiting.some((one) => one.act === 'view' && one.body.item === id && one.refused === null)
            ? 'Your view is kept on this device. We have not received it yet.'
            : hasView(item, me.member)
              ? 'You have given your view. You can change it until the recommendation is recorded.'
              : 'You have not given your view yet.'}
        </p>
      )}
    </>
  )
}

/** Applicants, those who support them, workers and advisers, as they come and go. */
function Guests({ item, view: { said }, me, act }: Part) {
  if (item.guests.length === 0) return null
  const moves = (me.isDesk || me.isChair) && item.state === 'open'
  return (
    <>
      <h3 className="govuk-heading-s">Also in the room</h3>
      <ul className="govuk-list">
        {item.guests.map(({ id, as, name, came, left }) => (
          <li key={id}>
            <span>{`${name}, ${guestInWords[as].toLowerCase()}: `}</span>
            <span>
              {left
                ? `here from ${saidInWords(said, came)} to ${saidInWords(said, left)}`
                : `here since ${saidInWords(said, came)}`}
            </span>{' '}
            {moves && left === null && (
              <Press
                words={`${name} leaves`}
                onPress={() => {
                  const body = { item: item.id, guest: id }
                  return act({ act: 'guest-leaves', body, words: `${name} left` })
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
