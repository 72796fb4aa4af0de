import type { Result } from '#contract/question.ts'
import { InsetText } from '#web/design/InsetText.tsx'
import { Link } from '#web/design/Link.tsx'

/** A result in full. The rule stands open: it is the reason, and nobody should have to look for it. */
export function ResultWords({ result }: { result: Result }) {
  const { kind, title, text, rule, source, evidence = [], next = [] } = result
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      {text.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
      {rule && (
        <InsetText>
          <p className="govuk-body">
            <strong>The rule:</strong> {rule}
          </p>
          {source && (
            <p className="govuk-body">
              <Source text={source} />
            </p>
          )}
        </InsetText>
      )}
      <Lines title="What you need to show" lines={evidence} />
      <Lines title={kind === 'stop' ? 'What you can do instead' : 'What happens next'} lines={next} />
    </>
  )
}

/** A link where the source is an address, or has one at its end. */
function Source({ text }: { text: string }) {
  const [, words = '', url] = /^(.*?)[\s,:(]*(https:\/\/\S+?)\)?$/.exec(text) ?? []
  if (!url) return <>Source: {text}</>
  return (
    <>
      Source: <Link href={url}>{words || new URL(url).hostname}</Link>
    </>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
