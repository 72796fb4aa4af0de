import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Provider } from '#contract/core/listing.ts'
import type { Authority } from '#contract/council/council.ts'
import { anyCouncil } from '#contract/geo/responsible.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { ErrorSummary } from '#web/design/form/ErrorSummary.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { wordsUnlessFault } from '../../app/fault.ts'
import { InsetText } from '../../design/InsetText.tsx'
import { Link } from '../../design/Link.tsx'
import { WhereDone } from './WhereDone.tsx'
import type { PostcodeArea } from './whose.ts'

interface Props {
  readonly heading: string
  /** What is looked for, for the answer: "Bulky waste". */
  readonly what: string
  readonly provider: Provider
  /** By the code of a council, its page where this is done; left out: it is the council itself that is asked for. */
  readonly links?: Readonly<Record<string, string>> | undefined
}

type Answer = { readonly postcode: string; readonly authorities: readonly Authority[] }

const messages: Readonly<Record<Exclude<PostcodeArea['kind'], 'known'> | 'unreachable', string>> = {
  incomplete: `Enter the whole postcode, like ${council.examples.postcode}`,
  'not-a-postcode': `Enter a UK postcode, like ${council.examples.postcode}`,
  unreachable: 'We could not look it up. Check your connection and try again',
}

/** One postcode answers which council provides something. The postcode stays in the browser. */
export function WhoDoesThis({ heading, what, provider, links }: Props) {
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
      <WithoutScripts what={what} provider={provider} links={links} />
      <form className="app-who__form" method="dialog" onSubmit={(event) => void ask(event)} noValidate>
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
          <Providers {...answer} what={what} links={links} />
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

type Shown = Pick<Props, 'what' | 'links'>

function Providers({ postcode, authorities, ...shown }: Answer & Shown) {
  const [only] = authorities
  if (!only) return null
  if (authorities.length > 1)
    return (
      <>
        <p className="govuk-body">{`One of these councils provides it for ${postcode}:`}</p>
        <Councils all={authorities} {...shown} />
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
        <WayThere council={only} {...shown} />
      </p>
    </>
  )
}

function Councils({ all, ...shown }: Shown & { all: readonly Authority[] }) {
  return (
    <ul className="govuk-list govuk-list--spaced">
      {all.map((one) => (
        <li key={one.code}>
          <strong>{one.name}</strong>
          <br />
          <WayThere council={one} {...shown} />
        </li>
      ))}
    </ul>
  )
}

/** To the page where it is done, never to a front page; where it is the council that was asked for, to that. */
function WayThere({ council: one, what, links }: Shown & { council: Authority }) {
  if (links) return <WhereDone key={one.code} council={one} link={links[one.code]} what={what} />
  return (
    <>
      <Link href={one.url}>{`Go to ${one.name}’s website`}</Link>
      {one.phone && (
        <span>
          <span>, or call </span>
          <Phone number={one.phone} />
        </span>
      )}
    </>
  )
}

/** All who may be asked, for whoever has no scripts to look a postcode up with. */
function WithoutScripts({ provider, ...shown }: Shown & Pick<Props, 'provider'>) {
  const all = [
    ...(provider.kind === 'district' ? council.districts : [council.authority]),
    ...council.neighbours,
  ]
  return (
    <noscript>
      <p className="govuk-body">It depends on where you live. Choose your council:</p>
      <Councils all={all} {...shown} />
      <p className="govuk-body">
        If you do not know which council is yours, <Link href={anyCouncil.url}>find it on GOV.UK</Link>.
      </p>
    </noscript>
  )
}
