import { useQuery } from '@tanstack/react-query'
import { type ComponentType, useEffect } from 'react'
import { useParams } from 'react-router'
import { type ChildShown, childPart } from '#contract/fostering/carers/child.ts'
import type { PlaceView } from '#contract/fostering/household.ts'
import type { PartView } from '#contract/fostering/parts.ts'
import { addresses } from '../addresses.ts'
import { type Opened, partOf } from '../api.ts'
import { InPlace, type OfDevice, type Place } from '../enter/InPlace.tsx'
import { NotYet } from '../section/NotYet.tsx'
import { type ChildCopy, keepCopy } from './kept.ts'
import { keepChildPages } from './offline.ts'
import { childrenIn, readChild } from './shown.ts'
import { type OnDevice, useKeptInOrder, useOnDevice } from './stores.ts'

/** What every page about one child is drawn from. */
export interface OfChild {
  readonly of: Opened
  readonly view: PlaceView
  readonly part: PartView
  readonly child: ChildShown
  readonly device: OnDevice
}

/** What is left of it without a signal. */
export interface OfCopy {
  readonly of: Opened
  readonly part: string
  readonly copy: ChildCopy
  readonly device: OnDevice
}

/** A page about one child. `Offline`: drawn without a signal, of what this device keeps. */
export function inChild(Page: ComponentType<OfChild>, Offline?: ComponentType<OfCopy>): ComponentType {
  const Online = (place: Place) => <Found place={place} Page={Page} />
  const WithoutSignal = Offline && ((found: OfDevice) => <Kept {...found} Page={Offline} />)
  return () => <InPlace Page={Online} {...(WithoutSignal && { Offline: WithoutSignal })} />
}

export const backTo = (of: Opened, part: string, child: { readonly called?: string | undefined }) => ({
  href: addresses.child(of, part),
  text: `Back to ${child.called ?? 'the child'}`,
})

const here = (view: PlaceView) =>
  childrenIn(view).flatMap(({ name, lives }) => (lives === 'here' ? [name] : []))

function Found({ place: { of, view }, Page }: { place: Place; Page: ComponentType<OfChild> }) {
  const { part: name = '' } = useParams()
  const device = useOnDevice(of)
  useKeptInOrder(of, device, here(view))
  const query = useQuery({
    ...partOf(of, name),
    enabled: childPart.test(name),
  })
  const { data } = query
  useEffect(() => {
    if (!data || !device) return
    keepCopy(device.copies, name, readChild(data))
    keepChildPages(of)
  }, [data, device, name, of])
  if (!data || !device) return <NotYet of={of} query={query} />
  return <Page of={of} view={view} part={data} child={readChild(data)} device={device} />
}

const noSignal = { error: new TypeError('Offline'), isFetching: false, refetch: () => location.reload() }

function Kept({ of, Page }: OfDevice & { Page: ComponentType<OfCopy> }) {
  const { part = '' } = useParams()
  const device = useOnDevice(of)
  useKeptInOrder(of, device, undefined)
  const copy = device?.copies.read(part)
  if (!device) return <NotYet of={of} />
  if (!copy) return <NotYet of={of} query={noSignal} />
  return <Page of={of} part={part} copy={copy} device={device} />
}
