import type { Condition } from '#contract/core/condition.ts'
import type {
  AddressQuestion,
  CheckboxesQuestion,
  DateQuestion,
  DeclarationQuestion,
  FilesQuestion,
  GroupQuestion,
  LocationQuestion,
  LongTextQuestion,
  NumberQuestion,
  Option,
  Outcome,
  PhotosQuestion,
  PortraitQuestion,
  RadiosQuestion,
  SchoolQuestion,
  TextQuestion,
  TrunkRoadQuestion,
} from '#contract/core/question.ts'

type Without<Q> = Omit<Q, 'kind'>

export const text = (question: Without<TextQuestion>): TextQuestion => ({ kind: 'text', ...question })
export const longText = (question: Without<LongTextQuestion>): LongTextQuestion => ({
  kind: 'longText',
  ...question,
})
export const radios = (question: Without<RadiosQuestion>): RadiosQuestion => ({ kind: 'radios', ...question })
export const checkboxes = (question: Without<CheckboxesQuestion>): CheckboxesQuestion => ({
  kind: 'checkboxes',
  ...question,
})
export const number = (question: Without<NumberQuestion>): NumberQuestion => ({ kind: 'number', ...question })
export const date = (question: Without<DateQuestion>): DateQuestion => ({ kind: 'date', ...question })
export const location = (question: Without<LocationQuestion>): LocationQuestion => ({
  kind: 'location',
  ...question,
})
export const trunkRoad = (question: Without<TrunkRoadQuestion>): TrunkRoadQuestion => ({
  kind: 'trunkRoad',
  ...question,
})
export const photos = (question: Omit<PhotosQuestion, 'kind' | 'optional'>): PhotosQuestion => ({
  kind: 'photos',
  optional: true,
  ...question,
})
export const address = (question: Without<AddressQuestion>): AddressQuestion => ({
  kind: 'address',
  ...question,
})
export const files = (question: Without<FilesQuestion>): FilesQuestion => ({ kind: 'files', ...question })
export const portrait = (question: Without<PortraitQuestion>): PortraitQuestion => ({
  kind: 'portrait',
  ...question,
})
export const declaration = (question: Without<DeclarationQuestion>): DeclarationQuestion => ({
  kind: 'declaration',
  ...question,
})
export const school = (question: Without<SchoolQuestion>): SchoolQuestion => ({ kind: 'school', ...question })
export const group = (question: Without<GroupQuestion>): GroupQuestion => ({ kind: 'group', ...question })

/** An answer option; `more` adds a hint, a picture or an outcome. */
export const option = (value: string, label: string, more: Omit<Option, 'value' | 'label'> = {}): Option => ({
  value,
  label,
  ...more,
})

/** A question with the answers `yes` and `no`. */
export const yesNo = (question: Omit<Without<RadiosQuestion>, 'options'>): RadiosQuestion =>
  radios({ ...question, options: [option('yes', 'Yes'), option('no', 'No')] })

/** "None of these": stands alone among checkboxes. */
export const noneOfThese = (label = 'None of these'): Option => option('none', label, { alone: true })

/** Holds when the question was answered with this value, or one of them. */
export const when = (question: string, is: string | readonly string[]): Condition => ({ question, is })

/** The answer means that somebody may be hurt now: stop, and show the number to call. */
export const danger = (
  reason: string,
  call: '999' | 'council' | 'care' | 'gas' | 'electricity' = 'council',
): Outcome => ({
  kind: 'danger',
  reason,
  call,
})

/** The answer means that another body looks after it: hand on at once. */
export const handover = (to: 'district' | 'utility' | 'police', reason: string): Outcome => ({
  kind: 'handover',
  to,
  reason,
})
