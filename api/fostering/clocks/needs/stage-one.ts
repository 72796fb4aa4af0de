import type { Need } from '#contract/fostering/needs.ts'
import { adoptionKinds, fosteringKinds } from '../law/shared.ts'
import { needed, partOne } from './shared.ts'

const obtain = needed({
  stage: 'stage-one',
  whose: 'council',
  source: partOne,
  sure: 'M',
})

const regulation = 'Fostering Services (England) Regulations 2011, reg 26(1A), as amended by SI 2013/984'

/** What the council finds out in stage 1, each with the consent of whom it is about. */
export const stageOne: readonly Need[] = [
  obtain({
    part: 'check.*.dbs',
    each: 'adults',
    consent: 'criminal-records',
    title: 'Criminal record check (enhanced DBS)',
    next: 'We will ask for this check.',
  }),
  obtain({
    part: 'check.*.medical',
    each: 'applicants',
    consent: 'medical',
    title: 'Medical report',
    next: 'We will ask your doctor for a report.',
  }),
  obtain({
    part: 'check.home.council',
    onlyIf: 'livesElsewhere',
    consent: 'councils',
    title: 'Views of the council where you live',
    next: 'We will ask the council where you live.',
    source: regulation,
    sure: 'H',
  }),
  obtain({
    part: 'reference.provider',
    onlyIf: 'formerProvider',
    consent: 'earlier-agencies',
    title: 'Letter from your last fostering service',
    next: 'We will ask the service that you fostered for.',
    source: regulation,
    sure: 'H',
  }),
  obtain({
    part: 'reference.r',
    atLeast: 2,
    kinds: fosteringKinds,
    onlyIf: 'noProviderReference',
    whose: 'somebody',
    consent: 'references',
    title: 'What people who know you say',
    next: 'We will talk to two people you named.',
    source: regulation,
    sure: 'H',
  }),
  obtain({
    part: 'reference.r',
    atLeast: 3,
    kinds: adoptionKinds,
    whose: 'somebody',
    consent: 'references',
    title: 'What people who know you say',
    next: 'We will talk to three people you named.',
    source: 'Adoption Agencies Regulations 2005, as amended in 2013',
    sure: 'L',
  }),
  obtain({
    part: 'training.*.preparation',
    each: 'applicants',
    kinds: ['fostering', 'short-breaks', 'supported-lodgings', 'adoption', 'early-permanence'],
    title: 'Preparation course',
    whose: 'applicant',
    next: 'You will meet others who want to do the same. You can choose your date, and change it.',
    source: 'National Minimum Standards for fostering 2011, 13',
    sure: 'M',
  }),
  obtain({
    part: 'checklist.home',
    title: 'A look at your home',
    next: 'We will come to see that your home is safe for a child.',
  }),
  obtain({
    part: 'checklist.pets',
    onlyIf: 'pets',
    title: 'A look at your pets',
    next: 'We will meet your pets when we come.',
    source: 'The council’s own choice, as other councils do it.',
  }),
]
