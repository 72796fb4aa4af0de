import { type PointerEvent, useState } from 'react'
import { boxOf, drawnBox, type TypedBox } from '../model/boxes.ts'

interface Props {
  url: string
  boxes: readonly TypedBox[]
  onDrawn(box: TypedBox): void
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The photo with the boxes over it, opaque as a preview. A new one is drawn with mouse, finger or pen. */
export function BoxCanvas({ url, boxes, onDrawn }: Props) {
  const [from, setFrom] = useState<Point>()
  const [to, setTo] = useState<Point>()
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    setFrom(pointOf(event))
    setTo(undefined)
  }
  const end = (event: PointerEvent<HTMLDivElement>) => {
    const box = from && drawnBox(from, pointOf(event))
    setFrom(undefined)
    setTo(undefined)
    if (box) onDrawn(box)
  }
  const drawing = from && to ? drawnBox(from, to) : undefined
  return (
    <div
      className="ws-boxes__canvas"
      onPointerDown={begin}
      onPointerMove={(event) => from && setTo(pointOf(event))}
      onPointerUp={end}
      onPointerCancel={() => setFrom(undefined)}
    >
      <img
        src={url}
        alt="As it is now, with the boxes over it"
        className="ws-boxes__photo"
        draggable={false}
      />
      <svg className="ws-boxes__drawn" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {[...boxes, ...(drawing ? [drawing] : [])].map((typed, at) => {
          const box = boxOf(typed)
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes have their number as their name
          return box && <rect key={at} className="ws-boxes__rect" {...box} />
        })}
      </svg>
    </div>
  )
}

/** Where the pointer is, in shares of the photo. */
function pointOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}
