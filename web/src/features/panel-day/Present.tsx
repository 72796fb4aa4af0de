import type { MeetingView } from '#contract/fostering/panel/meeting.ts'
import { saidInWords } from '#contract/fostering/panel/said.ts'
import { roleInWords } from '#contract/fostering/panel/words.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import type { Doings } from './outbox/useOutbox.ts'
import { Press } from './Press.tsx'
import { isHere, isItsDay, type Me } from './standing.ts'

interface Props {
  view: MeetingView
  me: Me
  act: Doings['act']
}

const canComeAndGo = ({ state, plan }: MeetingView) =>
  state === 'open' || (state === 'planned' && isItsDay(plan.starts))

/** Oneself: here or not, in one press. */
export function MyPresence({ view, me, act }: Props) {
  const { member } = me
  if (member === null || !canComeAndGo(view)) return null
  const since = view.present.findLast((spell) => spell.member === member && spell.left === null)
  return (
    <div className="day-me">
      <p className="govuk-body">
        {since
          ? `You are recorded as here since ${saidInWords(view.said, since.came)}.`
          : 'You are not recorded as here. You can take part once you are.'}
      </p>
      <ActButton
        key={since ? 'leave' : 'come'}
        words={since ? 'I am leaving' : 'I am here'}
        {...(since && { variant: 'secondary' as const })}
        onAct={async () => {
          const body = { member }
          await (since
            ? act({ act: 'leave', body, words: 'You left' })
            : act({ act: 'come', body, words: 'You are here' }))
        }}
      />
    </div>
  )
}

/** Everybody who is invited: who is here, since when, and who chairs. */
export function Present({ view, me, act }: Props) {
  const moves = me.isDesk && canComeAndGo(view)
  return (
    <section aria-labelledby="day-present">
      <h2 className="govuk-heading-m" id="day-present">
        {view.state === 'closed' ? 'Who was there' : 'Who is here'}
      </h2>
      <ul className="govuk-list day-people">
        {view.invited.map(({ member, name, role }) => {
          const here = isHere(view, member)
          const chairs = view.chair === member
          return (
            <li key={member} className="day-person">
              <span className="day-person__name">
                <strong>{name}</strong>{' '}
                <span>{`${roleInWords[role].toLowerCase()}${chairs ? ', chairs this meeting' : ''}`}</span>
                <br />
                <span>{spellsOf(view, member) || (view.state === 'closed' ? 'Not there' : 'Not here')}</span>
              </span>
              {moves && (
                <Press
                  words={here ? `${name} leaves` : `${name} is here`}
                  onPress={() =>
                    here
                      ? act({ act: 'leave', body: { member }, words: `${name} left` })
                      : act({ act: 'come', body: { member }, words: `${name} is here` })
                  }
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** `Here from 9:58am to 10am, and since 10:02am`. */
function spellsOf({ present, said, state }: MeetingView, member: string): string {
  const spells = present
    .filter((spell) => spell.member === member)
    .map(({ came, left }) =>
      left === null
        ? `since ${saidInWords(said, came)}`
        : `from ${saidInWords(said, came)} to ${saidInWords(said, left)}`,
    )
  return spells.length === 0 ? '' : `${state === 'closed' ? 'There' : 'Here'} ${spells.join(', and ')}`
}
