import { addressLines, isAddress } from '#contract/core/address.ts'
import { type Answers, isEmpty } from '#contract/core/condition.ts'
import type { CheckboxesQuestion, Page, TextQuestion } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { AccessibleFormat } from '#contract/council/council.ts'
import { pageFor } from './pages.ts'
import { address, checkboxes, option, radios, text, when } from './questions.ts'
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
      label: 'Do you, or the person this is for, need help to communicate, or letters in another format?',
    }))

const which = (service: Asking, formats: Formats): CheckboxesQuestion =>
  checkboxes({
    key: formatsKey,
    label: 'Do you need help to communicate, or letters in another format?',
    short: 'Help to talk to us, and format of letters',
    hint: 'Select all that apply, or continue if you do not need any of these.',
    wording: ofSomebodyElse(service),
    optional: true,
    options: formats.map(({ id, name }) => option(id, name)),
    errors: { missing: 'Select a format' },
    reuse: formatsKey,
  })

const more = ({ id, name }: AccessibleFormat, asks: string): TextQuestion =>
  text({
    key: keyOf(id),
    label: asks,
    // In a list the question alone would not say what of.
    short: name,
    maxLength: 100,
    when: when(formatsKey, id),
    errors: { missing: `Tell us: ${asks}` },
    reuse: keyOf(id),
  })

/** The pages that ask in which form somebody needs letters and replies. */
const formatPages = (service: Asking, formats: Formats): Page[] => [
  pageFor(which(service, formats)),
  ...formats.flatMap((format) => (format.asks ? [pageFor(more(format, format.asks))] : [])),
  ...sendPages(service, formats),
]

/** The keys of the answers that say where to send what is no ordinary letter. */
const sendKey = 'accessibleSend'
const whereKey = 'accessibleAddress'

/** Where to send what is paper or a file; to which address is asked where the form has none. */
function sendPages({ pages }: Asking, formats: Formats): Page[] {
  const sent = formats.filter((format) => format.sent)
  if (sent.length === 0) return []
  const way = radios({
    key: sendKey,
    label: 'How should we send letters in this format?',
    short: 'How to send them',
    when: { any: sent.map(({ id }) => when(formatsKey, id)) },
    options: [
      option('post', 'By post'),
      option('email', 'By email, as a file', { hint: 'To the email address on this form' }),
    ],
    errors: { missing: 'Select how we should send letters in this format' },
    reuse: sendKey,
  })
  const known = pages.some(({ questions }) => questions.some(({ kind }) => kind === 'address'))
  if (known) return [pageFor(way)]
  const where = address({
    key: whereKey,
    label: 'Where should we post them?',
    short: 'Address for letters',
    // Nobody is asked who has since said that no such letter is needed.
    when: { all: [{ any: sent.map(({ id }) => when(formatsKey, id)) }, when(sendKey, 'post')] },
    errors: {
      missing: 'Enter the address that we should post letters to',
      invalid: 'Enter the first line of the address, the town or city, and a full UK postcode',
    },
    reuse: 'address',
  })
  return [pageFor(way), pageFor(where)]
}

/** What the council does for what somebody needs, as they read it; only what the form asked of them. */
export function whatWeDo(
  service: Pick<Service, 'pages' | 'earlier'>,
  answers: Answers,
  formats: Formats = [],
): string[] {
  const question = askedQuestions(asSent(service, answers), answers).find(({ key }) => key === formatsKey)
  if (!question) return []
  const values = chosen(question, answers).map(({ value }) => value)
  return formats.flatMap(({ id, does }) => (does && values.includes(id) ? [does] : []))
}

/** How what they need is to be sent, as staff read it; undefined where it is not asked, or was not when they applied. */
export function sentHow(service: Pick<Service, 'pages' | 'earlier'>, answers: Answers): string | undefined {
  const asked = askedQuestions(asSent(service, answers), answers)
  if (!asked.some(({ key }) => key === sendKey)) return undefined
  if (answers[sendKey] === 'email') return 'Send it by email, as a file.'
  if (answers[sendKey] !== 'post') return undefined
  const where = answers[whereKey]
  return isAddress(where)
    ? `Send it by post to ${addressLines(where).join(', ')}.`
    : 'Send it by post, to the address in the application.'
}

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
