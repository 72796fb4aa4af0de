import type { Policy } from '#contract/admissions/policy.ts'
import type { RecordSection, TransparencyRecord } from '#contract/admissions/transparency.ts'
import { listed } from '#contract/core/lists/listed.ts'
import { facts, factsUsed } from './data-used.ts'

/** What of a council’s own the record says. All of it is configuration; nothing is typed for the record. */
export interface Recorded {
  readonly council: string
  readonly team: string
  /** Who answers for the tool: a role, not a name. */
  readonly owner: string
  readonly contact: string
  /** Addresses of the pages on admissions, and of the check of a round. */
  readonly website: string
  readonly checkUrl: string
  /** What rounds there are, in words: `Reception`. */
  readonly phases: readonly string[]
  readonly schools: number
  /** How many schools a family may name. */
  readonly preferences: number
  readonly policies: readonly Policy[]
  /** How many people sign a result before it is published. */
  readonly signatures: number
  readonly appealSchoolDays: number
}

/** The record of how school places are given, as the standard lays it out. */
export const transparencyRecord = (recorded: Recorded): TransparencyRecord => ({
  standard: 'Algorithmic Transparency Recording Standard',
  title: `How ${recorded.council} gives school places`,
  sections: [
    inShort(recorded),
    owners(recorded),
    why(recorded),
    people(recorded),
    howItWorks(recorded),
    data(recorded),
    risks(),
  ],
})

const field = (name: string, ...lines: readonly string[]) => ({ name, lines: [...lines] })

const inShort = ({ council, phases, contact, website }: Recorded): RecordSection => ({
  id: 'tier-1',
  title: 'In short',
  fields: [
    field('Name', 'School place allocation'),
    field(
      'Description',
      `${council} gives school places (${listed(phases)}) by a computer program that puts children in the order of each school’s published policy, and gives every child the highest of their choices that has room.`,
    ),
    field('Website', website),
    field('Contact', contact),
  ],
})

const owners = ({ council, team, owner }: Recorded): RecordSection => ({
  id: 'owner',
  title: 'Owner and responsibility',
  fields: [
    field('Organisation', council),
    field('Team', team),
    field('Senior responsible owner', owner),
    field(
      'Third parties',
      'No other organisation takes part in a decision. The program is open source: anybody can read it.',
    ),
  ],
})

const why = ({ schools, preferences }: Recorded): RecordSection => ({
  id: 'rationale',
  title: 'Description and rationale',
  fields: [
    field(
      'Purpose',
      'To give each child one place: at the highest of the family’s choices where the school’s criteria let us.',
    ),
    field(
      'Scope',
      `${schools} schools. A family names up to ${preferences}. Places at schools of other councils are agreed with those councils.`,
    ),
    field(
      'Benefit',
      'No family gains by naming other schools, or another order, than it truly wants. Everybody can see why places were given as they were, and can work the round out again.',
    ),
    field(
      'Alternatives',
      'Ranking by the parents’ order of choice is forbidden by the School Admissions Code. Giving places by hand takes weeks, and nobody could check it.',
    ),
  ],
})

const people = ({ signatures, appealSchoolDays }: Recorded): RecordSection => ({
  id: 'human',
  title: 'What people do',
  fields: [
    field(
      'Before',
      'Families see what we hold about their child and can have it corrected. Panels of people decide medical and social needs. Schools that decide on their own places confirm the order of the children, or put them in order themselves.',
    ),
    field(
      'Review',
      `${signatures} people sign a result before it is published. Each records what they looked at: the exceptions, a sample, the comparison with another run. A signature without that does not count.`,
    ),
    field(
      'Being told',
      'Every family is told why each school that it put above its offer could not offer a place. Anybody can read this record.',
    ),
    field('Being heard', 'A family can tell us what is wrong or was left out.'),
    field('Asking for a person', 'A family can ask somebody to look at the result with them.'),
    field(
      'Challenging it',
      `A family can appeal to an independent panel within ${appealSchoolDays} school days, and complain.`,
    ),
  ],
})

