import type { AnswerWord, ReminderPorts } from '#admissions/answers/ports.ts'
import type { AppealWord, CarryPorts } from '#admissions/appeals/ports.ts'
import type { AskingPorts } from '#admissions/day/asking.ts'
import type { ListTaskPorts, ListWord } from '#admissions/lists/ports.ts'
import { environment } from '#aws/core/environment.ts'
import { secret } from '#aws/core/secrets.ts'
import { requestsTable } from '#aws/life/requests-table.ts'
import { messageSender } from '#aws/notify/messages.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { foundKeyOf } from '#requests/life/keys.ts'
import { addressOf, reporterPage } from '#requests/notify/unreached.ts'

/** What anybody may read on a locked phone: neither whose child it is nor which school. */
const words = (link: string): Words => ({
  subject: 'Your school place: you can read your offer now',
  body: `You applied for a school place to ${council.name}. You can now read which school we offer, why, and what you can do if it is not the one you hoped for:\n\n${link}\n\nThis link is yours alone. Whoever has it can read your application.`,
  text: `${council.shortName}: you can now read our offer of a school place at ${link}`,
})

export interface Words {
  readonly subject: string
  readonly body: string
  readonly text: string
}

export const alone = 'This link is yours alone. Whoever has it can read your application.'

/** Of an answer: neither whose child it is, nor which school, nor what was said. `by`: the last day to answer. */
function answerWords(kind: AnswerWord, link: string, by: string | null): Words {
  const day = by ? ` by ${dayInWords(by)}` : ''
  const { name, shortName, phone } = council
  switch (kind) {
    case 'answered':
      return {
        subject: 'Your school place: we have your answer',
        body: `We have your answer about the school place that ${name} offered. Read it, and change it while there is time, at:\n\n${link}\n\nWas it not you who answered? Call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: we have your answer about the school place. Read it at ${link}`,
      }
    case 'reminded':
      return {
        subject: `Your school place: please answer${day}`,
        body: `We have offered your child a school place and do not have your answer yet. Please tell us${day} whether you would like it:\n\n${link}\n\nIt takes a minute, and you do not need an account. You can also call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: please tell us${day} whether you would like the school place we offered: ${link}`,
      }
    case 'warned':
      return {
        subject: `Your school place: answer${day}, or you may lose it`,
        body: `The last day to answer our offer of a school place has passed, and we have not heard from you. You can still answer. Please tell us${day} whether you would like the place:\n\n${link}\n\nIf we do not hear from you by then, we may withdraw the offer. Nothing happens before that day, and never by itself: two people look at it first. If you need more time or help, call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: we still need your answer about the school place${day}, or we may withdraw it. Answer at ${link} or call ${phone}`,
      }
    case 'withdrawn':
      return {
        subject: 'Your school place: our offer has changed',
        body: `Something has changed about the school place that ${name} offered. Please read why, what we do next and how to appeal:\n\n${link}\n\nIf you would like to talk to somebody, call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: our offer of a school place has changed. Read why, and what you can do: ${link} or call ${phone}`,
      }
  }
}

/** Of a waiting list: neither whose child it is, nor which school. `by`: the last day to answer, or that of the list. */
function listWords(kind: ListWord, link: string, by: string | null): Words {
  const day = by ? dayInWords(by) : ''
  const { name, shortName, phone } = council
  switch (kind) {
    case 'place-free':
      return {
        subject: `A school place has become free: please answer by ${day}`,
        body: `A place has become free at a school that you are waiting for, and ${name} can offer it to your child. If your child has another place, nothing happens to it until you have answered. Please tell us by ${day} whether you would like the new one:\n\n${link}\n\nYou can also call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: a school place has become free for your child. Please answer by ${day}: ${link} or call ${phone}`,
      }
    case 'place-won':
      return {
        subject: `There is a school place for your child: please answer by ${day}`,
        body: `There is a place for your child at a school that you asked for. If your child has another place, nothing happens to it until you have answered. Read which school it is and why, and tell us by ${day} whether you would like the place:\n\n${link}\n\nYou can also call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: there is a school place for your child. Please answer by ${day}: ${link} or call ${phone}`,
      }
    case 'moved-up':
      return {
        subject: 'Your child has a place at a school that you were waiting for',
        body: `A place has become free at a school that you were waiting for. You asked us to move your child straight away, so the place is yours. Read which school it is, and what to do if you no longer want it:\n\n${link}\n\nYou can also call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: your child has a place at a school that you were waiting for. Read which one: ${link} or call ${phone}`,
      }
    case 'list-ending':
      return {
        subject: `A school waiting list ends on ${day}`,
        body: `Your child is on a school waiting list that we keep until ${day}. Until then we offer every place that becomes free, and your child stays on the list. You can see where your child is on it at:\n\n${link}\n\nIf you still want a place at that school after ${day}, you can apply for one at any time of the year. Call us on ${phone} and we will tell you how.\n\n${alone}`,
        text: `${shortName}: a school waiting list that your child is on ends on ${day}. Read more: ${link} or call ${phone}`,
      }
    case 'list-ended':
      return {
        subject: 'A school waiting list has ended',
        body: `The waiting list that we told you about has now ended, and no place became free for your child. The place that your child has does not change. You can still apply for a place at that school at any time of the year:\n\n${link}\n\nCall us on ${phone} if you would like to talk about it.\n\n${alone}`,
        text: `${shortName}: the school waiting list that we told you about has ended. Your child’s place does not change. Read more: ${link} or call ${phone}`,
      }
  }
}
/** Of a change after the offers: neither whose child it is, nor what has changed. */
const changeWords = (link: string): Words => ({
  subject: 'Your school application: something has changed',
  body: `Something has changed about your child’s application for a school place. This does not take a place away from your child. Read what has changed, why, and what you can do:\n\n${link}\n\nIf you would like to talk to somebody, call us on ${council.phone}.\n\n${alone}`,
  text: `${council.shortName}: something has changed about your school application. Read what, and why: ${link}`,
})

