import { dayInWords } from '#contract/calendar/words.ts'
import { shortened } from '#contract/core/cut.ts'
import { pounds } from '#contract/core/money.ts'
import type { Service } from '#contract/core/service.ts'
import { capital } from '#contract/core/words/in-text.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { EventType } from '#contract/requests/lifecycle.ts'
import type { Passed } from '#contract/requests/passed.ts'
import type { AddedAbout } from '#contract/requests/resident-actions.ts'
import type { Having } from '#contract/requests/traits.ts'
import { doneSentences, type Met, metSentence } from './kind-sentences.ts'
import { askedWords, type ProofAsked, type ProofNamed, receivedWords } from './proof.ts'

/** What happened, as far as somebody is told of it. */
export interface News extends Met {
  readonly type: EventType
  readonly reference: string
  /** Undefined when it left the catalogue: then it is treated as sensitive. */
  readonly service: Service | undefined
  /** The department, as a sentence names it. */
  readonly department: string
  readonly council: Pick<CouncilProfile, 'name' | 'shortName' | 'phone'>
  readonly to: 'reporter' | 'follower'
  /** What the department wrote to the resident. */
  readonly note?: string
  /** What the department asked; the reporter's to read. */
  readonly question?: string
  /** Of what they wrote unasked: what it is about. */
  readonly about?: AddedAbout
  /** Who it was passed to. */
  readonly passedTo?: {
    readonly name: string
    readonly url?: string | undefined
    readonly phone?: string | undefined
    readonly passed?: Passed | undefined
  }
  /** The request that it was merged with. */
  readonly other?: string
  /** Who said that it isn't fixed: whoever reads this, or another resident. */
  readonly saidBy?: 'reader' | 'resident'
  /** Until when "it isn't fixed" opens it again. */
  readonly notFixedUntil?: string
  /** What was paid or is paid back, in pence. */
  readonly pence?: number
  /** What was paid for: of a sensitive service only where emails name it. */
  readonly bought?: string
  /** Proof that is asked for, or that has come. */
  readonly asked?: ProofAsked
  readonly received?: ProofNamed
  /** What they still have to send or to pay. */
  readonly missing?: string
  /** When they hear, where that is not what all are told. It says nothing that others may not read. */
  readonly promise?: string
  /** The day by which they hear, as the page after sending says it. */
  readonly due?: string
  /** When it happened, ISO 8601. */
  readonly at: string
  /** Address of their private page. */
  readonly link: string
}

/** Of an e-mail `subject` and `body`, of a text message `text`. */
export interface Words {
  readonly subject: string
  readonly body: string
  readonly text: string
}

/** One for each event of which somebody is sent a message. */
type Sentences<Type extends Having<'message'> = Having<'message'>> = Readonly<Record<Type, string>>

const newCode = (noun: string, { phone }: News['council']) =>
  `We have read out a new code for your ${noun} on the phone. If you did not ask for it, call us as soon as you can on ${phone}.`

const nouns = { report: 'report', apply: 'application', ask: 'request' }

const money = ({ pence = 0, at }: News): Sentences<'paid' | 'refunded'> => ({
  paid: `We have received your payment of ${pounds(pence)} on ${dayInWords(at)}. This is your receipt.`,
  refunded: `We have paid back ${pounds(pence)}. If it goes to a card or an account, it can take a few days.`,
})

/** What anybody may read on a locked phone: not what it is about, nor who deals with it, nor how it came out. */
const discreet = (news: News, noun: string): Partial<Sentences> => ({
  submitted: `We have your ${noun}.`,
  'evidence-added': receivedWords(news.received, noun),
  changed: `We have the changes that you made to your ${noun}.`,
  added: `We have what you added to your ${noun}.`,
  moved: 'We have the place that you corrected.',
  withdrawn: `You have withdrawn your ${noun}.`,
  readdressed: `From now on, we will send news about your ${noun} here.`,
  'link-sent': `Here is the private link to your ${noun} again.`,
  'follower-link-sent': 'Here is your private link again.',
  'code-made': newCode(noun, news.council),
  approved: `There is a decision on your ${noun}.`,
  refused: `There is a decision on your ${noun}.`,
  'reconsideration-asked': `We will look at our decision on your ${noun} again.`,
  updated: `There is news about your ${noun}.`,
  asked: news.asked
    ? askedWords(news.asked, noun)
    : `We have a question about your ${noun}. Answer it on your private page.`,
  answered: 'We have received your answer.',
  ...money(news),
})