const howItWorks = ({ policies, checkUrl }: Recorded): RecordSection => ({
  id: 'specification',
  title: 'How it works',
  fields: [
    field(
      'Method',
      'Applicant-proposing deferred acceptance (Gale and Shapley). Every child asks at its first choice. A school with more than it has room for keeps those who come first by its policy; the others ask at their next choice, until nobody is turned away. The order of a family’s choices is shown to no school.',
    ),
    field(
      'Rules',
      `${policies.length} published policies, each a list of criteria that the program reads: ${listed(policies.map(({ title }) => title))}.`,
    ),
    field(
      'Exceptions',
      'Children whose plan names a school have their place first. Twins are placed together above the number where the policy says so. For a child without an offer we look for a place at the catchment school, or else at the nearest school with room, and phone the family before offers are published.',
    ),
    field('Chance', chance(policies)),
    field(
      'Learning',
      'None. Nothing is predicted, scored or learned from data; the same input gives the same result.',
    ),
    field(
      'Checks',
      'A second program, written another way, checks every result before it can be signed. Where it finds a fault, the schools concerned are held back.',
    ),
    field('Anybody’s check', `The round is published without names and can be run again: ${checkUrl}`),
  ],
})

function chance(policies: readonly Policy[]): string {
  const byLot = policies.some((policy) =>
    [policy.tieBreaks, ...policy.criteria.map(({ tieBreaks = [] }) => tieBreaks)]
      .flat()
      .some(({ by }) => by === 'random'),
  )
  return byLot
    ? 'Where nothing else separates two children, lots are drawn: from a list that was closed and whose fingerprint was published before, by a public random number that was announced before, and watched by an independent person.'
    : 'None.'
}

function data({ policies }: Recorded): RecordSection {
  const used = factsUsed(policies)
  const special = used.flatMap((name) => {
    const { special } = facts[name]
    return special ? [`${facts[name].words}: ${special}`] : []
  })
  return {
    id: 'data',
    title: 'Data',
    fields: [
      field('Used for each child', ...used.map((name) => facts[name].words)),
      field(
        'Needs special care',
        ...special,
        'It is used because the law on admissions requires it, never alone by a computer: people decide needs, and sign.',
      ),
      field(
        'Not used',
        'Names, sex, origin, language, nationality, behaviour, attendance, parents’ work elsewhere, marriage or money, and whatever else the School Admissions Code forbids.',
      ),
      field(
        'Source',
        'The family’s application, what staff and schools record, and grid places from the council’s address register.',
      ),
      field(
        'Published',
        'Choices as far as they were looked at and ranks of those turned away, with no name, home, distance, birth or criterion.',
      ),
    ],
  }
}

const risks = (): RecordSection => ({
  id: 'risks',
  title: 'Risks, and what is done',
  fields: [
    field(
      'A wrong fact',
      'Families check what we hold before places are given, and each fact says where it comes from.',
    ),
    field(
      'A wrong program',
      'A second program checks every run, and anybody can run the published file again.',
    ),
    field(
      'Somebody is favoured',
      'Two people sign, each change is recorded with who made it and why, and lots are drawn by a public random number.',
    ),
    field(
      'A child is found in the published file',
      'Lists that few families share are cut, small numbers are left out, and an assessment is published with the code.',
    ),
    field(
      'People trust the computer too much',
      'A signature says what the person looked at, and does not count without that.',
    ),
  ],
})

/** The record as Markdown, for a page or a register. */
export const asMarkdown = ({ standard, title, sections }: TransparencyRecord): string =>
  [
    `# ${title}`,
    standard,
    ...sections.flatMap(({ title, fields }) => [
      `## ${title}`,
      ...fields.map(({ name, lines }) =>
        lines.length === 1
          ? `**${name}**: ${lines[0]}`
          : [`**${name}**`, '', ...lines.map((words) => `- ${words}`)].join('\n'),
      ),
    ]),
  ].join('\n\n')
