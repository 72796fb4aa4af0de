import { useQuery } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useParams } from 'react-router'
import { PartName, type PartView } from '#contract/fostering/parts.ts'
import NotFoundPage from '#web/app/pages/NotFoundPage.tsx'
import { wholePartOf } from '../api.ts'
import type { Place } from '../enter/InPlace.tsx'
import { NotYet } from '../section/NotYet.tsx'

export interface PartShown {
  place: Place
  part: PartView
  /** Reads it anew. */
  again(): unknown
}

interface Props {
  place: Place
  Shown: ComponentType<PartShown>
}

/** The part that the address names, with all that was added to it. */
export function AdoptionPart({ place, Shown }: Props) {
  const name = PartName.safeParse(useParams().part)
  return name.success ? <Found place={place} Shown={Shown} name={name.data} /> : <NotFoundPage />
}

function Found({ place, Shown, name }: Props & { name: PartName }) {
  const query = useQuery(wholePartOf(place.of, name))
  const { data } = query
  if (!data) return <NotYet of={place.of} query={query} />
  return <Shown place={place} part={data} again={query.refetch} />
}
