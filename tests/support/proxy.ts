/** Stands between a client and a server and can hold all bytes back, as a server does that hangs. */
import { connect, createServer, type Socket } from 'node:net'

export interface Proxy {
  readonly uri: string
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

export async function openProxy(uri: string): Promise<Proxy> {
  const { hostname, port } = new URL(uri)
  const sockets = new Set<Socket>()
  let frozen = false
  const add = (socket: Socket) => {
    sockets.add(socket)
    if (frozen) socket.pause()
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const listener = createServer((client) => {
    const server = connect(Number(port), hostname)
    client.on('data', (bytes) => server.write(bytes)).on('end', () => server.end())
    server.on('data', (bytes) => client.write(bytes)).on('end', () => client.end())
    add(client)
    add(server)
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  if (typeof address !== 'object' || address === null) throw new Error('the proxy does not listen')
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    freeze() {
      frozen = true
      for (const socket of sockets) socket.pause()
    },
    thaw() {
      frozen = false
      for (const socket of sockets) socket.resume()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        listener.close(() => resolve())
      }),
  }
}
