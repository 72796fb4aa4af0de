/** A page as a whole. `mayKeep`: others may be shown the same for a while. */
export interface DrawnPage {
  readonly status: 200 | 404
  readonly html: string
  readonly mayKeep: boolean
}

/** What the build leaves for drawing pages. `address`: path and query; `site`: where the API answers. */
export interface DrawsPages {
  draw(address: string, site: string): Promise<DrawnPage>
}
