import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { Tag } from '#web/design/Tag.tsx'
import { File } from './File.tsx'
import { fileNames, notOfTheWork, provedBy } from './useEvidence.ts'

/** Photos and documents of a request. What staff added stands with their step. */
export function Evidence({ request }: { request: WorkRequest }) {
  const evidence = notOfTheWork(request)
  if (evidence.length === 0) return null
  return (
    <section aria-labelledby="evidence-heading">
      <h2 className="govuk-heading-m" id="evidence-heading">
        Photos and documents
      </h2>
      <Files request={request} files={evidence} />
      {request.copies && (
        <>
          <h3 className="govuk-heading-s">Blurred copies for the public</h3>
          <Files request={request} files={request.copies} />
        </>
      )}
      {evidence.length < request.evidence.length && (
        <p className="govuk-body">Photos of the work are under “What has happened”.</p>
      )}
    </section>
  )
}

interface FilesProps {
  request: WorkRequest
  /** Those that are shown. */
  files: readonly { id: string; missing?: boolean | undefined; again?: 'before' | 'after' | undefined }[]
}

/** Each with its name to be seen: by it somebody says which is to be blurred, removed or made public. */
export function Files({ request, files }: FilesProps) {
  const names = fileNames(request)
  return (
    <ul className="govuk-list ws-files">
      {files.map(({ id, missing, again }) => (
        <li key={id} className="ws-files__file">
          {again && (
            <Tag colour={again === 'after' ? 'green' : 'grey'}>
              {again === 'after' ? 'New' : 'Before we asked again'}
            </Tag>
          )}
          <p className="ws-files__name">{names.get(id)}</p>
          {missing ? (
            <p className="govuk-body">It did not reach us. The resident’s private page tells them so.</p>
          ) : (
            <File reference={request.reference} id={id} name={names.get(id) ?? ''} />
          )}
          {provedBy(request, id) && <p className="ws-due">{provedBy(request, id)}</p>}
        </li>
      ))}
    </ul>
  )
}
