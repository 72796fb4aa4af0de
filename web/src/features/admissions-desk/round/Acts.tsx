import { RoundAct, RoundView } from '#contract/admissions/staff.ts'
import { useAct } from '../api/desk.ts'
import { ActButton } from '../parts/ActButton.tsx'

const words = {
  close: {
    heading: 'Close the round',
    text: 'The deadline has passed. From here on an application counts as late, unless its reason is accepted.',
  },
  check: {
    heading: 'Say that the facts are checked',
    text: 'Families have seen what is held of their child and could ask for corrections. After this a run can be signed.',
  },
  reopen: {
    heading: 'Go back to checking',
    text: 'Facts are looked at once more. What was signed so far does not count for a run made afterwards.',
  },
} as const

/** What moves a round on, as far as it may be done now. */
export function Acts({ view }: { view: RoundView }) {
  const act = useAct(RoundView, ['rounds', view.id, 'acts'])
  return RoundAct.shape.act.options
    .filter((one) => view.can.includes(one))
    .map((one) => (
      <section key={one} aria-labelledby={`act-${one}`}>
        <h2 className="govuk-heading-m" id={`act-${one}`}>
          {words[one].heading}
        </h2>
        <p className="govuk-body">{words[one].text}</p>
        <ActButton
          words={words[one].heading}
          variant="secondary"
          onAct={() => act({ act: one, seen: view.version })}
        />
      </section>
    ))
}
