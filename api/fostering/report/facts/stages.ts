import { dayInWords } from '#contract/calendar/words.ts'
import type { CheckValues } from '../../parts/check.ts'
import type { ChecklistValues } from '../../parts/checklist.ts'
import { checklists } from '../../parts/checklists/index.ts'
import { checkKinds } from '../../parts/checks.ts'
import type { Looked } from '../../parts/look.ts'
import type { PlacementValues } from '../../parts/placement.ts'
import type { TrainingValues } from '../../parts/training.ts'
import type { Agreed, VisitValues } from '../../parts/visit.ts'
import { facts, namesOf, type Tell } from './told.ts'

const day = (on: string | undefined) => (on === undefined ? undefined : dayInWords(on))

const lookedAt = (looked: Looked | undefined) =>
  looked && `${looked.acceptable ? 'It stands in nobody’s way' : 'It is a reason against'}: ${looked.reasons}`

export const check: Tell<CheckValues> = ({ asked, returned, looked, notNeeded }, { name }) => ({
  title: checkKinds.find(({ slug }) => slug === name.split('.').at(-1))?.title ?? 'Check',
  facts: facts(
    ['Not needed', notNeeded],
    ['Asked', asked && `${asked.of}, ${dayInWords(asked.on)}`],
    ['Came back', day(returned?.on)],
    ['What it says', returned?.note],
    ['Worrying', returned?.worrying ? 'Yes' : undefined],
    ['Looked at', lookedAt(looked)],
  ),
})

const foundInWords = {
  right: 'Right',
  'not-here': 'There is none here',
  'to-put-right': 'To be put right',
} as const

function markInWords(mark: ChecklistValues['marks'][string]): string {
  const { is, note } = mark
  const by = is === 'to-put-right' && !mark.putRight ? ` by ${dayInWords(mark.by)}` : ''
  const after = mark.putRight ? `. Put right on ${dayInWords(mark.putRight.on)}: ${mark.putRight.note}` : ''
  return `${foundInWords[is]}${by}${note ? `: ${note}` : ''}${after}`
}

export const checklist: Tell<ChecklistValues> = ({ marks }, { name }) => {
  const list = checklists.find(({ slug }) => slug === name.split('.').at(-1))
  const rows = (list?.items ?? []).flatMap(({ id, right }) => {
    const mark = marks[id]
    return mark ? [{ label: right, value: markInWords(mark) }] : []
  })
  return { title: list?.title ?? 'Checklist', facts: rows }
}

export const training: Tell<TrainingValues> = ({ booked, attended, missed }) => ({
  title: 'Preparation course',
  facts: facts(
    ['Attended', day(attended?.on)],
    ['What the trainers say', attended?.note],
    ['Booked', attended || !booked ? undefined : dayInWords(booked.starts)],
    ['Booked and missed', missed.length === 0 ? undefined : String(missed.length)],
  ),
})

const taskOf = { applicant: 'the household', council: 'us', somebody: 'somebody outside' } as const

const agreedInWords = ({ what, whose, by }: Agreed) =>
  `${what} (for ${taskOf[whose]} to do${by === undefined ? '' : ` by ${dayInWords(by)}`})`

export const visit: Tell<VisitValues> = ({ recorded, looked }, { of }) => ({
  title: recorded ? `Visit on ${dayInWords(recorded.on)}` : 'Visit',
  facts: recorded
    ? facts(
        ['Seen', namesOf(recorded.seen, of)],
        ['Spoken with alone', namesOf(recorded.alone, of)],
        ['What was seen and said', recorded.account],
        ...(recorded.agreed ?? []).map((one) => ['Agreed', agreedInWords(one)] as const),
        ['What is next', recorded.next],
        ['Worrying', recorded.worrying ? 'Yes' : undefined],
        ['Looked at', lookedAt(looked)],
      )
    : [],
})

export const placement: Tell<PlacementValues> = ({ child, dates, told }) => ({
  title: 'Child who lives there already',
  facts: facts(
    ['Child', child?.name],
    ['How the child knows them', child?.relation],
    ['Came on', day(dates.placed)],
    ['Why', told.placed?.words],
    ['Extended on', day(dates.extended)],
    ['Left on', day(dates.placementEnded)],
  ),
})
