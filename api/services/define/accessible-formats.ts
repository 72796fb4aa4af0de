import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { CheckboxesQuestion, Page, TextQuestion } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { AccessibleFormat } from '#contract/council/council.ts'
import { pageFor } from './pages.ts'
import { checkboxes, option, text, when } from './questions.ts'
import { askedQuestions, asSent, chosen } from './walk.ts'

type Formats = readonly AccessibleFormat[]

/** The key of the answer, the same in every service. */
export const formatsKey = 'accessibleFormats'

/** `another-language` is asked for more by `accessibleAnotherLanguage`. */
const keyOf = (id: string) => `accessible-${id}`.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase())

type Asking = Pick<Service, 'contact' | 'sections' | 'pages' | 'onBehalfOf'>

/** Letters about somebody else go to that person, and replies to whoever applied: either may need them so. */
const ofSomebodyElse = ({ onBehalfOf = [] }: Asking) =>
  onBehalfOf
    .filter(({ kind }) => kind === 'person')
    .map(({ when }) => ({
      when,
      label: 'Do you, or the person this is for, need letters or replies in another format?',
    }))

const which = (service: Asking, formats: Formats): CheckboxesQuestion =>
  checkboxes({
    key: formatsKey,
    label: 'Do you need letters or replies in another format?',
    short: 'Format of letters and replies',
    hint: 'Select all that apply, or continue if you do not need any of these.',
    wording: ofSomebodyElse(service),
    optional: true,
    options: formats.map(({ id, name }) => option(id, name)),
    errors: { missing: 'Select a format' },
    reuse: formatsKey,
  })

const more = (id: string, asks: string): TextQuestion =>
  text({
    key: keyOf(id),
    label: asks,
    maxLength: 100,
    when: when(formatsKey, id),
    errors: { missing: `Tell us: ${asks}` },
    reuse: keyOf(id),
  })

/** The pages that ask in which form somebody needs letters and replies. */
const formatPages = (service: Asking, formats: Formats): Page[] => [
  pageFor(which(service, formats)),
  ...formats.flatMap(({ id, asks }) => (asks ? [pageFor(more(id, asks))] : [])),
]

/** After which page: in a long form with what it asks about the person, else before what is declared, or last of all. */
function placeIn({ sections = [], pages }: Asking): number {
  const first = sections[0]?.id
  if (first) return pages.findLastIndex(({ section }) => section === first) + 1
  const declared = pages.findIndex(({ questions }) => questions.some(({ kind }) => kind === 'declaration'))
  return declared < 0 ? pages.length : declared
}

/** The service, asking for a format where the council has to answer a person, and offers some. */
export function withFormats<S extends Asking>(service: S, formats: Formats = []): S {
  if (service.contact !== 'required' || formats.length === 0) return service
  const at = placeIn(service)
  const section = service.sections?.[0]?.id
  const asked = formatPages(service, formats).map((page) => (section ? { ...page, section } : page))
  return { ...service, pages: [...service.pages.slice(0, at), ...asked, ...service.pages.slice(at)] }
}

/** What somebody needs of letters and replies, as staff read it: “Large print”, “Another language (Polish)”. */
export function formatsNeeded(service: Pick<Service, 'pages' | 'earlier'>, answers: Answers): string[] {
  const question = askedQuestions(asSent(service, answers), answers).find(({ key }) => key === formatsKey)
  if (!question) return []
  return chosen(question, answers).map(({ value, label }) => {
    const said = answers[keyOf(value)]
    return isEmpty(said) ? label : `${label} (${said})`
  })
}
