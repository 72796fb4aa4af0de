import type { Option, Page, Question, Result } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'

/** What is said at one place of a definition, to one person: a question with its hint and errors, a result. */
export interface Said {
  readonly where: string
  readonly sentences: readonly string[]
}

const all = (...sentences: readonly (string | undefined)[]) => sentences.filter((one) => one !== undefined)

type Worded = Pick<Question, 'label' | 'short' | 'hint'> & Partial<Pick<Question, 'errors'>>

const wordsOf = (words: Partial<Worded> & { statements?: readonly string[] }) =>
  all(
    words.label,
    words.short,
    words.hint,
    words.errors?.missing,
    words.errors?.invalid,
    ...(words.statements ?? []),
  )

const optionWords = ({ label, hint, outcome }: Option) => all(label, hint, outcome?.reason)

/** A question in each of its wordings, each with what it leaves as it is. */
export function saidByQuestion(question: Question, at = ''): Said[] {
  const where = `${at}question "${question.key}"`
  const { wording = [], ...own } = question
  const said = [own, ...wording.map((words) => ({ ...own, ...words }))].map((words, of) => ({
    where: of === 0 ? where : `${where}, wording ${of}`,
    sentences: wordsOf(words),
  }))
  const options = 'options' in question ? question.options.flatMap(optionWords) : []
  const more = all(
    ...options,
    'later' in question ? question.later : undefined,
    'agree' in question ? question.agree : undefined,
    'item' in question ? question.item : undefined,
    'unit' in question ? question.unit : undefined,
  )
  const inside = question.kind === 'group' ? question.questions : []
  return [
    ...said,
    ...more.map((sentence) => ({ where, sentences: [sentence] })),
    ...inside.flatMap((one) => saidByQuestion(one, `${where}, `)),
  ]
}

/** A result in each of its wordings. The rule is the law's and speaks of nobody: it stands alone. */
export function saidByResult(result: Result, at: string): Said[] {
  const where = `${at}result "${result.id}"`
  const { wording = [], ...own } = result
  const said = [own, ...wording.map((words) => ({ ...own, ...words }))].map((words, of) => ({
    where: of === 0 ? where : `${where}, wording ${of}`,
    sentences: all(words.title, ...words.text, ...(words.evidence ?? []), ...(words.next ?? [])),
  }))
  return result.rule ? [...said, { where: `${where}, rule`, sentences: [result.rule] }] : said
}

const saidByPage = (page: Page): Said[] => {
  const where = `page "${page.id}"`
  const alone = all(page.title, ...(page.wording ?? []).map(({ title }) => title), ...(page.intro ?? []))
  return [
    ...alone.map((sentence) => ({ where, sentences: [sentence] })),
    ...page.questions.flatMap((question) => saidByQuestion(question)),
    ...(page.results ?? []).flatMap((result) => saidByResult(result, `${where}, `)),
  ]
}

/** Everything that a definition says, to whomever: nothing that a resident or a member of staff reads is left out. */
export const saidBy = (service: Service): Said[] => [
  ...all(
    service.title,
    service.summary,
    service.takes,
    service.cost,
    service.commitment.text,
    service.fee?.description,
    service.decision?.reconsideration,
    ...service.before,
    ...service.next,
    ...(service.sections ?? []).map(({ title }) => title),
  ).map((sentence) => ({ where: 'service', sentences: [sentence] })),
  ...service.pages.flatMap(saidByPage),
]
