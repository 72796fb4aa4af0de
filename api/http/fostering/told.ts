import type { PartName } from '#contract/fostering/parts.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import type { Part } from '#fostering/household/part.ts'
import type { HouseholdPorts } from '#fostering/household/perform.ts'
import { type TellPorts, tellOfMessage, tellOfQuestions } from '#fostering/household/tell.ts'
import type { PersonValues } from '#fostering/parts/person.ts'
import type { ReferenceValues } from '#fostering/parts/reference.ts'

type Ports = HouseholdPorts & TellPorts

/**
 * Tells whom it concerns what staff did: the person of a thread that there is a message, and somebody who is asked where
 * their questions are. Done again with the act itself, it sends nothing twice.
 */
export async function tellAfter(ports: Ports, household: string, name: PartName, act: string): Promise<void> {
  const part = async (one: PartName) => ports.parts.get(`${household}/${one}`)
  if (kindOfPart(name) === 'thread' && act === 'write') {
    const [thread, person] = [await part(name), await part(`person.${name.split('.')[1]}`)]
    if (thread && person) await tellOfMessage(ports, person as Part<PersonValues>, thread)
  }
  if (kindOfPart(name) === 'reference' && (act === 'invite' || act === 'remind')) {
    const reference = await part(name)
    if (reference) await tellOfQuestions(ports, reference as Part<ReferenceValues>)
  }
}
