import { LEAVE, openServerStream, type StreamMessage } from './server-stream'

const tabs = new Set<MessagePort>()
let close: (() => void) | undefined
/** What a tab that comes later must know at once. */
let standing: StreamMessage | undefined

function tell(message: StreamMessage): void {
  if (message.type === 'lost' || message.kind === 'judged') standing = message
  for (const tab of tabs) tab.postMessage(message)
}

function enter(tab: MessagePort): void {
  tabs.add(tab)
  tab.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== LEAVE) return
    tabs.delete(tab)
    if (tabs.size > 0) return
    close?.()
    close = undefined
    standing = undefined
  }
  if (standing !== undefined) tab.postMessage(standing)
  close ??= openServerStream('', tell)
}

// The shared worker of a browser: one connection to the server for all its tabs.
addEventListener('connect', (event) => {
  if (!(event instanceof MessageEvent)) return
  for (const tab of event.ports) enter(tab)
})
