import { appealSchoolDays } from '#admissions/explain/appeal.ts'
import { asMarkdown, type Recorded, transparencyRecord } from '#admissions/public/transparency.ts'
import { signers } from '#admissions/rounds/round.ts'
import type { Phase } from '#contract/admissions/dates.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { schools } from '#council/admissions/load.ts'
import { policies } from '#council/admissions/policies.ts'
import { rounds } from '#council/admissions/rounds.ts'
import { admissions } from '#services/school-place/admissions.ts'

const usage = `npm run -s transparency [-- --json]
Prints the algorithmic transparency record of school places, made of this council's profile, schools, policies and rounds: as
Markdown for a page, or as JSON (api/contract/admissions/transparency.ts) for a register.`

const inWords: Readonly<Record<Phase, string>> = {
  reception: 'Reception',
  junior: 'junior school',
  secondary: 'secondary school',
}

/** Who answers for the department's decisions. Throws where the profile names nobody: the record may not be made up. */
export function ownerIn(
  { operations: { accountable } }: Pick<CouncilProfile, 'operations'>,
  department: string,
): string {
  const owner = accountable[department]
  if (owner) return owner
  throw new Error(
    `The council profile does not say who answers for school places. Name the role under operations.accountable: { '${department}': 'Director of …' }`,
  )
}

/** What the record says of this council, from its configuration alone. */
export function recordedHere(): Recorded {
  const department = departmentOf(council, admissions.department)
  const used = new Set(schools.flatMap(({ entries }) => entries.map(({ policy }) => policy)))
  return {
    council: council.name,
    team: department.name,
    owner: ownerIn(council, admissions.department),
    contact: `${department.phone}, ${department.hours}`,
    website: new URL('schools', council.site).href,
    checkUrl: new URL('schools/check-a-round', council.site).href,
    phases: [...new Set(rounds.map(({ phase }) => inWords[phase]))],
    schools: schools.length,
    preferences: Math.max(...rounds.map(({ preferences }) => preferences)),
    policies: policies.filter(({ id }) => used.has(id)),
    signatures: signers,
    appealSchoolDays,
  }
}

if (import.meta.main) {
  const [asked, ...more] = process.argv.slice(2)
  if (more.length > 0 || (asked !== undefined && asked !== '--json')) {
    console.error(`Use it as: ${usage}`)
    process.exitCode = 2
  } else {
    const record = transparencyRecord(recordedHere())
    console.log(asked === '--json' ? JSON.stringify(record, null, 2) : asMarkdown(record))
  }
}
