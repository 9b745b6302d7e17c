/** One spelling for one address: no fragment, no tracking parameters, host in lower case. */

const TRACKING = /^(?:utm_.+|fbclid|gclid|msclkid|mc_[ce]id|igshid|ref_src|cmpid|smid|smtyp)$/

export function canonicalUrl(address: string): string {
  const url = new URL(address)
  url.hash = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '')
  return url.toString()
}
