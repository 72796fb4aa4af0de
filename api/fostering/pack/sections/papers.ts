import { dayInWords } from '#contract/calendar/words.ts'
import type { PackSection } from '#contract/fostering/panel/pack.ts'
import { kindOfPart, type PartKind, personOfPart } from '#contract/fostering/parts.ts'
import { type CheckValues, checkKindOf } from '../../parts/check.ts'
import type { PartAt } from '../../report/compose.ts'
import type { Case } from '../../report/facts/index.ts'
import { section } from './blocks.ts'
import { toldBlocks } from './report.ts'

/** Kinds of parts of which a pack can say in words what stands in them. */
const tells: readonly PartKind[] = [
  'check',
  'checklist',
  'form',
  'placement',
  'reference',
  'training',
  'visit',
]
export const canTell = ({ name }: Pick<PartAt, 'name'>): boolean => tells.includes(kindOfPart(name))

const nameOf = ({ name }: Pick<PartAt, 'name'>, { people }: Case) => people[personOfPart(name) ?? '']?.name

/** How a check ended, in a sentence that says nothing of what came back. */
function outcomeOf({ asked, returned, looked, notNeeded, void: taken }: CheckValues): string {
  if (taken !== undefined) return 'Stopped, because consent was taken back'
  if (notNeeded !== undefined) return 'Not needed'
  if (!returned) return asked ? `Asked on ${dayInWords(asked.on)}, not back yet` : 'Not asked yet'
  const came = `Back on ${dayInWords(returned.on)}`
  if (!returned.worrying) return `${came}, nothing to worry about`
  if (!looked) return `${came}, somebody still has to look at it`
  return `${came}, ${looked.acceptable ? 'looked at and accepted' : 'looked at: it speaks against approval'}`
}

/** Every check and how it ended, in one table. What came back stands in the report, where it is weighed. */
export function checksSection(parts: readonly PartAt[], of: Case): PackSection[] {
  const rows = parts
    .filter(({ name }) => kindOfPart(name) === 'check')
    .map((part) => [
      checkKindOf(part.name)?.title ?? 'Check',
      nameOf(part, of) ?? 'The household',
      outcomeOf(part.values),
    ])
  const head = ['Check', 'About', 'Outcome']
  return rows.length === 0
    ? []
    : section('checks', 'Checks', [{ kind: 'table', caption: 'Checks and how they ended', head, rows }])
}

/** What stands in each of these parts of the record. */
export const papersSection = (id: string, title: string, parts: readonly PartAt[], of: Case): PackSection[] =>
  section(
    id,
    title,
    parts.filter(canTell).flatMap((part) => toldBlocks(part, of, nameOf(part, of))),
  )