/** Sends words to a family where it asked to be told; false where it did not, or nobody knows where to. */
export function sender(page = 'schools/offer') {
  const requests = requestsTable()
  const messages = messageSender()
  const site = environment('SITE_URL')
  return async (reference: string, id: string, wordsFor: (link: string) => Words): Promise<boolean> => {
    const request = await requests.get(reference)
    const to = addressOf(request?.contact)
    if (!request || !to) return false
    const key = foundKeyOf(await secret(), request)
    const { subject, body, text } = wordsFor(`${site}/${page}/${reference}#${key}`)
    await messages.send({
      id,
      to,
      ...('email' in to ? { subject, body } : { subject: '', body: text }),
      page: reporterPage(reference),
      reference,
    })
    return true
  }
}

/** Sends a family word that its offer can be read, where it asked to be told. */
export function wordSender(): (reference: string, run: string) => Promise<void> {
  const send = sender()
  return async (reference, run) => {
    await send(reference, `offer ${run.slice(0, 16)} ${reference}`, words)
  }
}

/** Sends a family word of a change after the offers, where it asked to be told. */
export function changeWordSender(): (reference: string, id: string) => Promise<boolean> {
  const send = sender()
  return (reference, id) => send(reference, id, changeWords)
}

/** Sends a family word of its answer, where it asked to be told. */
export function answerWordSender(): ReminderPorts['sendAnswerWord'] {
  const send = sender()
  return (reference, { kind, id, by }) => send(reference, id, (link) => answerWords(kind, link, by))
}

/** Sends a family word of a waiting list, where it asked to be told. */
export function listWordSender(): ListTaskPorts['sendListWord'] {
  const send = sender()
  return (reference, { kind, id, by }) => send(reference, id, (link) => listWords(kind, link, by))
}

/** Of an appeal: neither whose child it is, nor which school, nor what was decided. */
function wordsOfAppeal(kind: AppealWord, link: string): Words {
  const { shortName, phone } = council
  const what: Readonly<Record<AppealWord, readonly [subject: string, words: string]>> = {
    lodged: ['we have it', 'We have your school appeal. Read it, add to it and see what happens next at:'],
    hearing: [
      'when it will be heard',
      'We have arranged when and where your school appeal will be heard. Read it at:',
    ],
    papers: [
      'the papers are ready',
      'The papers for your school appeal are ready. You, the panel and whoever presents the school’s case now have the same papers. Read them at:',
    ],
    needs: [
      'what we have arranged for the day',
      'We have arranged something that you asked for at the hearing of your school appeal. Read what it is at:',
    ],
    decided: [
      'the panel’s decision',
      'The panel has decided your school appeal. Read the decision and the reasons for it at:',
    ],
    corrected: [
      'our earlier letter was wrong',
      'Our letter with the panel’s decision of your school appeal was wrong, and we are sorry. We have corrected it: only the new letter counts. Please read it before you do anything else, at:',
    ],
    withdrawn: [
      'you have withdrawn it',
      'Your school appeal is withdrawn, and nobody will hear it. Was it not you who did this? Call us. You can read it at:',
    ],
  }
  const [subject, words] = what[kind]
  return {
    subject: `Your school appeal: ${subject}`,
    body: `${words}\n\n${link}\n\nIf you would like to talk to somebody, call us on ${phone}.\n\n${alone}`,
    text: `${shortName}: your school appeal: ${subject}. Read it at ${link}`,
  }
}

/** Sends a family word of its appeal, where it asked to be told. */
export function appealWordSender(): CarryPorts['sendAppealWord'] {
  const send = sender('schools/appeal')
  return (reference, { kind, id }) => send(reference, id, (link) => wordsOfAppeal(kind, link))
}

/** Asked for evidence again: neither whose child it is, nor of what. */
const evidenceWords = (link: string): Words => ({
  subject: 'Your school application: we still need something from you',
  body: `We need something more from you before we can decide about part of your application for a school place, such as a letter from a doctor or a social worker. You can see what we hold, and add to it, at:\n\n${link}\n\nIf you are not sure what we need, or cannot get it, call us on ${council.phone}. We can help.\n\n${alone}`,
  text: `${council.shortName}: we still need something from you for your school application. See ${link} or call ${council.phone}`,
})

/** Asks a family for evidence again, where it asked to be told. */
export function evidenceWordSender(): AskingPorts['sendEvidenceWord'] {
  const send = sender('schools/application')
  return (reference, id) => send(reference, id, evidenceWords)
}