/** Nobody reads that another authority has it where nobody told it. */
function referredWords({ department, passedTo }: News, it: string): string {
  const start = capital(department)
  const somebody = passedTo?.name
  switch (passedTo?.passed) {
    case 'sent':
      return `${start} has sent ${it} to ${somebody}.`
    case 'called':
    case 'form':
      return `${start} has told ${somebody} about ${it}.`
    case 'resident':
    case 'not-sent':
      return `Report this to ${somebody} yourself. We cannot pass ${it} on to them.`
    default:
      return passedTo
        ? `${capital(somebody ?? '')} looks after what ${it} is about. Contact them to find out what happens next.`
        : `Another organisation looks after what ${it} is about.`
  }
}

/** It goes on elsewhere, or again. */
function onwards(
  news: News,
  it: string,
): Sentences<'referred' | 'passed-on' | 'transferred' | 'merged' | 'split' | 'reopened'> {
  const { department, to, passedTo, other, saidBy } = news
  const start = capital(department)
  const somebody = passedTo?.name ?? 'somebody else who looks after it'
  const again = {
    reader: 'We have opened it again, as you asked.',
    resident:
      to === 'reporter'
        ? `We have opened ${it} again, because somebody else who reported the same says that it is not fixed.`
        : `It is open again, because it is not fixed: ${it}.`,
  }
  return {
    referred: referredWords(news, it),
    'passed-on': referredWords(news, it),
    transferred:
      `${start} has passed ${it} to ${somebody}. ${to === 'reporter' ? 'You do not need to start again.' : ''}`.trim(),
    merged: `${start} deals with ${it} together with another report of the same thing${other ? `, ${other}` : ''}.`,
    split: `${start} deals with ${it} by itself again.`,
    reopened: saidBy ? again[saidBy] : `${start} has opened ${it} again.`,
  }
}

function addedSaid({ department, about }: News, noun: string): string {
  const start = capital(department)
  if (about === 'fixed') return `Thank you for telling us it’s fixed. ${start} will check.`
  if (about === 'place') return `Thank you for telling us the place is wrong. ${start} will check.`
  return `We have told ${department} what you added to your ${noun}.`
}

const repaired = (start: string, to: News['to'], it: string) => ({
  inspected: `${start} has inspected what ${to === 'reporter' ? 'you reported' : 'was reported'}.`,
  scheduled: `${start} has planned the work on ${it}.`,
  fixed: `${start} has finished the work on ${it}.`,
})

function open(news: News, service: Service): Sentences {
  const { department, to, work = 'repair' } = news
  const start = capital(department)
  const noun = service.called ?? nouns[service.verb]
  const it = to === 'reporter' ? `your ${noun}` : `the ${noun} that you follow`
  return {
    submitted: `We have your ${noun}.`,
    acknowledged: `${start} has ${it}.`,
    ...doneSentences(work, start, it),
    ...(work === 'repair' && repaired(start, to, it)),
    closed: `${start} has closed ${it}.`,
    ...onwards(news, it),
    updated: `${start} has news about ${it}.`,
    asked: news.asked
      ? askedWords(news.asked, noun)
      : `${start} has a question about ${it}. Answer it on your private page.`,
    answered: `We have sent your answer to ${department}.`,
    followed: `You are now following the ${noun}. We will tell you what happens.`,
    'evidence-added': receivedWords(news.received, noun),
    changed: `We have the changes that you made to your ${noun}.`,
    added: addedSaid(news, noun),
    moved: `We have told ${department} about the place that you corrected in your ${noun}.`,
    withdrawn:
      to === 'reporter'
        ? `You have withdrawn your ${noun}. ${start} will not do anything more about it.`
        : `The ${noun} that you follow was withdrawn by whoever sent it.`,
    readdressed: `From now on, we will send news about your ${noun} here.`,
    'link-sent': `Here is the private link to your ${noun} again.`,
    'follower-link-sent': `Here is the private link to ${it} again.`,
    'code-made': newCode(noun, news.council),
    approved: `Your ${noun} is approved.`,
    refused: `Your ${noun} is refused. Your private page says why, and what you can do.`,
    'reconsideration-asked': `We will look at our decision on your ${noun} again.`,
    ...money(news),
  }
}

