import type { Contact } from '#contract/requests/contact.ts'
import type { Random } from './random.ts'

/** Nobody: names put together, addresses of example.com, and numbers that Ofcom keeps for drama. */
const firsts =
  'Aisha Alan Amina Arthur Beth Callum Carol Chloe Daniel Deepa Derek Elena Emma Farah Fiona George Grace Hannah Harjit Imran Irene Jack Joan Joseph Kiran Laura Leroy Malik Margaret Mei Mohammed Nadia Neil Olga Oliver Patrick Priya Rachel Rajesh Ruth Samuel Sarah Simon Stella Tariq Tom Uma Victor Wendy Yusuf'.split(
    ' ',
  )
const lasts =
  'Abbott Ahmed Archer Bailey Begum Bennett Carter Chauhan Clarke Cooper Dalton Davies Desai Edwards Farrow Foster Gill Grant Hall Hussain Iqbal Jarvis Johal Jones Kaur Khan Lacey Lee Mason Mistry Moore Nowak Okoro Orton Palmer Patel Quinn Rao Reid Shah Sharp Singh Taylor Thorpe Underwood Varma Ward Wells Young Zhang'.split(
    ' ',
  )

export const nameOf = (random: Random): string => `${random.pick(firsts)} ${random.pick(lasts)}`

/** How to reach somebody, as those give it who do. Nobody is sent anything for what is seeded. */
export function contactOf(random: Random, name = nameOf(random)): Contact {
  const email = `${name.toLowerCase().replace(' ', '.')}${Math.floor(random.next() * 40)}@example.com`
  const phone = `07700 900${String(Math.floor(random.next() * 1000)).padStart(3, '0')}`
  return { name, ...(random.chance(0.8) ? { email } : { phone }), updates: 'none' }
}
