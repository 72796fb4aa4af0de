import type { Condition } from './condition.ts'

/**
 * Where an answer leads when it ends the form: to the telephone because somebody may be hurt, or to the
 * authority that looks after the matter. `to` names a kind; the council profile says who that is at the place.
 */
export type Outcome =
  | {
      readonly kind: 'danger'
      readonly reason: string
      readonly call: '999' | 'council' | 'care' | 'gas' | 'electricity'
    }
  | { readonly kind: 'handover'; readonly to: 'district' | 'utility' | 'police'; readonly reason: string }

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Name of a drawing in web/src/questions/pictures. */
  readonly picture?: string
  readonly outcome?: Outcome
  /** Offered only when this holds. */
  readonly when?: Condition
  /** Of checkboxes: "none of these". It stands alone, after an "or". */
  readonly alone?: true
}

/** Words shown when the answer will not do. Each says how to put it right. */
export interface QuestionErrors {
  readonly missing: string
  readonly invalid?: string
  /** Of a group whose order says something: the same was named before. */
  readonly repeated?: string
}

/** Other words for the same question, for who is asked: "your" or "their". */
export interface Wording {
  readonly when: Condition
  readonly label?: string
  readonly short?: string
  readonly hint?: string
  readonly errors?: QuestionErrors
  /** Of a declaration. */
  readonly statements?: readonly string[]
}

interface Base {
  /** camelCase, unique in its service, stable: departments' systems read it. */
  readonly key: string
  readonly label: string
  /** How the answer is called in a list, when the question is long. */
  readonly short?: string
  readonly hint?: string
  /**
   * Of proof: what emails call it, as in “We still need …”: “proof of address”. Left out where its name says something of
   * health, care or belief: whoever reads the inbox may not be whoever asked.
   */
  readonly inEmails?: string
  readonly optional?: true
  readonly when?: Condition
  readonly errors: QuestionErrors
  /** The first whose condition holds replaces the words above. */
  readonly wording?: readonly Wording[]
  /**
   * The answer is about the person or their home, so that the next request offers it again. A name, the same in
   * every service: `name`, `address`, `email`, `phone`, `dateOfBirth`, ...
   */
  readonly reuse?: string
}

/** What a text has to be. Each has a check, a way to write it tidily and a keyboard of its own. */
export const textFormats = [
  'name',
  'email',
  'phone',
  'postcode',
  'nationalInsurance',
  'vehicle',
  'reference',
] as const
export type TextFormat = (typeof textFormats)[number]

