import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, it, vi } from 'vitest'
import { consoleToLog } from './consoleToLog'

it('makes one line without trace or quoted words of what a library writes to the console, and gives the console back', () => {
  let logged = ''
  const write = (chunk: unknown, _encoding: string, done: () => void): void => {
    logged += String(chunk)
    done()
  }
  const own = vi.fn()
  const library = { trace: own, error: own, warn: own }
  const log = pino({ level: 'info', base: null, timestamp: false }, new Writable({ write }))
  const giveBack = consoleToLog(log, library)
  library.trace(Object.assign(new Error('terminating connection of 王安柏'), { code: '57P01' }))
  library.error('Retried 100 times, and still failed:', new TypeError('王安柏'))
  library.warn('batch: attempt 1/3 failed. Error: 王安柏')
  expect(own).not.toHaveBeenCalled()
  expect(logged.trim().split('\n')).toEqual([
    '{"level":40,"error":"Error 57P01","msg":"console"}',
    '{"level":40,"said":"Retried 100 times, and still failed","error":"TypeError","msg":"console"}',
    '{"level":40,"said":"batch","msg":"console"}',
  ])
  giveBack()
  library.trace('again')
  expect(own).toHaveBeenCalledWith('again')
})
