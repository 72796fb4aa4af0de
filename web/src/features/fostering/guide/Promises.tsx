import { lengthInWords } from '#contract/calendar/clock-words.ts'
import { promiseClocks, promises } from '#fostering/before/promises.ts'

/** What we promise to whoever asks about fostering, by what holds now. */
export function Promises() {
  return (
    <ol className="govuk-list govuk-list--number">
      <li>You ask us. It takes two minutes.</li>
      {promises.map((name) => {
        const clock = promiseClocks.foster[name].at(-1)
        return clock && <li key={name}>{`${clock.title}, within ${lengthInWords(clock.length)}.`}</li>
      })}
      <li>If you and we want to go on, we invite you to apply.</li>
    </ol>
  )
}
