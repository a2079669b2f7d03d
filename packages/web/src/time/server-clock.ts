import { useSyncExternalStore } from 'react'

/** The server's time is the only time: whatever this PC's clock says, its answers set the difference. */
let ahead = 0
let now = Date.now()
const listeners = new Set<() => void>()

/** Takes the server's clock from one of its answers. */
export function setServerNow(iso: string): void {
  ahead = Date.parse(iso) - Date.now()
  tick()
}

function tick(): void {
  now = Math.floor((Date.now() + ahead) / 1000) * 1000
  for (const listener of listeners) listener()
}

let timer: ReturnType<typeof setInterval> | undefined

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  timer ??= setInterval(tick, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0 || timer === undefined) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The server's time, in milliseconds, to the second. */
export const useServerNow = (): number => useSyncExternalStore(subscribe, () => now)
