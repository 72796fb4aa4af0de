import { type KeyboardEvent, useRef, useState } from 'react'
import { readPostcode } from '#contract/core/postcode.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { SearchResult, Suggestion } from '#contract/geo/search/suggestion.ts'
import { examplePlaces } from '#profile/examples.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Radios } from '#web/design/form/Radios.tsx'
import type { FoundPoint } from '../LocationQuestion.tsx'
import { searchPlaces } from '../search.ts'

interface Props {
  id: string
  value: LocationAnswer | undefined
  hasError: boolean
  /** `words`: what was typed with it and no list of ours knows, such as the number of the house. */
  onFound(point: FoundPoint, words?: string): void
  /** A search found several: what was found before is not what is looked for now. */
  onLost(): void
}

interface Outcome {
  readonly suggestions: readonly Suggestion[]
  readonly said: string
  /** What was typed and is in no list, as it goes into the description. */
  readonly words?: string | undefined
  /** Only the town, the village or the area of the postcode was found, which is no exact place. */
  readonly isPart?: boolean
}

/** One box for everything, and what it found to choose from. Choosing puts the pin there. */
export function FindBySearch({ id, value, hasError, onFound, onLost }: Props) {
  const [text, setText] = useState('')
  const [{ suggestions, said, words, isPart }, setOutcome] = useState<Outcome>({ suggestions: [], said: '' })
  const latest = useRef(0)

  const run = async () => {
    latest.current += 1
    const mine = latest.current
    const outcome = await outcomeOf(text, value !== undefined)
    if (mine !== latest.current) return
    setOutcome(outcome)
    const [first, ...others] = outcome.suggestions
    // A search that found nothing, or not what was looked for, takes no pin away that somebody has put.
    if (outcome.isPart) return
    if (first && others.length === 0) onFound(pointOf(first), outcome.words)
    else if (first) onLost()
  }
  // The box stands in the report's own form, which Enter must not send.
  const searchOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void run()
  }

  return (
    <>
      <div className="app-location__search">
        <Input
          id={id}
          label="Search for a street, place or postcode"
          hint={`Such as ${examplePlaces}. A grid reference or coordinates will do too.`}
          type="search"
          value={text}
          autoComplete="off"
          enterKeyHint="search"
          className={hasError ? 'govuk-input--error' : undefined}
          aria-describedby={hasError ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={searchOnEnter}
        />
        <Button type="button" variant="secondary" onClick={run}>
          Search
        </Button>
      </div>
      <p className="govuk-body" role="status">
        {said}
      </p>
      {(suggestions.length > 1 || isPart) && (
        <Radios
          id={`${id}-results`}
          name={`${id}-results`}
          legend={isPart && suggestions.length === 1 ? 'Is it in this area?' : 'Which of these is it?'}
          legendSize="s"
          className="govuk-radios--small"
          items={suggestions.map(({ label }) => ({ value: label, text: label }))}
          value={suggestions.find((one) => isAt(one, value))?.label ?? ''}
          onChange={(event) => {
            const chosen = suggestions.find(({ label }) => label === event.target.value)
            if (chosen) onFound(pointOf(chosen), words)
          }}
        />
      )}
    </>
  )
}

async function outcomeOf(text: string, hasPin: boolean): Promise<Outcome> {
  if (!text.trim()) return { suggestions: [], said: 'Enter a street, a place or a postcode to search for.' }
  try {
    const result = await searchPlaces(text)
    const { suggestions } = result
    const isPart = result.unknown !== undefined || isArea(suggestions)
    const words = [result.problem ?? summary(result, text.trim()), ...numberWords(result)]
    if (hasPin && (suggestions.length === 0 || isPart)) words.push('Your pin is still where it was.')
    else if (hasPin && suggestions.length > 1) words.push('Select one to put the pin there.')
    const unlisted = result.unknown ?? (result.number && `Number ${result.number}`)
    return { suggestions, said: words.join(' '), words: unlisted, isPart }
  } catch (problem) {
    const offline =
      'Search is not working at the moment. Check your connection and try again, or put the pin on the map.'
    return { suggestions: [], said: wordsUnlessFault(problem, offline) }
  }
}

function summary({ suggestions, of, unknown }: SearchResult, text: string): string {
  const [first] = suggestions
  if (first && unknown) {
    const [place, choice] = suggestions.length === 1 ? [first.label, 'it'] : ['these places', 'one']
    return `We could not find ${unknown}, but we found ${place}. Select ${choice} to put the pin there, then move the pin to the exact place or describe it below.`
  }
  if (first && isArea(suggestions))
    return `We found ${first.label}. Select it to put the pin there, then move the pin to the exact place or describe it below.`
  if (!first && readPostcode(text))
    return `We do not have the postcode ${text}. Check it, search for the street with its town or village, or put the pin on the map.`
  if (!first)
    return `We found nothing for “${text}”. Check the spelling, add the town or village, or put the pin on the map.`
  if (of)
    return `These are the first ${suggestions.length} of ${of}. Add the town or village, or type more, to see others.`
  return suggestions.length === 1 ? `Found ${first.label}.` : `Found ${suggestions.length} for “${text}”.`
}

/** The area of a postcode is miles wide: its middle is where nobody has said that anything is. */
const isArea = ([first]: readonly Suggestion[]) => first?.found === 'postcode' && first.precision === 'place'

/** A number that was typed is never dropped without a word. */
function numberWords({ suggestions, number }: SearchResult): string[] {
  if (!number || suggestions.length === 0) return []
  const street = suggestions.length === 1 ? 'this is the street' : 'these are streets'
  return [
    `We could not find number ${number}: ${street}. Move the pin to the right house, or say which it is below.`,
  ]
}

const pointOf = ({ lat, lon, found, precision }: Suggestion): FoundPoint => ({ lat, lon, found, precision })

const isAt = (suggestion: Suggestion, value: LocationAnswer | undefined) =>
  value !== undefined &&
  Math.abs(suggestion.lat - value.lat) < 1e-6 &&
  Math.abs(suggestion.lon - value.lon) < 1e-6
