import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, it } from 'vitest'
import { rejectionsToLog } from './rejectionsToLog'

it('logs the kind of what nobody waited for, never what it says, and leaves the process as it was', () => {
  const lines: string[] = []
  const write = (chunk: unknown, _encoding: string, done: () => void): void => {
    lines.push(String(chunk).trim())
    done()
  }
  const from = new EventEmitter()
  const leave = rejectionsToLog(pino({ base: null, timestamp: false }, new Writable({ write })), from)
  from.emit('unhandledRejection', Object.assign(new Error('terminating connection of 王安柏'), { code: '57P01' }))
  from.emit('uncaughtExceptionMonitor', new TypeError('王安柏'))
  expect(lines).toEqual([
    '{"level":50,"error":"Error 57P01","msg":"a promise was rejected unheard"}',
    '{"level":60,"error":"TypeError","msg":"an exception nobody caught"}',
  ])
  leave()
  expect(from.eventNames()).toEqual([])
})
