import type { WorkRequest } from '#contract/workspace/workspace.ts'

/** What tells one request from another that is near: fault, number of the post, the resident’s words for the place. */
export function AnswersOf({ near: { what = [], place, files } }: { near: WorkRequest['nearby'][number] }) {
  const lines = [...what, place && `Where: “${place}”`, files && 'With a photo or file'].filter(Boolean)
  return lines.map((line) => (
    <span key={String(line)} className="ws-due">
      {line}
    </span>
  ))
}
