import { existsSync } from 'node:fs'
import { checkPolicy } from '#admissions/policy/check-policy.ts'
import { type PolicyInWords, policyInWords } from '#admissions/policy/words/policy.ts'
import { policies } from '#council/admissions/policies.ts'
import { answering, Refused, textOf } from './json-file.ts'

const usage = `npm run -s policy -- FILE
Prints an admission policy as families read it, or what is wrong with it: a rule of the School Admissions Code that it breaks, two
children whom it can’t tell apart. FILE holds one as JSON, by "Policy" in api/contract/admissions/round.schema.json; or say the id of
one that the council holds: ${policies.map(({ id }) => id).join(', ')}`

/** The policy in words, or what is wrong with it: a line each. */
export interface Said {
  readonly taken: boolean
  readonly lines: readonly string[]
}

/** Says a policy. Throws, in words, where the text is no JSON. */
export function said(text: string): Said {
  const { policy, problems } = checkPolicy(parsed(text))
  if (policy) return { taken: true, lines: written(policyInWords(policy)) }
  return {
    taken: false,
    lines: problems.map(({ words, paragraph }) =>
      paragraph ? `${words} (School Admissions Code, ${paragraph})` : words,
    ),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`This is not JSON: ${(error as Error).message}`)
  }
}

const written = ({ title, before, criteria, tieBreaks, after }: PolicyInWords): string[] => [
  title,
  '',
  ...before,
  '',
  ...criteria.flatMap(({ words, tieBreaks: own }, index) => [
    `${index + 1}. ${words}`,
    ...own.map((line) => `   ${line}`),
  ]),
  '',
  ...tieBreaks,
  ...after,
]

function policyAt(asked: string | undefined): string {
  if (asked === undefined) throw new Refused(2, `Use it as: ${usage}`)
  const held = policies.find(({ id }) => id === asked)
  if (held) return JSON.stringify(held)
  if (!existsSync(asked))
    throw new Refused(
      2,
      `The council holds no policy “${asked}”, and there is no file of that name. It holds: ${policies.map(({ id }) => id).join(', ')}`,
    )
  return textOf(asked)
}

if (import.meta.main)
  await answering(([asked]) => {
    const { taken, lines } = said(policyAt(asked))
    if (!taken) throw new Refused(1, `This policy can’t be used. Put right:\n${lines.join('\n')}`)
    console.log(lines.join('\n'))
  })
