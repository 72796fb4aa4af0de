import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { AddressAnswer, FoundAddress } from '#contract/core/address.ts'
import { isBlank } from '#contract/core/blank.ts'
import { readPostcode } from '#contract/core/postcode.ts'
import { reportFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { Select } from '#web/design/form/Select.tsx'
import { findAddresses } from './find.ts'

interface Props {
  readonly id: string
  readonly search: string
  /** Of the address that is chosen. */
  readonly uprn: string | undefined
  readonly error: string | undefined
  onSearch(search: string): void
  onChoose(address: AddressAnswer | undefined, point?: FoundAddress['point']): void
  /** The addresses cannot be looked up now. */
  onFailed(): void
}

/** A postcode, and the addresses that have it to choose from. */
export function ByPostcode({ id, search, uprn, error, onSearch, onChoose, onFailed }: Props) {
  const [found, setFound] = useState<{ of: string; addresses: readonly FoundAddress[] }>()
  const [wrong, setWrong] = useState<string>()
  const [looking, setLooking] = useState(false)
  const list = useRef<HTMLSelectElement>(null)
  const postcode = readPostcode(search)
  const addresses = found && found.of === postcode ? found.addresses : []

  useEffect(() => {
    if (found && found.addresses.length > 0) list.current?.focus()
  }, [found])

  async function find() {
    if (looking) return
    setWrong(undefined)
    if (!postcode) {
      setWrong('Enter a full UK postcode')
      document.getElementById(id)?.focus()
      return
    }
    setLooking(true)
    try {
      const addresses = await findAddresses(postcode)
      setFound({ of: postcode, addresses })
      if (addresses.length === 0)
        setWrong(`No addresses were found for ${postcode}. Check it, or enter the address by hand`)
    } catch (problem) {
      // By hand it goes on all the same.
      reportFault(problem)
      onFailed()
    } finally {
      setLooking(false)
    }
  }

  // Whoever typed a postcode and continues wants the addresses first: “Enter your address” would only puzzle them. Of half
  // a postcode that says what is wrong, where an address that may be left out would be lost without a word.
  const isLookedUp = postcode !== undefined && found?.of === postcode
  const isUnasked = !isBlank(search) && uprn === undefined && !isLookedUp
  useEffect(() => {
    const form = document.getElementById(id)?.closest('form')
    const findFirst = (event: SubmitEvent) => {
      if (!isUnasked) return
      event.preventDefault()
      event.stopPropagation()
      void find()
    }
    // Before the page's own, which React hears at the root.
    form?.addEventListener('submit', findFirst)
    return () => form?.removeEventListener('submit', findFirst)
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    // Enter would send the whole page.
    event.preventDefault()
    find()
  }

  const message = wrong ?? error
  const chooses = addresses.length > 0
  return (
    <>
      <Input
        id={chooses ? `${id}-search` : id}
        name={`${id}-search`}
        label="Postcode"
        width={10}
        autoComplete="postal-code"
        autoCapitalize="characters"
        spellCheck={false}
        error={chooses ? undefined : message}
        value={search}
        onChange={({ target }) => onSearch(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button
        type="button"
        variant="secondary"
        loading={looking}
        loadingText="Finding addresses"
        onClick={find}
      >
        Find address
      </Button>
      {chooses && (
        <Select
          ref={list}
          id={id}
          label="Select an address"
          error={message}
          value={addresses.some(({ address }) => address.uprn === uprn) ? uprn : ''}
          items={[
            {
              value: '',
              text: addresses.length === 1 ? '1 address found' : `${addresses.length} addresses found`,
            },
            ...addresses.map(({ label, address }) => ({ value: address.uprn ?? '', text: label })),
          ]}
          onChange={({ target }) => {
            const chosen = addresses.find(({ address }) => address.uprn === target.value)
            onChoose(chosen?.address, chosen?.point)
          }}
        />
      )}
    </>
  )
}
