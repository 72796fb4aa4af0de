import { dayInWords } from '#contract/calendar/words.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { withdrawalReasons } from '#contract/fostering/endings.ts'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { WarningText } from '#web/design/WarningText.tsx'
import { Lines } from '#web/staff/words/Lines.tsx'
import { endingInWords, phaseInWords, turnInWords } from '../words.ts'

const known = {
  formerProvider: 'Fostered or adopted with another service in the last 12 months',
  livesElsewhere: 'Lives in another council’s area',
  pets: 'Has pets',
  fastTrack: 'Adopted before, or an approved carer',
} as const

const whyInWords = (reason: string): string =>
  (withdrawalReasons as Readonly<Record<string, string>>)[reason] ?? reason

/** How far it is, whose it is, what is late, and whether anything was heard. */
export function Overview({ view }: { view: CaseView }) {
  const { phase, worker, late, quiet, pauses, plan, circumstances, ended, leaving, people } = view
  const names = Object.keys(known) as (keyof typeof known)[]
  const said = names.filter((name) => circumstances[name] !== undefined)
  return (
    <>
      {late.map(({ line, title, whose, words, risen }) => (
        <WarningText key={line}>
          {`${title}: ${words}. ${turnInWords[whose]}.${risen ? ' A manager has it too.' : ''}`}
        </WarningText>
      ))}
      <SummaryList
        rows={[
          { key: 'Stage', value: phaseInWords[phase] },
          { key: 'Worker', value: worker?.name ?? 'Nobody yet' },
          ...(quiet
            ? [{ key: 'Gone quiet', value: `${quiet.words}, since ${dayInWords(quiet.since)}` }]
            : []),
          ...pauses.map(({ from, until, why }) => ({
            key: 'Paused',
            value: `${until ? `${dayInWords(from)} to ${dayInWords(until)}` : `Since ${dayInWords(from)}`}${why ? `. ${why}` : ''}`,
          })),
          ...leaving.map(({ person, received, ends }) => ({
            key: 'Gave notice',
            value: `${people.find(({ id }) => id === person)?.name ?? ''}: received ${dayInWords(received)}, approval ends on ${dayInWords(ends)}`,
          })),
          ...said.map((name) => ({ key: known[name], value: circumstances[name] ? 'Yes' : 'No' })),
          ...(ended
            ? [
                { key: 'How it ended', value: endingInWords[ended.how] ?? ended.how },
                ...(ended.how === 'withdrawn'
                  ? [{ key: 'Why they stopped', value: whyInWords(ended.reason) }]
                  : []),
                ...ended.words.map((words) => ({ key: 'What they said', value: <Lines text={words} /> })),
              ]
            : []),
          ...(plan.ending ? [{ key: 'What the household can do', value: plan.ending }] : []),
        ]}
      />
    </>
  )
}
