import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** One stream of events as it went through the line. */
export interface Passed {
  /** The address asked for, and the last event the browser said it had seen. */
  readonly asked: string
  readonly text: () => string
}

/** The line between a browser and the server: it can be cut, and tells which streams went through it. */
export interface Line {
  readonly url: string
  /** How many streams of events are open. */
  open(): number
  /** All streams there ever were. */
  readonly streams: readonly Passed[]
  /** Cuts the open streams and refuses new ones until {@link mend}. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Lays a line to a server. */
export async function layLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target)
  const streams: Passed[] = []
  const open = new Set<ServerResponse>()
  let broken = false
  const pass = (asked: IncomingMessage, answer: ServerResponse): void => {
    const isStream = asked.url?.startsWith('/api/v1/stream') === true
    if (isStream && broken) {
      answer.writeHead(503).end()
      return
    }
    const onward = request(
      { hostname, port, path: asked.url, method: asked.method, headers: asked.headers },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers)
        if (isStream) {
          let text = ''
          answered.on('data', (chunk: Buffer) => {
            text += chunk.toString()
          })
          const last = asked.headers['last-event-id']
          streams.push({ asked: `${asked.url}${last === undefined ? '' : ` ${last}`}`, text: () => text })
          open.add(answer)
        }
        answered.pipe(answer)
        answered.on('error', () => answer.destroy())
      },
    )
    onward.on('error', () => answer.destroy())
    answer.on('close', () => {
      open.delete(answer)
      onward.destroy()
    })
    asked.pipe(onward)
  }
  const server = createServer(pass).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`,
    open: () => open.size,
    streams,
    cut: () => {
      broken = true
      for (const answer of open) answer.destroy()
    },
    mend: () => {
      broken = false
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
