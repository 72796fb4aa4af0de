import * as z from 'zod/mini'
import type { ReminderPorts } from '#admissions/answers/ports.ts'
import { remindEachDay, remindFamilies, tellAnswer } from '#admissions/answers/reminding.ts'
import { carryAppeal, carryHearing, carryPending } from '#admissions/appeals/carry.ts'
import { type ErasingPorts, eraseAppeals } from '#admissions/appeals/erasing.ts'
import type { CarryPorts } from '#admissions/appeals/ports.ts'
import { carryChange, changesEachMinute } from '#admissions/changes/carry.ts'
import { correct } from '#admissions/changes/correct.ts'
import type { ChangeTaskPorts } from '#admissions/changes/ports.ts'
import { type AskingPorts, askForEvidence, askForRanking } from '#admissions/day/asking.ts'
import { eraseFairAccess, type ErasingPorts as FairAccessErasing } from '#admissions/fair-access/erasing.ts'
import type { FairAccessTellPorts } from '#admissions/fair-access/ports.ts'
import { tellOfCase, tellWhatIsLeft } from '#admissions/fair-access/telling.ts'
import { type CountPorts, countNow } from '#admissions/figures/count-cases.ts'
import { type FiguresPorts, keepFigures } from '#admissions/figures/keep.ts'
import { chase, tellSchools, tellSchoolsEachDay } from '#admissions/in-year/chasing.ts'
import type { ChasingPorts, InYearTellingPorts } from '#admissions/in-year/ports.ts'
import { tellInYear, warnInYear } from '#admissions/in-year/telling.ts'
import { askAgain, carryOut } from '#admissions/lists/carry-out.ts'
import { keepLists, listsEachDay } from '#admissions/lists/daily.ts'
import { followCase } from '#admissions/lists/fair-access.ts'
import { followAnswer } from '#admissions/lists/follow.ts'
import type { ListTaskPorts } from '#admissions/lists/ports.ts'
import { type EndingPorts, endApplications, endRounds } from '#admissions/offers/ending.ts'
import { type ErasePorts, eraseRounds } from '#admissions/offers/erase.ts'
import { eachMinute, type LayOutPorts, layOut, type MinutePorts } from '#admissions/offers/lay-out.ts'
import { type TellingPorts, tellFamilies } from '#admissions/offers/telling.ts'
import { type RunPorts, runTask } from '#admissions/rounds/run.ts'
import type { VacancyReminderPorts } from '#admissions/vacancies/ports.ts'
import { onceADay, remindLateSchools, writeToSchool } from '#admissions/vacancies/reminding.ts'
import { eachMessage } from '#aws/core/queue-batch.ts'

const Task = z.discriminatedUnion('do', [
  z.object({ do: z.literal('run'), round: z.string(), ask: z.string(), askedAt: z.string() }),
  z.object({ do: z.literal('figures'), round: z.string(), run: z.string() }),
  z.object({ do: z.literal('tell'), round: z.string(), run: z.string(), after: z.string() }),
  z.object({
    ...{ do: z.literal('end'), round: z.string(), run: z.nullable(z.string()), after: z.string() },
  }),
  z.object({ do: z.literal('remind'), round: z.string(), after: z.string() }),
  z.object({ do: z.literal('lists'), round: z.string(), after: z.string() }),
  z.object({ do: z.literal('step'), round: z.string() }),
  z.object({ do: z.literal('correct'), change: z.string() }),
  z.object({ do: z.literal('change'), change: z.string() }),
  z.object({ do: z.literal('ask-school'), school: z.string() }),
  z.object({ do: z.literal('fair-access'), id: z.string(), number: z.int() }),
  z.object({ do: z.literal('appeal'), what: z.enum(['appeal', 'hearing']), id: z.string() }),
  z.object({ do: z.literal('word'), reference: z.string(), number: z.int() }),
  z.object({ do: z.literal('ask-evidence'), reference: z.string(), number: z.int() }),
  z.object({
    do: z.literal('ask-ranking'),
    ...{ round: z.string(), school: z.string(), number: z.int() },
  }),
  z.object({ do: z.literal('in-year-word'), reference: z.string(), number: z.int() }),
  z.object({ do: z.literal('in-year-schools'), reference: z.string() }),
  z.object({ do: z.literal('in-year-chase'), school: z.string() }),
  z.object({
    do: z.literal('lay-out'),
    ...{ round: z.string(), run: z.string(), at: z.string(), after: z.string() },
  }),
])

