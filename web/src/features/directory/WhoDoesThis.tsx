import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Provider } from '#contract/core/listing.ts'
import type { Authority } from '#contract/council/council.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { wordsUnlessFault } from '../../app/fault.ts'
import { InsetText } from '../../design/InsetText.tsx'
import { Link } from '../../design/Link.tsx'
import type { PostcodeArea } from './whose.ts'

interface Props {
  readonly heading: string
  /** What is looked for, for the answer: "Bulky waste". */
  readonly what: string
  readonly provider: Provider
}

type Answer = { readonly postcode: string; readonly authorities: readonly Authority[] }

const messages: Readonly<Record<Exclude<PostcodeArea['kind'], 'known'> | 'unreachable', string>> = {
  incomplete: 'Enter the whole postcode, like LE11 3TU',
  'not-a-postcode': 'Enter a UK postcode, like LE11 3TU',
  unreachable: 'We could not look it up. Check your connection and try again',
}

/** One postcode answers which council provides something. The postcode stays in the browser. */
export function WhoDoesThis({ heading, what, provider }: Props) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer>()
  const shown = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (answer) shown.current?.focus()
  }, [answer])

  const ask = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const found = await answerTo(typed, provider)
    setBusy(false)
    setAttempt((before) => before + 1)
    setError('wrong' in found ? found.wrong : undefined)
    setAnswer('wrong' in found ? undefined : found)
  }
  return (
    <section aria-labelledby="who" className="app-who">
      <h2 id="who" className="govuk-heading-m">
        {heading}
      </h2>
      {error && <ErrorSummary errors={[{ text: error, href: '#postcode' }]} attempt={attempt} />}
      <form method="dialog" onSubmit={(event) => void ask(event)} noValidate>
        <Input
          id="postcode"
          label="Your postcode"
          hint="It stays on your device."
          width={10}
          autoComplete="postal-code"
          spellCheck={false}
          value={typed}
          error={error}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button loading={busy} loadingText="Looking it up">
          Find out
        </Button>
      </form>
      {answer && (
        <InsetText ref={shown} tabIndex={-1} className="app-who__answer">
          <Providers {...answer} what={what} />
        </InsetText>
      )}
    </section>
  )
}

async function answerTo(typed: string, provider: Provider): Promise<Answer | { readonly wrong: string }> {
  try {
    const { lookUp, providersAt } = await import('./whose.ts')
    const found = await lookUp(council, typed)
    if (found.kind !== 'known') return { wrong: messages[found.kind] }
    return { postcode: found.postcode, authorities: providersAt(council, provider, found.at) }
  } catch (problem) {
    return { wrong: wordsUnlessFault(problem, messages.unreachable) }
  }
}

function Providers({ postcode, authorities, what }: Answer & { what: string }) {
  const [only] = authorities
  if (!only) return null
  if (authorities.length > 1)
    return (
      <>
        <p className="govuk-body">{`One of these councils provides it for ${postcode}:`}</p>
        <ul className="govuk-list">
          {authorities.map(({ code, name, url }) => (
            <li key={code}>
              <Link href={url}>{name}</Link>
            </li>
          ))}
        </ul>
      </>
    )
  if (only.code === 'gov-uk')
    return (
      <p className="govuk-body">
        <span>{`${postcode} is not in our area, or is new. `}</span>
        <Link href={only.url}>Find the council for it on GOV.UK</Link>
      </p>
    )
  return (
    <>
      <p className="govuk-body">
        <strong>{only.name}</strong> <span>{`provides this for ${postcode}.`}</span>
      </p>
      <p className="govuk-body">
        <Link href={only.url}>
          <span>{`Go to ${only.name} `}</span>
          <span className="govuk-visually-hidden">{`for ${what.toLowerCase()}`}</span>
        </Link>
        {only.phone && (
          <span>
            , or call <Phone number={only.phone} />
          </span>
        )}
      </p>
    </>
  )
}
