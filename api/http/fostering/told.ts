import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import type { LetterboxValues } from '#fostering/carers/adoption/letters.ts'
import type { ClaimValues } from '#fostering/carers/money/claim.ts'
import { tellOtherSide } from '#fostering/household/adoption/tell.ts'
import type { Asking } from '#fostering/household/answers.ts'
import { headOf } from '#fostering/household/head-of.ts'
import type { Head, Part } from '#fostering/household/part.ts'
import type { HouseholdPorts } from '#fostering/household/perform.ts'
import { tellOfBegun } from '#fostering/household/reviews/remind.ts'
import { tellWhoAsked } from '#fostering/household/support/tell.ts'
import {
  type TellPorts,
  tellOfLetter,
  tellOfMessage,
  tellOfNews,
  tellOfQuestions,
} from '#fostering/household/tell.ts'
import type { Support } from '#fostering/parts/carers/support.ts'
import type { PersonValues } from '#fostering/parts/person.ts'
import type { Referral } from '#fostering/parts/referral/values.ts'

type Ports = HouseholdPorts & TellPorts

/** What is news for those of the household who know of it: of what went wrong, a child, adoption, and a claim. */
const news: Readonly<Partial<Record<PartKind, readonly string[]>>> = {
  complaint: ['acknowledge', 'longer', 'answer', 'panel-met', 'panel-reported'],
  concern: ['tell', 'decide', 'plan-done'],
  child: ['place', 'give', 'authority', 'end'],
  log: ['answer'],
  terms: ['offer', 'withdraw'],
  review: ['told', 'notice'],
  plan: ['offer', 'sign-for-council', 'reviewed', 'end'],
  claim: ['agree', 'ask', 'refuse', 'answer'],
  letterbox: ['agree', 'pass-on', 'send-back', 'arrived', 'move', 'end'],
  allegation: ['tell', 'supporter', 'update', 'conclude', 'ask-review', 'copy'],
}

/** Nobody hears of one of these who has not been told of it. */
const wentWrong: readonly PartKind[] = ['complaint', 'concern', 'allegation']

/** What whoever a family has letters with hears of. */
const toOtherSide: readonly string[] = ['open-page', 'send-link', 'reach', 'pass-on']

/** Whether somebody answers it by a link of their own. */
const isAnswered = (name: PartName): boolean => ['reference', 'views'].includes(kindOfPart(name))

/** Who cares for a child, and knows of everything about them. */
const carersIn = ({ values: { people } }: Head) =>
  Object.entries(people).flatMap(([id, { role, here }]) => (role === 'applicant' && here ? [id] : []))

/** Who of the household hears of it: those who know of what went wrong, whoever claims, and otherwise all who care. */
async function whoHears(ports: Ports, head: Head, name: PartName): Promise<readonly string[]> {
  const told = head.known[name]?.track?.to
  if (told || wentWrong.includes(kindOfPart(name))) return told ?? []
  if (kindOfPart(name) !== 'claim') return carersIn(head)
  const claim = (await ports.parts.light(`${head.household}/${name}`)) as Part<ClaimValues> | undefined
  return claim ? [claim.values.by] : []
}

/** Tells those who hear of it that there is news, and nobody else. */
async function tellNews(ports: Ports, household: string, name: PartName): Promise<void> {
  const head = await headOf(ports, household)
  const known = head?.known[name]
  for (const id of head ? await whoHears(ports, head, name) : []) {
    const person = await ports.parts.get(`${household}/person.${id}`)
    if (known && person) await tellOfNews(ports, person as Part<PersonValues>, known)
  }
}

/**
 * Tells whom it concerns what staff did: the person of a thread that there is a message, those who apply that there is a
 * letter, whoever asked for support that there is news, somebody who is asked where their questions are, and somebody who has letters with a family where their page is. Done again with
 * the act itself, it sends nothing twice.
 */
export async function tellAfter(ports: Ports, household: string, name: PartName, act: string): Promise<void> {
  const part = async (one: PartName) => ports.parts.get(`${household}/${one}`)
  if (news[kindOfPart(name)]?.includes(act)) await tellNews(ports, household, name)
  if (kindOfPart(name) === 'review' && act === 'begin') await tellOfBegun(ports, household, name)
  if (kindOfPart(name) === 'thread' && act === 'write') {
    const [thread, person] = [await part(name), await part(`person.${name.split('.')[1]}`)]
    if (thread && person) await tellOfMessage(ports, person as Part<PersonValues>, thread)
  }
  if (kindOfPart(name) === 'referral' && act === 'tell-in-writing') {
    const letter = await part(name)
    const { people = [] } = (letter?.values ?? {}) as Partial<Referral>
    for (const { id } of people) {
      const person = await part(`person.${id}`)
      if (letter && person) await tellOfLetter(ports, person as Part<PersonValues>, letter)
    }
  }
  if (kindOfPart(name) === 'support') {
    const request = await part(name)
    const asked = (request?.values as Partial<Support> | undefined)?.asked
    const person = asked && (await part(`person.${asked.id}`))
    if (request && person) await tellWhoAsked(ports, person as Part<PersonValues>, request)
  }
  if (kindOfPart(name) === 'letterbox' && toOtherSide.includes(act)) {
    const box = await part(name)
    if (box) await tellOtherSide(ports, box as Part<LetterboxValues>)
  }
  if (isAnswered(name) && (act === 'invite' || act === 'remind')) {
    const asked = await part(name)
    if (asked) await tellOfQuestions(ports, asked as Part<Asking>)
  }
}
