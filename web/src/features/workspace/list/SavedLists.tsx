import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isBlank } from '#contract/core/blank.ts'
import type { SavedFilter } from '#contract/workspace/workspace.ts'
import { paths } from '#web/app/paths.ts'
import { Details } from '#web/design/Details.tsx'
import { Button } from '#web/design/form/Button.tsx'
import { Input } from '#web/design/form/Input.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { Link } from '#web/design/Link.tsx'
import { dropFilter, savedFilters, saveFilter } from '../api/lists.ts'
import { type ListFilter, queryOf } from './model/listFilter.ts'

/** What a saved filter keeps: the department and what stands behind the question mark. */
const kept = (department: string, filter: ListFilter): string => `${department}?${queryOf(filter)}`
export const addressOf = ({ filter }: Pick<SavedFilter, 'filter'>): string => `${paths.workList('')}${filter}`

/** Lists to come back to: those that were kept, and a way to keep this one. */
export function SavedLists({ department, filter }: { department: string; filter: ListFilter }) {
  const { data = [] } = useQuery(savedFilters)
  const here = kept(department, filter)
  const known = data.find((one) => one.filter === here)
  return (
    <Details summary={`Saved lists (${data.length})`} className="ws-saved">
      <KeptLists lists={data} />
      {known ? <Known name={known.name} /> : <KeepList key={here} filter={here} />}
    </Details>
  )
}

/** Takes the focus that has just gone with the form. */
function Known({ name }: { name: string }) {
  const words = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) words.current?.focus()
  }, [])
  return <p className="govuk-body" tabIndex={-1} ref={words}>{`This list is saved as “${name}”.`}</p>
}

function KeptLists({ lists }: { lists: readonly SavedFilter[] }) {
  const queries = useQueryClient()
  const drop = useMutation({
    mutationFn: dropFilter,
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: savedFilters.queryKey })
      document.querySelector<HTMLElement>('.ws-saved summary')?.focus()
    },
  })
  if (lists.length === 0) return <p className="govuk-body">You have not saved a list yet.</p>
  return (
    <ul className="govuk-list">
      {lists.map((list) => (
        <li key={list.id} className="ws-saved__list">
          <Link href={addressOf(list)}>{list.name}</Link>
          <LinkButton onClick={() => drop.mutate(list.id)}>
            Delete<span className="govuk-visually-hidden">{` the saved list ${list.name}`}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

function KeepList({ filter }: { filter: string }) {
  const queries = useQueryClient()
  const [error, setError] = useState<string>()
  const save = useMutation({
    mutationFn: (name: string) => saveFilter({ id: crypto.randomUUID(), name, filter }),
    onError: (problem) => setError(problem.message),
    onSuccess: () => queries.invalidateQueries({ queryKey: savedFilters.queryKey }),
  })
  const keep = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    setError(isBlank(name) ? 'Give the list a name' : undefined)
    if (isBlank(name)) document.getElementById('saved-name')?.focus()
    else save.mutate(name)
  }
  return (
    <form onSubmit={keep} noValidate>
      <Input
        id="saved-name"
        name="name"
        label="Save this list as"
        width={20}
        maxLength={60}
        autoComplete="off"
        error={error}
      />
      <Button variant="secondary" loading={save.isPending} className="govuk-!-margin-bottom-0">
        Save this list
      </Button>
    </form>
  )
}
