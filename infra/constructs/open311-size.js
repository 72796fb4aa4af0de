// A CloudFront Function. What is too large for the API is refused there in a format of its own, which no client of
// Open311 reads: it is refused here before, in the format that the address asks for.

const most = LIMIT

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name
function handler(event) {
  const request = event.request
  const length = request.headers['content-length']
  if (!length || Number(length.value) <= most) return request
  const json = /\.json$/.test(request.uri)
  return {
    statusCode: 413,
    statusDescription: 'Content Too Large',
    headers: {
      'content-type': { value: `${json ? 'application/json' : 'text/xml'}; charset=utf-8` },
      'cache-control': { value: 'no-store' },
    },
    body: { encoding: 'text', data: json ? JSON_ERRORS : XML_ERRORS },
  }
}
