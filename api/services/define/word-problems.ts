import type { Service } from '#contract/core/service.ts'
import { whatNext } from '#contract/council/department.ts'
import { repeated } from './problems.ts'
import { questionsOf } from './walk.ts'

/**
 * What is wrong with how a service is said: its sentences, the words that it is found by, what it promises next, and, on
 * roads, that danger comes first. `departments`: the names that no service may say, for a department is the profile’s.
 */
export function wordProblemsOf(service: Service, departments: readonly string[]): string[] {
  return [
    ...nextProblems(service, departments),
    ...searchProblems(service),
    ...sentenceProblems(service),
    ...(service.danger === 'road' && service.verb === 'report' ? dangerProblems(service) : []),
  ]
}

function nextProblems({ next }: Service, departments: readonly string[]): string[] {
  const said = next.join(' ')
  const left = whatNext(next, { name: 'Roads' }).join(' ')
  return [
    ...departments
      .filter((name) => said.includes(name))
      .map((name) => `what happens next names ${name}. Write {department}: it may move to another`),
    ...(/[{}]/.test(left)
      ? ['what happens next has braces around a word that is not filled in. Write {department}']
      : []),
  ]
}

function searchProblems({ title, words }: Service): string[] {
  const wrong = words.filter((word) => word !== word.trim().toLowerCase())
  return [
    ...repeated([title.toLowerCase(), ...words]).map(
      (word) => `the word "${word}" is there twice, or is the title`,
    ),
    ...wrong.map((word) => `the word "${word}" must be in lower case`),
    ...(words.length > 5 ? [] : [`it is found by ${words.length} words. Give at least 6`]),
  ]
}

function sentenceProblems({ title, summary, before, next, pages }: Service): string[] {
  const said = JSON.stringify([title, summary, before, next, pages])
  return [
    ...(/please/i.test(said) ? ['it asks politely where it should say what to do'] : []),
    ...(/[a-z]'[a-z]|\\"/i.test(said) ? ['it has straight quotes. Write curly ones'] : []),
    ...[summary, ...before, ...next]
      .filter((sentence) => !/^[A-Z].*\.$/.test(sentence))
      .map((sentence) => `“${sentence}” needs a capital at its beginning and a full stop`),
  ]
}

function dangerProblems(service: Service): string[] {
  const questions = questionsOf(service)
  const [first] = questions
  const kinds = questions.slice(0, 3).map(({ kind }) => kind)
  if (first?.kind !== 'radios' || first.key !== 'danger' || kinds.join() !== 'radios,location,trunkRoad')
    return ['a report of a road asks about danger, then where it is, then whose road, before anything else']
  const going = first.options.filter(({ outcome }) => outcome?.kind !== 'danger').map(({ value }) => value)
  return [
    ...(going.join() === 'no' && first.options.length > 2
      ? []
      : ['each danger has to be handed to the telephone, and only "no" goes on']),
    ...(questions.some(({ kind }) => kind === 'photos') ? [] : ['a report of a road asks for photos']),
    ...(service.nearbyMetres ? [] : ['a report of a road shows open reports nearby: give nearbyMetres']),
  ]
}