export interface TextQuestion extends Base {
  readonly kind: 'text'
  readonly maxLength: number
  readonly width?: 5 | 10 | 20
  /** Source of a regular expression that the whole answer has to match. */
  readonly pattern?: string
  readonly format?: TextFormat
  /** HTML's name for what the browser may fill in, such as `given-name`. Only for the person who fills in the form. */
  readonly autocomplete?: string
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
/** Days or whole years from today; negative is past. */
export type DateBound = number | { readonly years: number }
export interface DateQuestion extends Base {
  readonly kind: 'date'
  /** The earliest and the latest that the date may be, both inclusive. */
  readonly from: DateBound
  readonly to: DateBound
  /** Key of an earlier date that this one must not lie before. */
  readonly notBefore?: string
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
/** A postal address in the United Kingdom: see `AddressAnswer`. */
export interface AddressQuestion extends Base {
  readonly kind: 'address'
  /** Whoever is asked may live anywhere in the world: takes an `AbroadAddress` too. */
  readonly abroad?: true
}
/** Documents, as photos or PDF. The answer is a list of `EvidenceAnswer`, or `later` where that is offered. */
export interface FilesQuestion extends Base {
  readonly kind: 'files'
  readonly atMost: number
  /** Offers "I’ll send it later" with these words about what that means. */
  readonly later?: string
}
/** A photo of one person for a pass, checked for size and shape. The answer is a list of one, or `later`. */
export interface PortraitQuestion extends Base {
  readonly kind: 'portrait'
  readonly later?: string
}
/** What the resident declares. The answer is `agreed`. */
export interface DeclarationQuestion extends Base {
  readonly kind: 'declaration'
  readonly statements: readonly string[]
  /** Beside the box: "I agree", "I have read and agree". */
  readonly agree: string
}
/** A school, from the council’s list. The answer is a `SchoolAnswer`. */
export interface SchoolQuestion extends Base {
  readonly kind: 'school'
  /** Key of an earlier question whose answer is a phase of admissions: schools that take children into it are offered. */
  readonly phaseFrom?: string
  /** Keys of earlier questions: schools that have the child's year group are taken, and not the one that it goes to now. */
  readonly groupFrom?: {
    readonly born: string
    readonly on: string
    readonly asked: string
    readonly now: string
  }
  /** Takes a school of another area too, which is written. */
  readonly elsewhere?: true
}
/** The same questions for each of several things. The answer is a list of answers by question key. */
export interface GroupQuestion extends Base {
  readonly kind: 'group'
  /** What one of them is called, in the singular and lower case: "vehicle". */
  readonly item: string
  /** The order says something: items can be moved. */
  readonly ordered?: true
  readonly atLeast: number
  readonly atMost: number
  /** Their conditions see the answers of the same item, and the form's. */
  readonly questions: readonly PlainQuestion[]
}

/** Kinds that can stand in a group. */
export type PlainQuestion =
  | TextQuestion
  | LongTextQuestion
  | RadiosQuestion
  | CheckboxesQuestion
  | NumberQuestion
  | DateQuestion
  | SchoolQuestion

export type Question =
  | PlainQuestion
  | LocationQuestion
  | TrunkRoadQuestion
  | PhotosQuestion
  | AddressQuestion
  | FilesQuestion
  | PortraitQuestion
  | DeclarationQuestion
  | GroupQuestion

/** Kinds whose answers name uploaded files. */
export const evidenceKinds = ['photos', 'files', 'portrait'] as const

/** What the answers so far mean, before the form goes on: whether somebody qualifies, by which rule, or where else to go. */
export interface Result {
  readonly id: string
  /** The first result whose condition holds is the one; the last needs none. */
  readonly when?: Condition
  /** `stop` ends here: nothing is sent. */
  readonly kind: 'go-on' | 'stop'
  readonly title: string
  readonly text: readonly string[]
  /** The rule that decides, in words, and where it stands. */
  readonly rule?: string
  readonly source?: string
  /** What the resident has to show. */
  readonly evidence?: readonly string[]
  /** What to do now; where the form ends, what to do instead. */
  readonly next?: readonly string[]
  /**
   * Wherever it tells people to call: the page shows the department's number and hours, `first` where calling is what to
   * do, `last` where it is one thing among others.
   */
  readonly call?: 'first' | 'last'
  /** Another service that does it, for whoever can’t or won’t wait on the phone: its slug, and the words that lead there. */
  readonly instead?: { readonly slug: string; readonly label: string }
  /** Other words for the same result: the first whose condition holds. */
  readonly wording?: readonly ResultWording[]
}

/** Other words for a result, for who is asked. */
export interface ResultWording extends Partial<Pick<Result, 'title' | 'text' | 'evidence' | 'next'>> {
  readonly when: Condition
}

/** One page of a form: usually one question. Shown when `when` holds and at least one of its questions is asked. */
export interface Page {
  /** Part of the page's address. */
  readonly id: string
  /** Heading where the page has several questions; with one, its label is the heading. */
  readonly title?: string
  /** Other headings for who is asked. */
  readonly wording?: readonly { readonly when: Condition; readonly title: string }[]
  /** Said above the questions, a paragraph each. */
  readonly intro?: readonly string[]
  readonly when?: Condition
  readonly questions: readonly Question[]
  /** Id of the section that the page belongs to, in a service with sections. Pages without one come before the task list. */
  readonly section?: string
  /** Instead of questions: shows the result of the answers so far. */
  readonly results?: readonly Result[]
}