export type TaskPorts = RunPorts &
  FiguresPorts &
  LayOutPorts &
  TellingPorts &
  MinutePorts &
  EndingPorts &
  ErasePorts &
  InYearTellingPorts &
  ChasingPorts &
  ReminderPorts &
  ListTaskPorts &
  ChangeTaskPorts &
  VacancyReminderPorts &
  AskingPorts &
  FairAccessTellPorts &
  FairAccessErasing & {
    readonly carrying: CarryPorts & ErasingPorts
    readonly counting: CountPorts
  }

/** What is shown comes first: erasing may fail, and waits for the next minute. */
async function minute(ports: TaskPorts): Promise<void> {
  await eachMinute(ports)
  await endRounds(ports)
  await remindEachDay(ports)
  await listsEachDay(ports)
  await askAgain(ports)
  await changesEachMinute(ports)
  await remindLateSchools(ports)
  await tellWhatIsLeft(ports)
  await warnInYear(ports)
  await tellSchoolsEachDay(ports, (doIt) => onceADay(ports.days, 'in-year-schools', ports.now(), doIt))
  await carryPending(ports.carrying)
  // Before anything is erased.
  await countNow(ports.counting)
  await eraseRounds(ports)
  await eraseAppeals(ports.carrying)
  await onceADay(ports.days, 'fair-access-erase', ports.now(), async () => eraseFairAccess(ports))
}

/** Takes tasks of rounds, and does each minute what is due. */
export function taskBatch(ready: () => Promise<TaskPorts>) {
  const batch = eachMessage('round-task-failed', async (body) => {
    const task = Task.parse(body)
    const ports = await ready()
    if (task.do === 'run') await runTask(ports, task)
    else if (task.do === 'figures') await keepFigures(ports, task)
    else if (task.do === 'tell') await tellFamilies(ports, task)
    else if (task.do === 'remind') await remindFamilies(ports, task)
    else if (task.do === 'word') await tellAnswer(ports, task).then(() => followAnswer(ports, task.reference))
    else if (task.do === 'lists') await keepLists(ports, task)
    else if (task.do === 'step') await carryOut(ports, task.round)
    else if (task.do === 'correct') await correct(ports, task.change)
    else if (task.do === 'change') await carryChange(ports, task.change)
    else if (task.do === 'ask-school') await writeToSchool(ports, task.school)
    else if (task.do === 'in-year-word') await tellInYear(ports, task)
    else if (task.do === 'in-year-schools') await tellSchools(ports, task.reference)
    else if (task.do === 'in-year-chase') await chase(ports, task)
    else if (task.do === 'appeal' && task.what === 'hearing') await carryHearing(ports.carrying, task.id)
    else if (task.do === 'appeal') await carryAppeal(ports.carrying, task.id)
    else if (task.do === 'end') await endApplications(ports, task)
    else if (task.do === 'ask-evidence') await askForEvidence(ports, task)
    else if (task.do === 'ask-ranking') await askForRanking(ports, task)
    // The lists first: a case is looked at again as long as nobody was told.
    else if (task.do === 'fair-access') await followCase(ports, task.id).then(() => tellOfCase(ports, task))
    else await layOut(ports, task)
  })
  return async (event: Parameters<typeof batch>[0] | { readonly 'detail-type': string }) =>
    'Records' in event ? batch(event) : minute(await ready())
}
