import type { PartState } from '#contract/fostering/parts.ts'
import type { Reader, ReportName } from '#contract/fostering/report.ts'
import type { TagColour } from '#web/design/Tag.tsx'

type People = readonly { readonly id: string; readonly name: string }[]

const nameOf = (id: string, people: People) => people.find((one) => one.id === id)?.name ?? id

/** Who of the household reads a passage, as a choice. Of one person alone there is nobody to keep anything from. */
export const readerChoices = (people: People): { value: Reader; text: string }[] => [
  { value: 'household', text: people.length > 1 ? 'Everybody who applies' : nameOf('p1', people) },
  ...(people.length > 1 ? people.map(({ id, name }) => ({ value: id, text: `Only ${name}` })) : []),
  { value: 'council', text: 'Nobody: somebody told us in confidence' },
]

/** Likewise as a tag beside the passage; nothing where all of them read it. */
export const readerTag = (reader: Reader, people: People): string | undefined =>
  reader === 'household'
    ? undefined
    : reader === 'council'
      ? 'Not in their copies'
      : `Only in ${nameOf(reader, people)}’s copy`

export const stateTag: Partial<Record<PartState, readonly [words: string, colour: TagColour]>> = {
  'not-started': ['Not started', 'grey'],
  started: ['Being written', 'blue'],
  done: ['Finished', 'green'],
}

export const reportWords: Readonly<Record<ReportName, string>> = {
  report: 'the report',
  'report.brief': 'the brief report',
}
