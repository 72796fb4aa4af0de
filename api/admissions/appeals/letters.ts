import type { Findings } from '#contract/admissions/appeals/findings.ts'
import type { Block, Letter } from '#contract/admissions/explanation.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Appeal, Decision, Refusal } from './appeal.ts'
import { accountToPanel } from './to-panel.ts'

const text = (words: string): Block => ({ kind: 'text', text: words })
const paragraphs = (words: string): Block[] =>
  words
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean)
    .map(text)

/** The law about classes of infants, once for all statements. Its source: SI 2012/10. */
const infantLaw =
  'By law an infant class (Reception, Year 1 and Year 2) has no more than 30 children to a teacher in an ordinary lesson. One more child would break that limit. The panel can uphold this appeal only if the limit would not be broken after all, if the admission arrangements were unlawful or were not followed and the child would otherwise have had a place, or if the decision was one that no reasonable authority would have made.'

type Fact = { readonly what: string; readonly value: string }

/**
 * The school’s case, out of the record: how places were given, where this child stood, what is held of the child, and the
 * limit of infant classes where that is why. The officer adds why one more child would harm the school.
 */
export function statementOf(refusal: Refusal, facts: readonly Fact[], prejudice: string): Letter {
  const { school, child, told, account, infantClass, kind } = refusal
  const who = child ?? refusal.reference
  const given = accountToPanel(account, child)
  return {
    title: `The school’s case: ${school.name}`,
    sections: [
      {
        id: 'about',
        heading: 'What this appeal is about',
        blocks: [
          text(
            `On ${dayInWords(told)} we told the family that ${kind === 'in-year' ? 'there was no place for' : 'we could not offer'} ${who}${kind === 'in-year' ? ` at ${school.name} during the school year` : ` a place at ${school.name}`}.`,
          ),
        ],
      },
      ...given,
      ...(facts.length > 0
        ? [
            {
              id: 'facts',
              heading: 'What we hold about the child',
              blocks: [{ kind: 'rows' as const, rows: [...facts] }],
            },
          ]
        : []),
      ...(infantClass
        ? [{ id: 'infant', heading: 'The limit for infant classes', blocks: [text(infantLaw)] }]
        : []),
      ...(prejudice.trim()
        ? [{ id: 'prejudice', heading: 'Why we cannot admit one more child', blocks: paragraphs(prejudice) }]
        : []),
    ],
  }
}

const answer = (yes: boolean): string => (yes ? 'Yes' : 'No')

function found(findings: Findings): { what: string; value: string }[] {
  const { unlawful, wouldHave } = findings
  const first = [
    { what: 'Were the admission rules unlawful, or not followed?', value: answer(unlawful) },
    ...(unlawful ? [{ what: 'Would the child have had a place otherwise?', value: answer(wouldHave) }] : []),
  ]
  return findings.kind === 'ordinary'
    ? [
        ...first,
        { what: 'Would one more child harm the school?', value: answer(findings.harm) },
        ...(findings.harm
          ? [
              {
                what: 'Does the child’s need for a place outweigh that harm?',
                value: answer(findings.outweighs),
              },
            ]
          : []),
      ]
    : [
        ...first,
        { what: 'Would the limit for infant classes be broken?', value: answer(findings.limitBroken) },
        {
          what: 'Was it a decision that no reasonable authority would have made?',
          value: answer(findings.unreasonable),
        },
      ]
}

/** A place in a round is answered as every offer of it is, one during the year on the page of its application. */
const next: Readonly<Record<Appeal['refusal']['kind'], Readonly<Record<Decision['outcome'], string>>>> = {
  normal: {
    upheld:
      'The panel’s decision is binding on us and on the school, so your child has a place. Tell us whether you would like it: the page of your appeal shows how, and the last day to answer. Until you have answered, your child keeps any place that they have now.',
    dismissed:
      'The panel’s decision is binding on you, on us and on the school. Your child keeps the place that we offered, and stays on the waiting list if you asked for that. If you think that the appeal was not handled fairly, call us and we will tell you who you can complain to.',
  },
  'in-year': {
    upheld:
      'The panel’s decision is binding on us and on the school, so your child can have the place. Open your application for a school place, and tell us there whether you would like it. If your child has another place, they keep it until you have chosen.',
    dismissed:
      'The panel’s decision is binding on you, on us and on the school. It changes nothing about any other place that your child has or is waiting for. If you think that the appeal was not handled fairly, call us and we will tell you who you can complain to.',
  },
}

/** “The place that we offered” would be read as the one that the wrong letter gave. */
const nextOf = ({ kind }: Refusal, outcome: Decision['outcome'], corrects: Decision['corrects']): string =>
  next[corrects && corrects.outcome !== outcome && outcome === 'dismissed' ? 'in-year' : kind][outcome]

/** What was wrong with the letter before, which of them counts, and what the family should not do before it has talked to us. */
function correction(
  { school, child }: Refusal,
  outcome: Decision['outcome'],
  { outcome: before, on, because }: NonNullable<Decision['corrects']>,
): Letter['sections'][number] {
  const who = child ?? 'your child'
  const changes =
    before === outcome
      ? [`Whether ${who} has a place at ${school.name} has not changed.`]
      : outcome === 'upheld'
        ? [
            `The earlier letter said that ${who} could not have a place at ${school.name}. That was our mistake: the panel decided that ${who} has one.`,
          ]
        : [
            `The earlier letter said that ${who} has a place at ${school.name}. That was our mistake: the panel decided otherwise.`,
            'This letter does not take a place away from your child. School admissions will look at what our mistake means for the place, and write to you before anything changes. Call us before you give up or turn down any other place.',
          ]
  return {
    id: 'corrected',
    heading: 'Our earlier letter was wrong',
    blocks: [
      `We wrote to you on ${dayInWords(on)} about this appeal. That letter was wrong, and we are sorry. It does not count any more. Only this letter counts.`,
      `What was wrong: ${because}`,
      ...changes,
    ].map(text),
  }
}

/** The letter with a panel’s decision and its reasons. */
export function decisionLetter(
  { refusal }: Pick<Appeal, 'refusal'>,
  { outcome, findings, on, corrects }: Decision,
): Letter {
  const { school } = refusal
  const who = refusal.child ?? 'Your child'
  const title =
    outcome === 'upheld'
      ? `Your appeal was successful: ${who} has a place at ${school.name}`
      : `Your appeal for ${school.name} was not successful`
  const decidedWords =
    outcome === 'upheld'
      ? `On ${dayInWords(on)} the independent panel decided that ${refusal.child ?? 'your child'} has a place at ${school.name}.`
      : `On ${dayInWords(on)} the independent panel decided that ${school.name} does not have to give ${refusal.child ?? 'your child'} a place.`
  return {
    title: corrects ? `Corrected letter. ${title}` : title,
    sections: [
      ...(corrects ? [correction(refusal, outcome, corrects)] : []),
      { id: 'decision', heading: 'What the panel decided', blocks: [text(decidedWords)] },
      { id: 'next', heading: 'What happens now', blocks: [text(nextOf(refusal, outcome, corrects))] },
      { id: 'reasons', heading: 'The panel’s reasons', blocks: paragraphs(findings.why) },
      {
        id: 'found',
        heading: 'The questions that the panel answered',
        blocks: [{ kind: 'rows', rows: found(findings) }],
      },
    ],
  }
}
