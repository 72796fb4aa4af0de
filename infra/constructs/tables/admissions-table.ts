import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { figuresPart, offersPart, vacanciesPart } from '#aws/admissions/offers-part.ts'
import { type Index, KeptTable } from './kept-table.ts'

const indexes = {
  'by-round': { key: 'roundKey', sort: 'changedAt', holds: ['withdrawn', 'atSchools'] },
  'by-name': { key: 'nameKey', sort: 'nameSort', holds: 'keys' },
  'by-due': { key: 'dueKey', sort: 'dueOn', holds: 'keys' },
} as const satisfies Record<string, Index>

/** Partition keys of the table as patterns: of applications, whose key is a reference, and of what their families are told. */
export const admissionsKeys = {
  application: '*-????-????',
  offers: offersPart('*-????-????'),
  vacancies: vacanciesPart,
  figures: `${figuresPart()}*`,
} as const

/**
 * School admissions. Under `vacancies`: what each school has reported. By its reference: an application, and the answer to its
 * offer. By that and `/offers`: what its family is told of each run. By its round: the round, its seats, and the runs that were
 * asked for. By `figures`: how the places of each round were given, and of school years; by `counted`, one fact of each case of a school year.
 * By its reference: an application, the answer to its offer, and an application during the year, which
 * `by-name` finds by its clock. By that and `/offers`: what its family is told of each run. By its
 * round: the round, its seats, and the runs that were asked for. `by-round` tells which applications a round has, at
 * which schools, and which were changed last; and which answers stand so. `by-name` finds children by family name, and answers by the
 * school that is offered. `by-due` finds what somebody has to do, by its day.
 */
export class AdmissionsTable extends KeptTable<keyof typeof indexes> {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, key, { key: 'part', sort: 'sort', indexes })
  }
}
