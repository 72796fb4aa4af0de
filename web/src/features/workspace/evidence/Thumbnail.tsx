import { useEvidence } from './useEvidence.ts'

/** A photo small beside its name, where one of several is chosen; nothing for a document. */
export function Thumbnail({ reference, id }: { reference: string; id: string }) {
  const { url, isPhoto } = useEvidence(reference, id)
  return url && isPhoto ? <img src={url} alt="" className="ws-files__small" /> : null
}
