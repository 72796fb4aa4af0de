import { declarationPage } from '../common/last-pages.ts'
import { defineService } from '../define/service.ts'
import { childPages } from './child.ts'
import { example, examples } from './examples.ts'
import { firstPages } from './first-pages.ts'
import { whenTheyHear } from './hears.ts'
import { homePages } from './home.ts'
import { preferencePages } from './preferences.ts'
import { reasonPages } from './reasons.ts'
import { isChangeable } from './rounds.ts'

export const schoolPlace = defineService({
  slug: 'school-place',
  work: 'place',
  title: 'School place',
  inEmails: 'school place application',
  summary: 'Apply for your child to start school, move to a junior school or go on to secondary school.',
  words: [
    'school admissions',
    'reception place',
    'starting school',
    'primary school place',
    'junior school place',
    'secondary school place',
    'year 7',
    'school application',
    'school choices',
    'summer born',
    'twins',
    'starting reception',
    'apply for school',
    'when do i apply for school',
    'high school form',
    'year 7 place',
    'sept 2027 school',
    'moving up to big school',
    'infants to juniors',
    'junior school form',
  ],
  verb: 'apply',
  topics: ['schools', 'children'],
  lifeEvents: ['school', 'moving'],
  role: 'school-admissions',
  group: 'Schools',
  lgsl: null,
  sensitive: true,
  nearbyMetres: null,
  contact: 'required',
  takes: '10 to 15 minutes, the next child 2',
  commitment: {
    text: 'Everyone who applied on time hears on the same day: 1 March for secondary, 16 April for primary and junior schools, or the next working day.',
    within: null,
    source: 'School Admissions (Co-ordination) Regulations 2012, schedule 2',
  },
  promises: whenTheyHear,
  cost: 'Free',
  next: [
    'Your application goes straight to {department}.',
    'If you applied before the closing date, you can change it until then from your private page.',
    'Before places are given you can see there what we hold about your child for each school, and ask us to put it right.',
    'If your child is a twin or triplet, apply for the other children too. Where a school’s criteria let us, we place twins together.',
    'On offer day you will see your offer there, and for each school that you put higher, why it could not offer a place.',
  ],
  before: [
    'For secondary school, apply by midnight on 31 October in the year before your child starts. For Reception and junior school, apply by midnight on 15 January in the year when your child starts. You can still apply after that, but families who applied on time get a place first.',
    'Apply to the council where your child lives, even for schools in other areas.',
    'Before you choose, look at “Find a school”: how each school gives its places, and how far they went in past years.',
    'Each child needs a separate form, twins too. For the next one we can fill in your name and address on this device.',
    'For a place at any other time, use the form for a school place during the year.',
  ],
  sections: [
    { id: 'child', title: 'Your child and you' },
    { id: 'home', title: 'Where your child lives' },
    { id: 'schools', title: 'Schools' },
    { id: 'reasons', title: 'What the schools ask for', review: true },
    { id: 'declaration', title: 'Declaration' },
  ],
  pages: [
    ...firstPages,
    ...childPages,
    ...homePages,
    ...preferencePages,
    ...reasonPages,
    {
      ...declarationPage([
        'What I have said is true and complete.',
        'I have parental responsibility for the child, or I am acting for someone who has it.',
        'I understand that a place can be withdrawn if I gave information that I knew was wrong.',
        'The council may check where the child lives, and share what each school needs with that school and with other councils. It never tells a school the order of my choices.',
      ]),
      section: 'declaration',
    },
  ],
  again: 'Apply for another child',
  changeable: isChangeable,
  doneAs: 'Finished',
  onBehalfOf: [
    {
      when: { question: 'childName', answered: true },
      kind: 'child',
      name: 'childName',
      address: 'address',
    },
  ],
  example,
  examples,
})
