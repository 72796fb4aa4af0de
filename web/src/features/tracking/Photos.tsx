import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Tracked } from '#contract/requests/tracking.ts'
import { WarningText } from '#web/design/WarningText.tsx'

async function fetchPhoto(
  reference: string,
  id: string,
  trackingKey: string,
  signal: AbortSignal,
): Promise<Blob> {
  const answer = await fetch(`/api/requests/${reference}/evidence/${id}`, {
    signal,
    headers: { authorization: `Bearer ${trackingKey}` },
  })
  if (!answer.ok) throw new Error('The photo cannot be shown')
  return answer.blob()
}

/** The resident's own photos. */
export function Photos({ tracked, trackingKey }: { tracked: Tracked; trackingKey: string }) {
  const photos = tracked.evidence.filter(({ missing }) => !missing)
  if (photos.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-s">Your photos</h3>
      <PhotoList reference={tracked.reference} trackingKey={trackingKey} photos={photos} />
    </>
  )
}

/** What is said of files of the resident's that never arrived; undefined when all did. */
export function missingWords(evidence: Tracked['evidence']): string | undefined {
  const missing = evidence.filter((file) => file.missing)
  if (missing.length === 0) return undefined
  const names = missing.flatMap(({ description }) => (description ? [`‘${description}’`] : []))
  const which = names.length > 0 ? ` (${names.join(', ')})` : ''
  return missing.length === 1
    ? `A file that you added did not reach us${which}. We have gone on without it. If we need it, we will ask you for it.`
    : `${missing.length} files that you added did not reach us${which}. We have gone on without them. If we need them, we will ask you for them.`
}

export function MissingFiles({ tracked }: { tracked: Tracked }) {
  const words = missingWords(tracked.evidence)
  return words ? <WarningText>{words}</WarningText> : null
}

interface ListProps {
  reference: string
  trackingKey: string
  photos: Tracked['evidence']
  /** What stands for a photo that nobody described, before its number. */
  unnamed?: string
}

/** Photos of a request, fetched with the key, so that no address opens them by itself. */
export function PhotoList({ reference, trackingKey, photos, unnamed }: ListProps) {
  return (
    <ul className="govuk-list app-photos">
      {photos.map(({ id, description }, at) => (
        <li key={id}>
          <Photo
            reference={reference}
            id={id}
            trackingKey={trackingKey}
            words={
              description ?? (unnamed ? `${unnamed} ${at + 1}` : `Photo ${at + 1}, without a description`)
            }
          />
        </li>
      ))}
    </ul>
  )
}

interface PhotoProps {
  reference: string
  id: string
  trackingKey: string
  words: string
}

function Photo({ reference, id, trackingKey, words }: PhotoProps) {
  const { data, isError } = useQuery({
    queryKey: ['photo', reference, id],
    queryFn: ({ signal }) => fetchPhoto(reference, id, trackingKey, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // A photo is kept with its request a moment after the request was taken.
    retry: 5,
    retryDelay: 1500,
  })
  const url = useObjectUrl(data)
  if (isError) return <p className="govuk-body">{`${words}: it cannot be shown at the moment.`}</p>
  if (!url) return <p className="govuk-body">{`${words}: loading…`}</p>
  if (data && data.type !== 'image/jpeg')
    return (
      <p className="govuk-body">
        <a className="govuk-link" href={url} download={/\.pdf$/i.test(words) ? words : `${words}.pdf`}>
          {`Save ${words} (PDF)`}
        </a>
      </p>
    )
  return <img src={url} alt={words} className="app-photos__photo" />
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!blob) return
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url
}
