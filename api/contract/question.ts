import type { Condition } from './condition.ts'

/**
 * Where an answer leads when it ends the form: to the telephone because somebody may be hurt, or to the
 * authority that looks after the matter. `to` names a kind; the council profile says who that is at the place.
 */
export type Outcome =
  | {
      readonly kind: 'danger'
      readonly reason: string
      readonly call: '999' | 'council' | 'gas' | 'electricity'
    }
  | { readonly kind: 'handover'; readonly to: 'district' | 'utility' | 'police'; readonly reason: string }

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Name of a drawing in web/src/questions/pictures. */
  readonly picture?: string
  readonly outcome?: Outcome
}

/** Words shown when the answer will not do. Each says how to put it right. */
export interface QuestionErrors {
  readonly missing: string
  readonly invalid?: string
}

interface Base {
  /** camelCase, unique in its service, stable: departments' systems read it. */
  readonly key: string
  readonly label: string
  /** How the answer is called in a list, when the question is long. */
  readonly short?: string
  readonly hint?: string
  readonly optional?: true
  readonly when?: Condition
  readonly errors: QuestionErrors
}

export interface TextQuestion extends Base {
  readonly kind: 'text'
  readonly maxLength: number
  readonly width?: 5 | 10 | 20
  /** Source of a regular expression that the whole answer has to match. */
  readonly pattern?: string
}
export interface LongTextQuestion extends Base {
  readonly kind: 'longText'
  readonly maxLength: number
}
export interface RadiosQuestion extends Base {
  readonly kind: 'radios'
  readonly options: readonly Option[]
}
export interface CheckboxesQuestion extends Base {
  readonly kind: 'checkboxes'
  readonly options: readonly Option[]
}
export interface NumberQuestion extends Base {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly unit?: string
}
export interface DateQuestion extends Base {
  readonly kind: 'date'
  /** Days from today that the date may lie in, both inclusive; negative is past. */
  readonly from: number
  readonly to: number
}
export interface LocationQuestion extends Base {
  readonly kind: 'location'
}
/** Which motorway or trunk road, if any; the roads come from the council profile. */
export interface TrunkRoadQuestion extends Base {
  readonly kind: 'trunkRoad'
}
export interface PhotosQuestion extends Base {
  readonly kind: 'photos'
  readonly optional: true
}

export type Question =
  | TextQuestion
  | LongTextQuestion
  | RadiosQuestion
  | CheckboxesQuestion
  | NumberQuestion
  | DateQuestion
  | LocationQuestion
  | TrunkRoadQuestion
  | PhotosQuestion

/** One page of a form: usually one question. Shown when `when` holds and at least one of its questions is asked. */
export interface Page {
  /** Part of the page's address. */
  readonly id: string
  /** Heading where the page has several questions; with one, its label is the heading. */
  readonly title?: string
  readonly when?: Condition
  readonly questions: readonly Question[]
}
