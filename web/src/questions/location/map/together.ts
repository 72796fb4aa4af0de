interface Point {
  readonly x: number
  readonly y: number
}

/** Points of which each is nearer than this to the first of its group, in the order given; nobody could press the lower one. */
export function together<T extends Point>(points: readonly T[], distance: number): T[][] {
  const groups: [T, ...T[]][] = []
  for (const point of points) {
    const near = groups.find(([first]) => Math.hypot(first.x - point.x, first.y - point.y) < distance)
    if (near) near.push(point)
    else groups.push([point])
  }
  return groups
}