export const paragraphs = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join('\n\n')

/** No link that stops it at once: programs that check emails open each link. */
const stop = ({ to }: News) =>
  to === 'follower' &&
  'If you do not want these messages any more, open your private page and select “Stop following”.'

const ending = (news: News) => {
  const { council, link } = news
  return paragraphs(
    `See what is happening on your private page:\n${link}`,
    'Keep this link to yourself. Anyone who has it can open the page.',
    stop(news),
    `${council.name}\n${council.phone}`,
  )
}

/** A sentence of the department is quoted whole, but for what would make the message unreadably long. */
const quote = (intro: string, words: string | undefined) => words && `${intro}\n${shortened(words, 1000)}`

const said = ({ department, note }: News) => quote(`${capital(department)} says:`, note)
const question = ({ department, question, to }: News) =>
  to === 'reporter' && quote(`${capital(department)} asks:`, question)

const reach = ({ passedTo }: News) =>
  passedTo && [capital(passedTo.name), passedTo.phone, passedTo.url].filter(Boolean).join('\n')

const ifNotFixed = ({ notFixedUntil, to, work }: News) =>
  to === 'reporter' &&
  notFixedUntil &&
  `${work === 'repair' ? 'If it isn’t fixed' : 'If something is still wrong'}, tell us on your private page by ${dayInWords(notFixedUntil)}.`

/** What only messages of services that are not sensitive tell. */
const details = (news: News) => [question(news), said(news), reach(news), ifNotFixed(news)]

/** When they hear: the day and the promise, as on the page after sending. Only where the service may be named. */
function whenHeard({ type, service, promise, due }: News): string | undefined {
  if (type !== 'submitted') return undefined
  return [due && `By ${due}.`, promise ?? service?.commitment.text].filter(Boolean).join(' ')
}

/** What an email says beside its first sentence, where the service may be named. */
const known = (news: News) => [
  news.type === 'paid' && news.bought && `For: ${news.bought}`,
  news.type === 'paid' && news.due && `We will send it by ${news.due}.`,
  whenHeard(news),
]

/** A sentence without what follows it. */
const first = (sentence: string) => sentence.split('. ')[0]?.replace(/\.$/, '') ?? sentence

/** A locked phone shows its texts: which proof it is about stands in none. */
const withoutProof = ({ asked: _, received: __, ...news }: News): News => news

const unknown = 'There is news about your request.'

/** The message for this news. Of a sensitive service it says nothing that others may not read, in emails its name where it has one for them. */
export function wordsFor(news: News): Words {
  const { reference, service, council, link, type } = news
  const shown = service && !service.sensitive ? service : undefined
  const noun = service?.inEmails ?? service?.called ?? 'request'
  const byEmail: Partial<Record<EventType, string>> = shown ? open(news, shown) : discreet(news, noun)
  const byText: Partial<Record<EventType, string>> = shown ? byEmail : discreet(withoutProof(news), 'request')
  const met = metSentence(type, news)
  const sentence = met ?? byEmail[type] ?? unknown
  const named = shown?.title ?? (service?.inEmails && `Your ${service.inEmails}`)
  const tells = !shown && sentence.includes(`your ${noun}`)
  const about = named && !tells ? `${named}\nReference: ${reference}` : `Reference: ${reference}`
  const missing = news.missing && `${news.missing} You can do this on your private page.`
  const more = [...(named ? known(news) : []), ...(shown ? details(news) : [])]
  return {
    subject: shown ? `${shown.title}: ${first(sentence)}` : `${first(sentence)} (${reference})`,
    body: paragraphs(sentence, about, missing, ...more, ending(news)),
    text: `${council.shortName}: ${met ?? byText[type] ?? unknown} ${shown ? `${shown.title}, ` : ''}${reference}. ${link}`,
  }
}

/** To the address that news went to before, and with no link: somebody else may ask for another to be used. */
export function formerWords({ reference, council }: Pick<News, 'reference' | 'council'>): Words {
  const sentence = `We have been asked to send news about request ${reference} somewhere else, so you will not get it here any more.`
  const ifNot = `If you did not ask for this, call us as soon as you can on ${council.phone}.`
  return {
    subject: `We now send news about your request ${reference} somewhere else`,
    body: paragraphs(sentence, ifNot, council.name),
    text: `${council.shortName}: ${sentence} ${ifNot}`,
  }
}
