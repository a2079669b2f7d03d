import { BEAT, leaveLead, takeLead } from './lease'
import { LEAVE, openServerStream, type StreamMessage } from './server-stream'

type Tell = (message: StreamMessage) => void

const CHANNEL = 'hengjian.stream'

/** By the browser's shared worker, which holds the connection for all tabs. */
function byWorker(tell: Tell): () => void {
  const worker = new SharedWorker(new URL('./stream-worker.ts', import.meta.url), {
    type: 'module',
    name: 'hengjian-stream',
  })
  worker.port.onmessage = ({ data }: MessageEvent<StreamMessage>) => tell(data)
  worker.port.start()
  return () => {
    worker.port.postMessage(LEAVE)
    worker.port.close()
  }
}

/** By the tab that leads, which passes on what it hears. A tab that takes the lead goes on from the last event any tab heard. */
function byLead(tell: Tell): () => void {
  const me = `${Date.now()}-${Math.random()}`
  const channel = new BroadcastChannel(CHANNEL)
  let last = ''
  let close: (() => void) | undefined
  const take = (message: StreamMessage): void => {
    if (message.type === 'event') last = message.id
    tell(message)
  }
  channel.onmessage = ({ data }: MessageEvent<StreamMessage>) => take(data)
  const beat = (): void => {
    if (takeLead(localStorage, me, Date.now())) {
      close ??= openServerStream(last, (message) => {
        take(message)
        channel.postMessage(message)
      })
      return
    }
    close?.()
    close = undefined
  }
  const beating = setInterval(beat, BEAT)
  beat()
  return () => {
    clearInterval(beating)
    close?.()
    leaveLead(localStorage, me, Date.now())
    channel.close()
  }
}

function canLead(): boolean {
  try {
    return 'BroadcastChannel' in window && localStorage !== null
  } catch {
    return false
  }
}

function join(tell: Tell): () => void {
  if ('SharedWorker' in window) return byWorker(tell)
  return canLead() ? byLead(tell) : openServerStream('', tell)
}

/**
 * Follows the server's events by the one connection that all tabs of this browser share. Asks nothing of a secure context.
 * @returns what ends it
 */
export function followStream(tell: Tell): () => void {
  let leave: (() => void) | undefined = join(tell)
  const hide = (): void => {
    leave?.()
    leave = undefined
  }
  // A page that the browser brings back from its history has missed what came meanwhile.
  const show = (): void => {
    if (leave !== undefined) return
    leave = join(tell)
    tell({ type: 'event', kind: 'reload', data: '{}', id: '' })
  }
  window.addEventListener('pagehide', hide)
  window.addEventListener('pageshow', show)
  return () => {
    window.removeEventListener('pagehide', hide)
    window.removeEventListener('pageshow', show)
    hide()
  }
}
