import { useState } from 'react'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { useEvidence } from './useEvidence.ts'
import { Viewer } from './Viewer.tsx'

interface Props {
  reference: string
  id: string
  name: string
}

/** A photo that opens large, or a document to be saved. */
export function File({ reference, id, name }: Props) {
  const { url, isPhoto, failed } = useEvidence(reference, id)
  const [open, setOpen] = useState(false)
  if (failed) return <p className="govuk-body">{`${name}: it cannot be shown at the moment.`}</p>
  if (!url) return <p className="govuk-body">{`${name}: loading…`}</p>
  if (!isPhoto)
    return (
      <p className="govuk-body ws-files__document">
        <a
          className="govuk-link"
          href={url}
          download={/\.pdf$/i.test(name) ? name : `${name}.pdf`}
        >{`Save ${name} (PDF)`}</a>
      </p>
    )
  return (
    <>
      <img src={url} alt={name} className="ws-files__photo" />
      <LinkButton className="ws-files__look" onClick={() => setOpen(true)}>
        Look closer<span className="govuk-visually-hidden">{` at ${name}`}</span>
      </LinkButton>
      {open && <Viewer url={url} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}
