import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { evidenceOf } from '../api/requests.ts'

/** A file of a request, under an address that lasts as long as the component. */
export function useEvidence(reference: string, id: string) {
  const { data, isError } = useQuery(evidenceOf(reference, id))
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!data) return
    const made = URL.createObjectURL(data)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [data])
  return { url, isPhoto: data?.type.startsWith('image/') ?? false, failed: isError }
}

type Kept = Pick<WorkRequest, 'evidence' | 'history' | 'copies'>

const ofTheWork = ({ history }: Kept) => new Set(history.flatMap(({ photos }) => photos))

/** What each file is called, the same wherever it is shown or chosen: somebody erases or publishes it by this name. */
export function fileNames(request: Kept): ReadonlyMap<string, string> {
  const work = ofTheWork(request)
  const counted = { work: 0, other: 0 }
  const names = new Map(
    request.evidence.map(({ id, description }) => {
      const name = work.has(id) ? `Photo ${++counted.work} of the work` : `File ${++counted.other}`
      return [id, description ?? name]
    }),
  )
  for (const { id, of } of request.copies ?? []) names.set(id, `${names.get(of) ?? 'Photo'}, blurred copy`)
  return names
}

/** What may become public: blurred copies, and the photos that have none. */
export function forPublic({ evidence, copies = [] }: Pick<WorkRequest, 'evidence' | 'copies'>) {
  return evidence.flatMap((file) => {
    const copy = copies.find(({ of }) => of === file.id)
    if (copy) return [{ id: copy.id }]
    return file.missing ? [] : [file]
  })
}

/** What a file answers, where the files of the request answer different questions. */
export function provedBy({ evidence }: Pick<WorkRequest, 'evidence'>, id: string): string | undefined {
  const asked = new Set(evidence.map(({ proves }) => proves?.question))
  return asked.size > 1 ? evidence.find((file) => file.id === id)?.proves?.words : undefined
}

/** What came in with the request: photos of the work stand with the step that they show. */
export function notOfTheWork(request: Kept) {
  const shown = ofTheWork(request)
  return request.evidence.filter(({ id }) => !shown.has(id))
}
