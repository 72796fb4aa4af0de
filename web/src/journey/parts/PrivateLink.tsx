import { useState } from 'react'
import { keepFile } from '#web/app/keepFile.ts'
import { paths } from '#web/app/paths.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ButtonGroup } from '#web/design/form/ButtonGroup.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Input } from '#web/design/form/Input.tsx'

interface Props {
  reference: string
  trackingKey: string
  /** What goes into the file, beside the reference and the link. */
  lines: readonly string[]
  /** Staff look at it, who entered the request for somebody. */
  forSomebody?: boolean
}

const words = {
  own: {
    label: 'Your private link',
    hint: 'It opens your page, which shows each step. Keep it safe. Anyone who has the link can see your page.',
    open: 'Open my private page',
  },
  theirs: {
    label: 'Their private link',
    hint: 'It opens their page, which shows each step. Give it to them and nobody else: anyone who has it can see their page.',
    open: 'Open their private page',
  },
} as const

/** The link that opens the request, and ways to keep it. */
export function PrivateLink({ reference, trackingKey, lines, forSomebody = false }: Props) {
  const { label, hint, open } = words[forSomebody ? 'theirs' : 'own']
  const [copied, setCopied] = useState<boolean>()
  const path = paths.request(reference, trackingKey)
  const link = new URL(path, window.location.origin).href
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  return (
    <>
      <Input
        id="private-link"
        label={label}
        labelSize="m"
        hint={hint}
        value={link}
        readOnly
        className="app-private-link"
        onFocus={({ target }) => target.select()}
      />
      <p className="app-private-link-printed" aria-hidden="true">
        {link}
      </p>
      <p role="status" className="govuk-body">
        <span>{copied === true && 'Copied.'}</span>
        <span>
          {copied === false && 'This browser does not let us copy it. Select the link and copy it yourself.'}
        </span>
      </p>
      <ButtonGroup>
        <ButtonLink href={path} {...(forSomebody && { variant: 'secondary' })}>
          {open}
        </ButtonLink>
        <Button type="button" variant="secondary" onClick={copy}>
          Copy the link
        </Button>
        <Button type="button" variant="secondary" onClick={() => window.print()}>
          Print this page
        </Button>
        <Button
          type="button"
          variant="secondary"
          onClick={() => save(`${reference}.txt`, [reference, link, '', ...lines])}
        >
          Save as a file
        </Button>
      </ButtonGroup>
    </>
  )
}

/** Hands a text file to the browser to save. */
const save = (name: string, lines: readonly string[]): void =>
  keepFile(new Blob([`${lines.join('\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' }), name)
