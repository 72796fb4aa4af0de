import '../desk.scss'
import { type UseQueryOptions, useQuery } from '@tanstack/react-query'
import { ApiProblem } from '#web/app/api.ts'
import type { Elements } from '#web/design/elements.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { useMay } from '../useMay.ts'
import { Locked } from './Locked.tsx'

interface Props<T> {
  household: string
  part: string
  query: UseQueryOptions<T>
  waiting: string
  children(data: T): Elements
}

/** What somebody may see; where it is not theirs, the way to open it with a reason, for those who may. */
export function Reached<T>({ household, part, query, waiting, children }: Props<T>) {
  const { error } = useQuery(query)
  const breaks = useMay()('break-glass')
  if (breaks && error instanceof ApiProblem && error.status === 404)
    return <Locked key={`${household} ${part}`} household={household} part={part} />
  return (
    <Asked query={query} waiting={waiting}>
      {children}
    </Asked>
  )
}
