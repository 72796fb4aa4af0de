type Position = readonly [lon: number, lat: number]

const metresPerDegree = 111_195

/**
 * Leaves out the corners of a closed ring that stray less than `metres` from the line without them
 * (Ramer, Douglas and Peucker), and rounds the rest to five decimals, about a metre. Keeps four positions at least.
 */
export function simplifyRing(ring: readonly Position[], metres: number): [number, number][] {
  const middle = Math.floor(ring.length / 2)
  const kept = [...keep(ring.slice(0, middle + 1), metres), ...keep(ring.slice(middle), metres).slice(1)]
  const enough = kept.length >= 4 ? kept : ring
  return enough.map(([lon, lat]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))])
}

function keep(line: readonly Position[], metres: number): readonly Position[] {
  const [first, last] = [line[0], line.at(-1)]
  if (!first || !last || line.length < 3) return line
  let farthest = 0
  let most = 0
  for (const [index, position] of line.entries()) {
    const off = offLine(position, first, last)
    if (off > most) [most, farthest] = [off, index]
  }
  if (most <= metres) return [first, last]
  return [...keep(line.slice(0, farthest + 1), metres), ...keep(line.slice(farthest), metres).slice(1)]
}

/** Metres from a position to the line between two others. */
function offLine(position: Position, from: Position, to: Position): number {
  const east = metresPerDegree * Math.cos((from[1] * Math.PI) / 180)
  const [x, y] = [(position[0] - from[0]) * east, (position[1] - from[1]) * metresPerDegree]
  const [dx, dy] = [(to[0] - from[0]) * east, (to[1] - from[1]) * metresPerDegree]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length2))
  return Math.hypot(x - along * dx, y - along * dy)
}
