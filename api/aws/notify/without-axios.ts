/** Stands in for axios when functions are bundled: Notify's client asks for it, and is given `notifyTransport`. */
export default () => Promise.reject(new Error('Give the client a transport with setClient'))
