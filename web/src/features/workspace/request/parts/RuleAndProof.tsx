import type { Result } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Tag } from '#web/design/Tag.tsx'
import { File } from '../../evidence/File.tsx'
import { fileNames } from '../../evidence/useEvidence.ts'
import { proofsOf, resultsFor } from '../model/rule.ts'

/** The rule by which somebody may qualify, beside what they sent to show it. */
export function RuleAndProof({ request, service }: { request: WorkRequest; service: Service }) {
  const proofs = proofsOf(request)
  const names = fileNames(request)
  return (
    <section aria-labelledby="rule-heading">
      <h2 className="govuk-heading-m" id="rule-heading">
        The rule and the proof
      </h2>
      <div className="ws-rule">
        <div>
          {resultsFor(service, request).map((result) => (
            <Rule key={result.id} result={result} />
          ))}
        </div>
        <ul className="govuk-list">
          {proofs.length === 0 && <li>The resident sent no proof, and has none still to send.</li>}
          {proofs.map(({ words, files, awaited, again }) => (
            <li key={words} className="ws-rule__proof">
              <h3 className="govuk-heading-s govuk-!-margin-bottom-2">{words}</h3>
              {awaited && <Tag colour="yellow">{again ? 'Asked for again' : 'Not sent yet'}</Tag>}
              {again && <p className="ws-due">{`The resident reads: ${again}`}</p>}
              <div className="ws-rule__files">
                {files.map(({ id, again: when }) => (
                  <div key={id}>
                    {when === 'after' && <Tag colour="green">New</Tag>}
                    {when === 'before' && <Tag colour="grey">Before we asked again</Tag>}
                    <p className="ws-files__name">{names.get(id)}</p>
                    <File reference={request.reference} id={id} name={names.get(id) ?? ''} />
                  </div>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function Rule({ result: { title, rule, source, evidence = [] } }: { result: Result }) {
  return (
    <InsetText className="ws-rule__rule">
      <p className="govuk-body">
        <strong>{title}</strong>
      </p>
      {rule && <p className="govuk-body">{rule}</p>}
      {source && (
        <p className="ws-due">
          Source: <span>{source}</span>
        </p>
      )}
      {evidence.length > 0 && (
        <>
          <p className="govuk-body govuk-!-margin-bottom-2">What has to be shown:</p>
          <ul className="govuk-list govuk-list--bullet">
            {evidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </InsetText>
  )
}
