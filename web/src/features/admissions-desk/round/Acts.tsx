import { RoundAct, RoundView } from '#contract/admissions/staff.ts'
import { ActButton } from '#web/staff/desk/ActButton.tsx'
import { useAct } from '../api/desk.ts'

const words = {
  close: {
    heading: 'Close the round',
    text: 'The deadline has passed. Close the round so that lots can be drawn. Applications that come afterwards are taken as late. You cannot open it again.',
  },
  check: {
    heading: 'Say that the facts are checked',
    text: 'Do this when families have seen what we hold about their child and have had time to ask for corrections. A run can be signed afterwards.',
  },
  reopen: {
    heading: 'Go back to checking',
    text: 'Do this to check facts again. This cancels any signatures so far.',
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
