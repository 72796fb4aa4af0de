import { type MouseEvent, useEffect, useState } from 'react'
import { council } from '#council'

const target = council.exitTo ?? 'https://www.bbc.co.uk/weather'

/** How long a press of Shift counts, in milliseconds. */
const counts = 5000

const left = ['Shift, press 2 more times to exit.', 'Shift, press 1 more time to exit.']

/** Empties the page at once, as the next one may be slow to come, and takes its place in the history. */
export function leave() {
  const cover = document.createElement('div')
  cover.className = 'govuk-exit-this-page-overlay'
  cover.setAttribute('role', 'alert')
  cover.textContent = 'Loading.'
  document.title = 'Loading'
  document.body.classList.add('govuk-exit-this-page-hide-content')
  document.body.append(cover)
  window.location.replace(target)
}

/** Calls back with how often Shift was pressed alone, one press soon after the other, and leaves at the third. */
export function watchShift(onPresses: (presses: number) => void): () => void {
  let presses = 0
  let writing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (now: number) => {
    clearTimeout(timer)
    presses = now
    onPresses(presses)
    if (presses === 3) leave()
    else if (presses > 0) timer = setTimeout(() => say(0), counts)
  }
  const released = ({ key, shiftKey }: KeyboardEvent) => {
    // The Shift of a capital letter comes up after the letter, and is not meant.
    if (key === 'Shift' && !writing) say(presses + 1)
    else if (presses > 0) say(0)
    writing = shiftKey
  }
  document.addEventListener('keyup', released, { capture: true })
  return () => {
    clearTimeout(timer)
    document.removeEventListener('keyup', released, { capture: true })
  }
}

/** Leads away from a page that somebody may be hurt for reading: GOV.UK’s component. Without scripts it is a plain link. */
export function ExitThisPage() {
  const [presses, setPresses] = useState(0)
  useEffect(() => watchShift(setPresses), [])
  const pressed = (event: MouseEvent) => {
    event.preventDefault()
    leave()
  }
  return (
    <section className="govuk-exit-this-page app-noprint" aria-label="Leave this page quickly">
      <a
        className="govuk-button govuk-button--warning govuk-exit-this-page__button"
        href={target}
        rel="nofollow noreferrer"
        onClick={pressed}
      >
        <span className="govuk-visually-hidden">Emergency: </span>
        <span>Exit this page</span>
        <Lights on={presses} />
      </a>
      <span role="status" className="govuk-visually-hidden">
        {left[presses - 1]}
      </span>
    </section>
  )
}

const Lights = ({ on }: { on: number }) => (
  <span
    className={`govuk-exit-this-page__indicator${on > 0 ? ' govuk-exit-this-page__indicator--visible' : ''}`}
    aria-hidden="true"
  >
    {[0, 1, 2].map((at) => (
      <span
        key={at}
        className={`govuk-exit-this-page__indicator-light${at < on ? ' govuk-exit-this-page__indicator-light--on' : ''}`}
      />
    ))}
  </span>
)
