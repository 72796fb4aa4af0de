import './styles/letter.scss'

interface Props {
  letter: {
    readonly title: string
    readonly sections: readonly { readonly heading: string | null; readonly paragraphs: readonly string[] }[]
  }
  headingLevel?: 2 | 3
}

/** The text of a letter, as it is sent and read. Line breaks stay as whoever wrote it left them. */
export function LetterText({ letter: { title, sections }, headingLevel = 2 }: Props) {
  const Heading = `h${headingLevel}` as const
  const Below = `h${headingLevel + 1}` as 'h3' | 'h4'
  return (
    <article className="app-letter">
      <Heading className="govuk-heading-m">{title}</Heading>
      {sections.map(({ heading, paragraphs }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter stays as it is
        <div key={at}>
          {heading && <Below className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</Below>}
          {paragraphs.map((text, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a letter stays as it is
            <p key={place} className="govuk-body app-letter__words">
              {text}
            </p>
          ))}
        </div>
      ))}
    </article>
  )
}
