import type { Readable } from 'node:stream'

/**
 * Reads what is left of a refused message without looking at it: a sender hears no answer before it has sent everything, and one
 * that never ends is cut off.
 */
export function passOver(message: Readable, most: number): void {
  let left = most
  message.on('error', () => undefined)
  message.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) message.destroy()
  })
}
