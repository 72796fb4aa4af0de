import type { Ref } from 'react'
import type { EnquiryAbout } from '#contract/fostering/about.ts'
import type { EligibilityResult } from '#contract/fostering/eligibility.ts'
import { council } from '#council'
import { Phone } from '#web/app/frame/Phone.tsx'
import { ButtonLink } from '#web/design/form/ButtonLink.tsx'
import { SummaryList } from '#web/design/SummaryList.tsx'
import { addresses } from '../addresses.ts'
import { questions } from './questions.ts'

const heads: Readonly<Record<EligibilityResult['answer'], readonly [string, string]>> = {
  yes: [
    'Yes, you could',
    'Nothing in your answers stands in the way. Get in touch and we can talk about it.',
  ],
  talk: [
    'You may be able to, and we would like to talk',
    'Nothing in your answers rules you out. We would like to talk about:',
  ],
  'not-now': [
    'Not just now, and here is what would change it',
    'Things can change, and six questions do not decide it. Talk to us anyway.',
  ],
}

/** Where the law may not let us, “not just now” would promise too much. */
const barred = {
  foster: [
    'You may not be able to foster. Talk to us first',
    'Call us before you do anything else, and we will tell you where you stand.',
  ],
  adopt: [
    'You may not be able to adopt. Talk to us first',
    'Call us before you do anything else, and we will tell you where you stand.',
  ],
} as const

interface Props {
  readonly ref: Ref<HTMLElement>
  readonly about: EnquiryAbout
  readonly result: EligibilityResult
}

/** What we would say to the answers, each point with its reason and what would change it. */
export function Answer({ ref, about, result: { answer, notes } }: Props) {
  const bar = notes.find(({ question, stops }) => stops && question === 'record')
  const [heading, words] = bar ? barred[about === 'adopt' ? 'adopt' : 'foster'] : heads[answer]
  return (
    <section ref={ref} tabIndex={-1} aria-labelledby="answer">
      <h2 id="answer" className="govuk-heading-l">
        {heading}
      </h2>
      <p className="govuk-body-l">{words}</p>
      {notes.map((note) => (
        <SummaryList
          key={note.question}
          card={{ title: questions[note.question].legend, headingLevel: 3 }}
          rows={[
            {
              key: note === bar ? 'Why' : note.stops ? 'Why not now' : 'What we would talk about',
              value: note.why,
            },
            { key: note === bar ? 'What you can do' : 'What would change it', value: note.change },
            {
              key: 'Where this comes from',
              value: `${note.source}.`,
            },
          ]}
        />
      ))}
      <ButtonLink href={`${addresses.ask}?about=${about}`}>Ask us a question</ButtonLink>
      <p className="govuk-body">
        Or call us on <Phone number={council.phone} />. You do not have to give your name.
      </p>
    </section>
  )
}
