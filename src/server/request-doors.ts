/** What requests are turned away at the door, before a query is read. */
import type { Plugin } from 'graphql-yoga'

/**
 * Only JSON bodies. A page of another origin can make a browser post a form without asking first, but not JSON;
 * so no stranger's page can ask in the name of its visitor.
 */
export const onlyJson: Plugin = {
  onRequest({ request, fetchAPI, endResponse }) {
    if (request.method !== 'POST') return
    const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
    if (type === 'application/json') return
    endResponse(refusal(fetchAPI, 415, 'Send the query as application/json.'))
  },
}

/** Only POST: addresses end up in logs and histories. */
export const onlyPost: Plugin = {
  onRequest({ request, fetchAPI, endResponse }) {
    if (request.method === 'POST') return
    endResponse(refusal(fetchAPI, 405, 'Send the query by POST.', { allow: 'POST' }))
  },
}

function refusal(
  { Response }: { readonly Response: typeof globalThis.Response },
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }
  return Response.json(body, { status, headers })
}
