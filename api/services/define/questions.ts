import type {
  CheckboxesQuestion,
  DateQuestion,
  LocationQuestion,
  LongTextQuestion,
  NumberQuestion,
  Option,
  Outcome,
  PhotosQuestion,
  RadiosQuestion,
  TextQuestion,
  TrunkRoadQuestion,
} from '#contract/question.ts'

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

/** An answer option; `more` adds a hint, a picture or an outcome. */
export const option = (value: string, label: string, more: Omit<Option, 'value' | 'label'> = {}): Option => ({
  value,
  label,
  ...more,
})

/** The answer means that somebody may be hurt now: stop, and show the number to call. */
export const danger = (
  reason: string,
  call: '999' | 'council' | 'gas' | 'electricity' = 'council',
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
