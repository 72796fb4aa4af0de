import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Page } from '#contract/core/question.ts'
import type { Service } from '#contract/core/service.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Nearby } from '#contract/requests/request.ts'
import { nearbyOf } from './nearby.ts'

const restMs = 700

/** Open reports around the point that the page's location question has, once the pin has come to rest. */
export function useNearbyOnMap(
  service: Service,
  page: Page,
  typed: Readonly<Record<string, unknown>>,
): readonly Nearby[] | undefined {
  const question = page.questions.find(({ kind }) => kind === 'location')
  const location = question && (typed[question.key] as LocationAnswer | undefined)
  const point = location && service.nearbyMetres !== null ? `${location.lat},${location.lon}` : undefined
  const [rested, setRested] = useState(point)
  useEffect(() => {
    const timer = setTimeout(() => setRested(point), restMs)
    return () => clearTimeout(timer)
  }, [point])
  return useQuery({ ...nearbyOf(service, rested ?? ''), enabled: rested !== undefined }).data
}
