import type { Result } from '#contract/core/question.ts'
import type { Department } from '#contract/council/council.ts'
import { Hours } from '#web/app/frame/Hours.tsx'
import { Phone } from '#web/app/frame/Phone.tsx'
import { type Addressed, paths } from '#web/app/paths.ts'
import { Details } from '#web/design/Details.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { Link } from '#web/design/Link.tsx'
import type { ContactWords } from './contactWords.ts'

const headings = {
  'go-on': { evidence: 'What you need to show', next: 'What happens next' },
  stop: { evidence: 'What you need to show', next: 'What you can do instead' },
  call: { evidence: 'What to have ready', next: 'When you call' },
} as const

interface Props {
  result: Result
  department: Department
  words: Pick<ContactWords, 'callUs'>
  /** The form that it ends, which says where the next one stands. */
  service: Addressed
}

/** A result in full. Its text says the reason to whom it is about; the rule as the law has it, and where, come last. */
export function ResultWords({ result, department, words, service }: Props) {
  const { kind, title, text, rule, source, evidence = [], next = [], call, instead } = result
  const titles = call === 'first' ? headings.call : headings[kind]
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      {text.map((line) => (
        <p key={line} className="govuk-body">
          {line}
        </p>
      ))}
      {call === 'first' && <CallUs department={department} words={words} />}
      {instead && (
        <ButtonLink href={paths.service({ ...service, slug: instead.slug, verb: 'ask' })}>
          {instead.label}
        </ButtonLink>
      )}
      <Lines title={titles.evidence} lines={evidence} />
      <Lines title={titles.next} lines={next} />
      {call === 'last' && <CallUs department={department} words={words} />}
      {rule && source && (
        <Details summary="What the rules say">
          <p>{rule}</p>
          <p>
            <Source text={source} />
          </p>
        </Details>
      )}
    </>
  )
}

/** The number of the department, and when somebody answers. */
function CallUs({ department, words }: Pick<Props, 'department' | 'words'>) {
  const { name, phone } = department
  return (
    <>
      <p className="govuk-body-l">
        <span>{words.callUs(name)}</span> <Phone number={phone} />
      </p>
      <p className="govuk-body">
        <span>{`${name}. `}</span>
        <Hours of={department} />
      </p>
    </>
  )
}

/** A link where the source is an address, or has one at its end. */
function Source({ text }: { text: string }) {
  const [, words = '', url] = /^(.*?)[\s,:(]*(https:\/\/\S+?)\)?$/.exec(text) ?? []
  if (!url) return <span>{`Source: ${text}`}</span>
  return (
    <span>
      Source: <Link href={url}>{words || new URL(url).hostname}</Link>
    </span>
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
