/**
 * The part of an address below which pages are drawn in the browser alone, and yet have a file of their own until then,
 * `<part>/shell.html`: whoever has no scripts is told which form or page it is. All others share `/shell.html`.
 */
export const ownShell =
  /^\/(?:(?:report|apply)\/[^/]+|track|continue|schools\/application|fostering\/(?:enquiry|place|answer))(?=\/)/

/** Those of them that no service has. */
export const ownShells = [
  '/apply/paid',
  '/track',
  '/continue',
  '/schools/application',
  '/fostering/enquiry',
  '/fostering/place',
  '/fostering/answer',
] as const
