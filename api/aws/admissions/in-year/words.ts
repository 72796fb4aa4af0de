import type { ChasingPorts, InYearTellingPorts, InYearWord } from '#admissions/in-year/ports.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { council } from '#council'
import { schoolWriter } from '../vacancy-ports.ts'
import { alone, sender, type Words } from '../word-ports.ts'

const { shortName, phone } = council

/** What anybody may read on a locked phone: neither whose child it is, nor which school, nor what was decided. */
function inYearWords(kind: InYearWord, link: string, by: string | null): Words {
  const day = by ? ` by ${dayInWords(by)}` : ''
  switch (kind) {
    case 'offered':
      return {
        subject: 'Your application for a school place: we have an answer',
        body: `We have an answer to your application for a school place. Please read it and tell us what you would like:\n\n${link}\n\nIf you would like to talk to somebody, call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: we have an answer to your application for a school place. Read it and reply at ${link}`,
      }
    case 'refused':
      return {
        subject: 'Your application for a school place: we have an answer',
        body: `We have an answer to your application for a school place. Please read it, and what you can do next:\n\n${link}\n\nIf you would like to talk to somebody, call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: we have an answer to your application for a school place. Read it at ${link}`,
      }
    case 'answered':
      return {
        subject: 'Your school place: we have your answer',
        body: `We have your answer about the school place. You can read it here:\n\n${link}\n\nWas it not you who answered? Call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: we have your answer about the school place. Read it at ${link}`,
      }
    case 'warned':
      return {
        subject: `Your school place: please tell us${day}, or you may lose it`,
        body: `We are holding a school place for your child. We can only hold it for a short time, and your child has not started there yet. Please tell us${day} whether you would like it, or call the school to agree on the first day:\n\n${link}\n\nIf we do not hear from you by then, the place may go to another child. If you need more time or help, call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: please tell us${day} about the school place that we are holding, or you may lose it: ${link} or call ${phone}`,
      }
    case 'changed':
      return {
        subject: 'Your application for a school place: we have your change',
        body: `We have changed your application for a school place as you asked. You can read here which schools we are asking, and by when you will hear:\n\n${link}\n\nWas it not you who changed it? Call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: we have changed your application for a school place as you asked. Read it at ${link}`,
      }
    case 'withdrawn':
      return {
        subject: 'Your application for a school place is withdrawn',
        body: `We have withdrawn your application for a school place as you asked. No school decides on it any more:\n\n${link}\n\nWas it not you, or have you changed your mind? Call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: we have withdrawn your application for a school place as you asked. Was it not you? Call ${phone}`,
      }
    case 'lapsed':
      return {
        subject: 'Your school place: something has changed',
        body: `Something has changed about the school place that we held for your child. Please read why, and what you can do:\n\n${link}\n\nIf you would like to talk to somebody, call us on ${phone}.\n\n${alone}`,
        text: `${shortName}: something has changed about your school place. Read why, and what you can do: ${link} or call ${phone}`,
      }
  }
}

/** Of no child by name, nor of how many: that stands behind the sign-in. */
function schoolWords(type: string, by: string | null): { readonly subject: string; readonly body: string } {
  const day = by ? ` by ${dayInWords(by)}` : ''
  switch (type) {
    case 'asked':
      return {
        subject: 'A family asks for a place at your school',
        body: `A family has applied for a place at your school during the school year. Please answer${day}, so that we can tell them in time. Sign in to read the application and to answer, or call us on ${phone}:`,
      }
    case 'reminded':
      return {
        subject: `Please answer${day}: a family waits for your school`,
        body: `A family has applied for a place at your school, and we do not have your answer yet. Please answer${day}: that is the last day by which the family must hear. Sign in to answer, or call us on ${phone}:`,
      }
    case 'no-longer':
      return {
        subject: 'A family no longer asks for a place at your school',
        body: `A family that had applied for a place at your school during the school year does not ask for it any more. You do not have to do anything. Sign in to see the applications that still wait for your school, or call us on ${phone}:`,
      }
    default:
      return {
        subject: 'Late: a family still waits for your school’s answer',
        body: `A family has applied for a place at your school and should have had an answer by now. Please answer today. If your school does not answer, we may offer the child a place elsewhere. Sign in to answer, or call us on ${phone}:`,
      }
  }
}

/** Writes to the office of a school that an application waits for it, with the way to its seat. */
export function schoolInYearWriter(): ChasingPorts['tellSchoolInYear'] {
  const write = schoolWriter()
  return (school, { id, type, by }) => {
    const { subject, body } = schoolWords(type, by)
    return write(school, id, subject, body, `/in-year/seats/${encodeURIComponent(school)}`)
  }
}

/** Sends a family word of its application during the year, where it asked to be told. */
export function inYearWordSender(): InYearTellingPorts['sendInYearWord'] {
  const send = sender('schools/in-year')
  return (reference, { kind, id, by }) => send(reference, id, (link) => inYearWords(kind, link, by))
}
