import { useState } from 'react'
import { readPostcode } from '#contract/core/postcode.ts'
import { council } from '#council'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { InsetText } from '#web/design/InsetText.tsx'
import { ByPostcode } from '#web/questions/address/ByPostcode.tsx'
import { type Home, middleOf } from './home.ts'

interface Props {
  readonly id: string
  readonly home: Home | undefined
  readonly error?: string | undefined
  onHome(home: Home | undefined): void
}

const unreachable = 'We could not look the postcode up. Check your connection and try again.'

/**
 * Finds where a family lives: by its address, whose point distances are measured from. Where nobody knows that point it says
 * so; the middle of a postcode stands in for it only when somebody asks for it.
 */
export function HomeFinder({ id, home, error, onHome }: Props) {
  const [search, setSearch] = useState('')
  const [uprn, setUprn] = useState<string>()
  const [said, setSaid] = useState('')
  const [canLookUp, setCanLookUp] = useState(council.addressLookup !== null)
  const postcode = readPostcode(search)

  const begin = (typed: string) => {
    setSearch(typed)
    setUprn(undefined)
    setSaid('')
    onHome(undefined)
  }
  const takeMiddle = async () => {
    try {
      const middle = await middleOf(search)
      onHome(middle)
      setSaid(middle ? '' : notKnown(postcode))
    } catch (problem) {
      setSaid(wordsUnlessFault(problem, unreachable))
    }
  }

  return (
    <>
      {canLookUp ? (
        <ByPostcode
          id={id}
          search={search}
          uprn={uprn}
          error={error}
          onSearch={begin}
          onChoose={(address, point) => {
            setUprn(address?.uprn)
            setSaid(address && !point ? noPoint : '')
            onHome(address && point && { from: 'address', label: address.line1, place: point })
          }}
          onFailed={() => {
            setCanLookUp(false)
            setSaid('We cannot look up addresses at the moment.')
          }}
        />
      ) : (
        <Input
          id={id}
          label="Postcode"
          width={10}
          autoComplete="postal-code"
          autoCapitalize="characters"
          spellCheck={false}
          error={error}
          value={search}
          onChange={({ target }) => begin(target.value)}
        />
      )}
      <p className="govuk-body" role="status">
        {said}
      </p>
      {postcode && home?.from !== 'postcode' && (
        <Middle {...{ postcode, canLookUp }} onUse={() => void takeMiddle()} />
      )}
      {home && <Chosen home={home} />}
    </>
  )
}

const noPoint =
  'We do not know exactly where this address is, so we cannot measure from it. When you apply, the school admissions team will find its point on the map.'

const notKnown = (postcode: string | undefined): string =>
  `We do not know where ${postcode ?? 'this postcode'} is. It may be new, or not in our area.`

/** Never by itself: a family that takes the middle of a postcode for its home may be wrong by a school. */
function Middle({ postcode, canLookUp, onUse }: { postcode: string; canLookUp: boolean; onUse(): void }) {
  const text = `Use the middle of ${postcode} instead, for a rough idea`
  return (
    <p className="govuk-body">
      {canLookUp ? (
        <LinkButton onClick={onUse}>{text}</LinkButton>
      ) : (
        <Button type="button" variant="secondary" onClick={onUse}>
          {text}
        </Button>
      )}
    </p>
  )
}

function Chosen({ home }: { home: Home }) {
  return (
    <InsetText className="govuk-!-margin-top-2">
      {home.from === 'address' ? (
        <span>{`Distances are in a straight line from ${home.label} to the point that each school names.`}</span>
      ) : (
        <span>{`Distances are from the middle of ${home.label}, and only a rough idea: your home may be hundreds of metres away. Choose your address to measure from it.`}</span>
      )}
    </InsetText>
  )
}
