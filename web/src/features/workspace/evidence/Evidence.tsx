import type { WorkRequest } from '#contract/workspace.ts'
import { File } from './File.tsx'
import { fileName } from './useEvidence.ts'

/** Photos and documents of a request. */
export function Evidence({ request }: { request: WorkRequest }) {
  if (request.evidence.length === 0) return null
  return (
    <section aria-labelledby="evidence-heading">
      <h2 className="govuk-heading-m" id="evidence-heading">
        Photos and documents
      </h2>
      <Files request={request} />
    </section>
  )
}

export function Files({ request }: { request: WorkRequest }) {
  return (
    <ul className="govuk-list ws-files">
      {request.evidence.map((file, at) => (
        <li key={file.id} className="ws-files__file">
          <File reference={request.reference} id={file.id} name={fileName(file, at)} />
          {file.proves && <p className="ws-due">{file.proves.words}</p>}
        </li>
      ))}
    </ul>
  )
}
