/** Of few keys small digits: to go through all the counts of a large one takes longer than another pass over the keys. */
const largestFor = (length: number): number => (length < 256 ? 8 : length < 4096 ? 9 : 11)

/**
 * Puts the members in the order of their keys, whole numbers below 2^32; equal ones stay as they came. Both arrays are
 * sorted in place. Counts digits instead of comparing: a school's applicants are sorted in two or three passes.
 */
export function sortByKeys(keys: Uint32Array, members: Uint32Array): void {
  const length = keys.length
  if (length < 48) {
    insert(keys, members)
    return
  }
  let [fromKeys, fromMembers] = [keys, members]
  let [toKeys, toMembers] = [scratch(0, length), scratch(1, length)]
  const bits = bitsOf(together(keys))
  const passes = Math.max(1, Math.ceil(bits / largestFor(length)))
  const digit = Math.max(1, Math.ceil(bits / passes))
  for (let pass = 0; pass < passes; pass++) {
    spread(fromKeys, fromMembers, toKeys, toMembers, pass * digit, digit)
    ;[fromKeys, toKeys] = [toKeys, fromKeys]
    ;[fromMembers, toMembers] = [toMembers, fromMembers]
  }
  if (passes % 2 === 0) return
  keys.set(fromKeys)
  members.set(fromMembers)
}

/** How many bits a whole number below 2^32 needs. */
export const bitsOf = (number: number): number => 32 - Math.clz32(number)

/** All bits that any of the keys has. */
function together(keys: Uint32Array): number {
  let bits = 0
  for (let index = 0; index < keys.length; index++) bits |= keys[index] as number
  return bits >>> 0
}

const counts = new Uint32Array(1 << 11)

function spread(
  keys: Uint32Array,
  members: Uint32Array,
  toKeys: Uint32Array,
  toMembers: Uint32Array,
  shift: number,
  digit: number,
): void {
  const size = 1 << digit
  counts.fill(0, 0, size)
  for (let index = 0; index < keys.length; index++) {
    const slot = ((keys[index] as number) >>> shift) & (size - 1)
    counts[slot] = (counts[slot] as number) + 1
  }
  let before = 0
  for (let slot = 0; slot < size; slot++) {
    const count = counts[slot] as number
    counts[slot] = before
    before += count
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number
    const slot = (key >>> shift) & (size - 1)
    const to = counts[slot] as number
    counts[slot] = to + 1
    toKeys[to] = key
    toMembers[to] = members[index] as number
  }
}

function insert(keys: Uint32Array, members: Uint32Array): void {
  for (let index = 1; index < keys.length; index++) {
    const key = keys[index] as number
    const member = members[index] as number
    let at = index
    for (; at > 0 && (keys[at - 1] as number) > key; at--) {
      keys[at] = keys[at - 1] as number
      members[at] = members[at - 1] as number
    }
    keys[at] = key
    members[at] = member
  }
}

const scratches = [new Uint32Array(0), new Uint32Array(0)]

function scratch(which: 0 | 1, length: number): Uint32Array {
  if ((scratches[which] as Uint32Array).length < length) scratches[which] = new Uint32Array(2 * length)
  return (scratches[which] as Uint32Array).subarray(0, length)
}
