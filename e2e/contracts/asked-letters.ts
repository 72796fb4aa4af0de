import type { CaseView } from '#contract/fostering/desk.ts'
import type { EvidenceUpload } from '#contract/requests/evidence.ts'
import { lettersKey } from '#fostering/household/adoption/link.ts'
import { box, terms } from '#fostering/household/adoption/testing/adopters.ts'
import { assessor, does } from '#fostering/household/testing/work.ts'
import { photo } from '../support/photo.ts'
import type { askedHousehold } from './asked-household.ts'
import { uploaded } from './household-files.ts'

const page = {
  called: 'Jay',
  family: 'Sam and his family',
  words: 'One letter a year, with a photo.',
  email: 'relative@example.org',
}
/** Whoever a family of adopters has letters with, from the link to a photo of theirs. */
export async function askedLetters(doors: Awaited<ReturnType<typeof askedHousehold>>): Promise<void> {
  const { answers, key, through, worldOf } = doors
  const people = [{ role: 'applicant', name: 'Sam Adopter' }]
  const body = { kind: 'early-permanence', people, source: 'phone', approved: '2027-01-04' }
  const { household } = await through<CaseView>('beginCase', { by: 'assessor', body, acts: true })
  const one = worldOf(household)
  await does(one, assessor, box, 'agree', terms)
  await does(one, assessor, box, 'open-page', page)
  const own = lettersKey(await one.ports.secret(), { household, name: box, generation: 1 })
  const held = { authorization: `Bearer ${own}` }
  const { tray, seen } = await through<{ tray: string; seen: number }>('getLetters', { held })
  const ask = { contentType: 'image/jpeg', size: 100_000 }
  const place = await through<EvidenceUpload>('askForLetterUpload', { held, body: ask })
  const file = await uploaded(doors, tray, place, await photo())
  const reply = { path: { act: 'reply' }, body: { seen, with: { text: 'I am glad.', photos: [file] } } }
  const early = { ...reply, headers: { ...held, ...key() }, body: { ...reply.body, seen: 99 } }
  await answers('actOnLetters', 409, early)
  await through('actOnLetters', { ...reply, held, not: { act: 'nothing' }, acts: true })
  await through('getLetterPhoto', { held, path: { file }, not: { file: '0'.repeat(26) } })
  await answers('getLetterPhoto', 206, { headers: { ...held, range: 'bytes=0-' }, path: { file } })
}
