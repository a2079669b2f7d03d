import type { StreamEventDto } from '@hengjian/contract'

/** An event in the text form of server-sent events. JSON holds no line break, so one `data:` line is enough. */
export function eventText({ kind, ...data }: StreamEventDto, id?: number): string {
  const head = id === undefined ? '' : `id: ${id}\n`
  return `${head}event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`
}

/** Keeps proxies from closing a quiet stream. */
export const HEARTBEAT = ': still here\n\n'
