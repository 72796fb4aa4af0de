// Runs in CloudFront (cloudfront-js-2.0) for every request that is not for the API or an asset.
// On viewer-request it finds the file of a page; on viewer-response it gives the missing page its status.
// PAGES, FILES, MARK and OWN are written in when the stack is synthesised: from the built site, names by their folder, which
// is much shorter than their addresses, as CloudFront takes little code; and from the rules about private links and about shells.
const listed = (folders) =>
  Object.keys(folders).reduce(
    (all, folder) => all.concat(folders[folder].split(' ').map((name) => `${folder}/${name}`)),
    [],
  )
// A mail filter encodes the mark behind which a private link has its key: the page is what stands before it.
const mark = MARK
// Below these, what stands until the browser has drawn the page names the form or page.
const ownShell = OWN
const pages = ['/'].concat(listed(PAGES))
const files = listed(FILES)
const missing = '/not-found.html'
// Some of the pages below these are drawn beforehand, and others are not: so it is with everything of staff's.
const drawnBelow = ['/performance', '/schools', '/fostering']
const isDrawnBelow = (page) => drawnBelow.indexOf(page) >= 0 || `${page}/`.startsWith('/workspace/')

function fileOf(uri) {
  if (files.indexOf(uri) >= 0) return uri
  const path = uri.split(mark)[0].replace(/\/(index\.html)?$/, '') || '/'
  if (pages.indexOf(path) >= 0) return path === '/' ? '/index.html' : `${path}/index.html`
  for (let up = path; up.length > 1; up = up.slice(0, up.lastIndexOf('/'))) {
    if (pages.indexOf(up) < 0) continue
    // Below a page without pages of its own, and below these, the app draws what is asked for in the browser.
    if (!isDrawnBelow(up) && pages.some((page) => page.startsWith(`${up}/`))) return missing
    const own = ownShell.exec(path)
    return `${own ? own[0] : ''}/shell.html`
  }
  return missing
}

// A page that is asked for by the name of its file, as old links do: the app knows it by its address alone.
function addressOf(request) {
  const page = request.uri.replace(/\/index\.html$/, '') || '/'
  if (page === request.uri || pages.indexOf(page) < 0) return undefined
  const asked = request.querystring || {}
  const query = Object.keys(asked).reduce((all, name) => {
    // One that is given several times has all of its values in a list as well.
    const values = asked[name].multiValue || [asked[name]]
    return all.concat(values.map(({ value }) => `${name}=${value}`))
  }, [])
  return query.length > 0 ? `${page}?${query.join('&')}` : page
}

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const file = fileOf(event.request.uri)
  if (event.context.eventType === 'viewer-request') {
    const address = addressOf(event.request)
    if (address) return { statusCode: 301, headers: { location: { value: address } } }
    event.request.uri = file
    return event.request
  }
  if (file === missing) {
    event.response.statusCode = 404
    event.response.statusDescription = 'Not Found'
  }
  return event.response
}
