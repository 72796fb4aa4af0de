import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import type { PackSection } from '#contract/fostering/panel/pack.ts'
import { mayPass } from '#web/app/api.ts'
import { reportFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import type { Leaf } from './manifest.ts'
import { type PackHere, sectionQuery } from './queries.ts'
import { type Frame, Reader } from './Reader.tsx'
import { type Found, findIn } from './search.ts'

interface Result {
  readonly leaf: Leaf
  readonly found: readonly Found[]
}

interface Search {
  readonly words: string
  readonly looked: number
  readonly missing: number
  readonly results: readonly Result[]
}

/** What was searched for last in each pack: whoever comes back from a section finds it again. It stands in no address. */
const last = new Map<string, string>()

/** Looks through all sections, one after the other, fetching those that are not here yet. */
function useSearch(here: PackHere, leaves: readonly Leaf[], words: string): Search {
  const queries = useQueryClient()
  const none = { words, looked: 0, missing: 0, results: [] }
  const [search, setSearch] = useState<Search>(none)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, or more papers
  useEffect(() => {
    setSearch(none)
    if (words === '') return
    let gone = false
    async function all() {
      for (const leaf of leaves) {
        const section = await sectionOf(leaf)
        if (gone) return
        const found = section ? findIn(section, words) : []
        setSearch((before) => ({
          ...before,
          looked: before.looked + 1,
          missing: before.missing + (section ? 0 : 1),
          results: found.length > 0 ? [...before.results, { leaf, found }] : before.results,
        }))
      }
    }
    async function sectionOf({ sha256 }: Leaf): Promise<PackSection | undefined> {
      try {
        return await queries.fetchQuery({ ...sectionQuery(here, sha256), retry: false })
      } catch (failure) {
        if (!mayPass(failure)) reportFault(failure)
        return undefined
      }
    }
    all().catch(reportFault)
    return () => {
      gone = true
    }
  }, [words, leaves.length, here.place])
  return search
}

/** Searches all the papers. */
export function SearchPage(frame: Frame) {
  const { here } = frame.reading
  const name = `${here.place.meeting} ${here.place.item}`
  const [words, setWords] = useState(last.get(name) ?? '')
  const [typed, setTyped] = useState(words)
  const [wrong, setWrong] = useState(0)
  const search = useSearch(here, frame.leaves, words)
  function look(event: FormEvent) {
    event.preventDefault()
    if (typed.trim() === '') return setWrong((before) => before + 1)
    setWrong(0)
    last.set(name, typed.trim())
    setWords(typed.trim())
  }
  const error = wrong > 0 ? 'Enter the words you are looking for' : undefined
  return (
    <Reader
      {...frame}
      title="Search these papers"
      page="search"
      wrong={wrong > 0}
      before={error && <ErrorSummary attempt={wrong} errors={[{ text: error, href: '#words' }]} />}
    >
      <form noValidate onSubmit={look}>
        <Input
          id="words"
          name="words"
          label="Words to look for"
          hint="For example, smoking, or the name of a school"
          autoComplete="off"
          error={error}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button>Search</Button>
      </form>
      {words !== '' && <Results here={here} of={frame.leaves.length} search={search} />}
    </Reader>
  )
}

function Results({ here, of, search }: { here: PackHere; of: number; search: Search }) {
  const { words, looked, missing, results } = search
  const many = results.reduce((sum, { found }) => sum + found.length, 0)
  const ready = looked === of
  const times = many === 1 ? 'once' : `${many} times`
  return (
    <section aria-labelledby="found-heading">
      <div role="status">
        <h2 className="govuk-heading-m" id="found-heading">
          {ready
            ? many === 0
              ? `We found nothing for “${words}”`
              : `We found “${words}” ${times}`
            : `Searching: ${looked} of ${of} sections`}
        </h2>
      </div>
      {ready && missing > 0 && (
        <p className="govuk-body">
          {`We could not search ${missing === 1 ? 'one section' : `${missing} sections`} that ${missing === 1 ? 'is' : 'are'} not on this device yet. Try again when you are online.`}
        </p>
      )}
      {results.map(({ leaf, found }) => (
        <div key={leaf.page}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            <Link href={addresses.page(here.place, leaf.page)}>{leaf.title}</Link>
          </h3>
          <ul className="govuk-list govuk-list--bullet">
            {found.slice(0, mostShown).map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: in the order of the text, which never changes
              <li key={at}>
                <span>{one.before}</span>
                <mark>{one.words}</mark>
                <span>{one.after}</span>
              </li>
            ))}
            {found.length > mostShown && <li>{`and ${found.length - mostShown} more in this section`}</li>}
          </ul>
        </div>
      ))}
    </section>
  )
}

const mostShown = 5
