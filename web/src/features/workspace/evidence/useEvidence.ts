import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { WorkRequest } from '#contract/workspace.ts'
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

type File = { readonly id: string; readonly description?: string | undefined }

/** What a file is called on screen. */
export const fileName = ({ description }: File, at: number): string => description ?? `File ${at + 1}`

/** What came in with the request: photos of the work stand with the step that they show. */
export function notOfTheWork({ evidence, history }: Pick<WorkRequest, 'evidence' | 'history'>) {
  const shown = new Set(history.flatMap(({ photos }) => photos))
  return evidence.filter(({ id }) => !shown.has(id))
}
