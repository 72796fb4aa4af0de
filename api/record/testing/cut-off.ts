type Call<A extends unknown[], B> = (...args: A) => Promise<B>

/** Makes calls end in an error from the one after so many of them on, whichever of them it is: as where a process is killed. */
export function cutOffAfter(calls: number) {
  let left = calls
  return <A extends unknown[], B>(call: Call<A, B>): Call<A, B> =>
    async (...args) => {
      if (left-- === 0) throw new Error('Cut off')
      return call(...args)
    }
}
