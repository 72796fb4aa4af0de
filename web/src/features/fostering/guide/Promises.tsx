import { lengthInWords } from '#contract/calendar/clock-words.ts'
import { promises as clocks } from '#council/fostering/promises.ts'
import { clocksOf, promises, promiseTitle } from '#fostering/before/promises.ts'

/** What we promise to whoever asks about fostering, by what holds now. */
export function Promises() {
  return (
    <ol className="govuk-list govuk-list--number">
      <li>You ask us. It takes two minutes.</li>
      {promises.map((name) => {
        const clock = clocksOf('foster', name, clocks).at(-1)
        return (
          clock && (
            <li key={name}>{`${promiseTitle.foster[name]}, within ${lengthInWords(clock.length)}.`}</li>
          )
        )
      })}
      <li>If we both want to carry on, we will invite you to apply.</li>
    </ol>
  )
}
