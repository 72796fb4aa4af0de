import { stageOneCompleteOn } from '../complete.ts'
import { adoptionKinds, fosteringKinds } from '../law/shared.ts'
import { type Step, sorry } from './step.ts'

const straight: Step['notNeeded'] = ({ circumstances }) =>
  circumstances.fastTrack ? 'You go straight to stage 2.' : undefined

/** From the start of the assessment to the report. */
export const assessment: readonly Step[] = [
  {
    id: 'stage-one-decision',
    kinds: fosteringKinds,
    stage: 'stage-one',
    title: 'Decision on stage 1',
    whose: 'council',
    clock: 'stage-one-decision',
    begins: stageOneCompleteOn,
    over: ['stageOneDecided'],
    next: 'Once we have everything for stage 1, we will decide whether you can move on to stage 2.',
    late: sorry,
  },
  {
    id: 'adoption-stage-one',
    kinds: adoptionKinds,
    stage: 'stage-one',
    title: 'Stage 1',
    whose: 'council',
    clock: 'adoption-stage-one',
    begins: 'decidedToAssess',
    over: ['stageOneDecided'],
    notNeeded: straight,
    next: 'We do our checks and you do the course. Then we decide whether you can move on to stage 2.',
    late: sorry,
  },
  {
    id: 'adoption-ask-stage-two',
    kinds: adoptionKinds,
    stage: 'stage-two',
    title: 'Ask to move on to stage 2',
    whose: 'applicant',
    clock: 'adoption-ask-stage-two',
    begins: ({ dates, stageOne, circumstances }) =>
      circumstances.fastTrack
        ? dates.decidedToAssess
        : stageOne === 'passed'
          ? dates.stageOneDecided
          : undefined,
    over: ['stageTwoAsked'],
    next: 'Tell us when you are ready to carry on.',
    late: 'The time to ask is over. Talk to us: you may have to start stage 1 again.',
  },
  {
    id: 'adoption-stage-two',
    kinds: adoptionKinds,
    stage: 'stage-two',
    title: 'Stage 2, up to the decision',
    whose: 'council',
    clock: 'adoption-stage-two',
    begins: 'stageTwoAsked',
    over: ['decided'],
    next: 'We get to know you and write a report. Then we decide whether you can adopt.',
    late: sorry,
  },
  {
    id: 'stage-two-begins',
    kinds: fosteringKinds,
    stage: 'stage-two',
    title: 'Start of stage 2',
    whose: 'council',
    begins: 'decidedToAssess',
    over: ['stageTwoBegan', 'reportShown', 'recommended'],
    next: 'Your worker will start to get to know you. This may be before stage 1 is over.',
    late: '',
  },
  {
    id: 'brief-report-comments',
    kinds: [...fosteringKinds, ...adoptionKinds],
    stage: 'stage-two',
    title: 'Your comments on the brief report',
    whose: 'applicant',
    clock: 'brief-report-comments',
    begins: 'briefReportTold',
    over: ['briefReportComments'],
    onceBegun: true,
    next: 'Read the brief report and tell us what you think of it.',
    late: 'The time for comments is over. The report goes to the panel with what we have from you.',
  },
  {
    id: 'report-shown',
    kinds: [...fosteringKinds, ...adoptionKinds],
    stage: 'stage-two',
    title: 'You read the report',
    whose: 'council',
    begins: 'reportFinished',
    over: ['reportShown'],
    next: 'We will give you the report to read, before anybody decides.',
    late: '',
  },
  {
    id: 'report-comments',
    kinds: fosteringKinds,
    stage: 'stage-two',
    title: 'What you think of the report',
    whose: 'applicant',
    begins: 'reportShown',
    over: ['reportComments', 'recommended'],
    next: 'Tell us what you think of the report. We will keep it with the report.',
    late: '',
  },
  {
    id: 'adoption-observations',
    kinds: adoptionKinds,
    stage: 'stage-two',
    title: 'What you think of the report',
    whose: 'applicant',
    clock: 'adoption-observations',
    begins: 'reportShown',
    over: ['reportComments', 'recommended'],
    next: 'Tell us what you think of the report. We will keep it with the report.',
    late: 'The time for this is over. Tell your worker if you still want to say something.',
  },
]
