import type { WorkRequest } from '#contract/workspace.ts'
import { File } from './File.tsx'
import { fileName, notOfTheWork } from './useEvidence.ts'

/** Photos and documents of a request. What staff added stands with their step. */
export function Evidence({ request }: { request: WorkRequest }) {
  const evidence = notOfTheWork(request)
  if (evidence.length === 0) return null
  return (
    <section aria-labelledby="evidence-heading">
      <h2 className="govuk-heading-m" id="evidence-heading">
        Photos and documents
      </h2>
      <Files request={{ ...request, evidence }} />
      {evidence.length < request.evidence.length && (
        <p className="govuk-body">Photos of the work stand under “What has happened”.</p>
      )}
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
