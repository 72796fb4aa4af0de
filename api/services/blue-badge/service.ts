import { days } from '#contract/calendar/clock.ts'
import { defineService } from '../define/service.ts'
import { declarationPage } from './declaration.ts'
import { detailPages } from './details.ts'
import { eligibilityPages } from './eligibility.ts'
import { evidencePages } from './evidence.ts'
import { example, examples } from './examples.ts'
import { healthPages } from './health.ts'
import { organisationPages } from './organisation.ts'
import { forChild, forOrganisation, forOther } from './routes.ts'
import { rules, terms } from './rules.ts'

export const blueBadge = defineService({
  slug: 'blue-badge',
  title: 'Blue Badge',
  inEmails: 'Blue Badge application',
  summary: 'Park closer to where you are going, if you or somebody you look after is disabled.',
  words: [
    'disabled parking',
    'disabled badge',
    'disabled parking permit',
    'parking badge',
    'disability badge',
    'blue bage',
    'bluebadge',
    'orange badge',
    'disabled bay',
    'renew blue badge',
    'mobility parking',
    'wheelchair parking',
    'organisational blue badge',
    'child blue badge',
    'blue badge renewal',
    'badge for my car disabled',
    'parking badge for mum',
    'disabled badge for dad',
    'cant walk far',
    'lost my blue badge',
    'blue badge expired',
    'blue badge for my son',
    'blue badge for autism',
    'how long does a blue badge take',
    'disabled sticker for car',
    'new blue badge',
    'blue badge stolen',
    'badge has run out',
    'badge expired',
    'terminal cancer blue badge',
  ],
  verb: 'apply',
  topics: ['parking', 'care'],
  lifeEvents: ['disability', 'older', 'caring'],
  role: 'blue-badges',
  group: 'Passes',
  lgsl: 279,
  sensitive: true,
  nearbyMetres: null,
  contact: 'required',
  takes: '4 to 15 minutes',
  commitment: {
    text: 'You usually have a decision within 12 weeks.',
    within: days(terms.decidedInDays),
    source: terms.source,
  },
  cost: '£10, which you get back if the badge is refused',
  fee: {
    pence: terms.pence,
    description: 'Blue Badge',
    later: true,
    refundedIfRefused: true,
    source: terms.source,
  },
  decision: {
    reconsideration: rules.reconsideration.words,
    lookedAgainInDays: terms.lookedAgainInDays,
    lastsYears: terms.lastsYears,
    approvedUnpaid: `We will order your badge as soon as the fee is paid. It then usually comes by post within ${terms.arrivesInWorkingDays} working days, to the address that you gave.`,
    ordered: {
      what: 'your badge',
      comes:
        'It usually comes by post {by}, to the address that you gave. If it has not come by then, call us.',
      inWorkingDays: terms.arrivesInWorkingDays,
    },
    approved: `We are ordering your badge now. It usually comes by post within ${terms.arrivesInWorkingDays} working days, to the address that you gave. If it has not come by then, call us.`,
  },
  next: [
    'Your application goes straight to {department}.',
    'They will look at it, and tell you if something is missing or if you need an assessment.',
    'Your private page shows the decision with its reasons, and how to ask us to look again at a refusal.',
  ],
  before: [
    'If somebody has a terminal illness, say so at the second question. You do not need the whole form, and we decide by the end of the next working day once we have what we need.',
    'The first questions tell you whether you qualify, under which rule, and what you need to show.',
    'Have the award letter to hand if you get a benefit for a disability.',
    'You need a photo of the person the badge is for, and proof of who they are and where they live. You can send them later.',
  ],
  sections: [
    { id: 'details', title: 'Personal details' },
    { id: 'organisation', title: 'Care, transport and vehicles' },
    { id: 'health', title: 'The disability and what it does', review: true },
    { id: 'proof', title: 'Photo and proof' },
    { id: 'declaration', title: 'Declaration' },
  ],
  pages: [
    ...eligibilityPages,
    ...detailPages,
    ...organisationPages,
    ...healthPages,
    ...evidencePages,
    declarationPage,
  ],
  onBehalfOf: [
    { when: forChild, kind: 'child', name: 'childName', address: 'address' },
    { when: forOther, kind: 'person', name: 'otherName', address: 'otherAddress' },
    {
      when: forOrganisation,
      kind: 'organisation',
      name: 'organisationName',
      address: 'organisationAddress',
    },
  ],
  example,
  examples,
})
