import { SaxesParser } from 'saxes'
import { factProblem } from '../problems'
import { decode } from './decode'
import { BrokenFile } from './inflate'
import type { Bytes, Reading } from './row'

/** Deepest nesting, and most characters in one attribute value. */
const LIMITS = { depth: 64, value: 1_000_000 } as const

const VALUES: ReadonlySet<string> = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])

/** The state of reading: where in the log we are, and what the trace and the event have said so far. */
class XesState {
  readonly ready: Reading[] = []
  private depth = 0
  private trace: Record<string, string> | undefined
  private event: Record<string, string> | undefined
  private traceNumber = 0
  private eventNumber = 0
  private number = 0
  /** Depth of the trace or event whose direct children are its attributes. */
  private owner = 0
  closed = false
  broken = false

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1
    if (this.depth > LIMITS.depth) this.fail(factProblem('FILE_LIMIT', this.place, `depth ${LIMITS.depth}`))
    if (this.broken) return
    if (name === 'trace') {
      this.trace = {}
      this.traceNumber += 1
      this.eventNumber = 0
      this.owner = this.depth
    } else if (name === 'event') {
      this.event = {}
      this.eventNumber += 1
      this.owner = this.depth
    } else if (this.depth === this.owner + 1 && VALUES.has(name)) {
      const [key, value] = [attributes['key'], attributes['value']]
      if (key === undefined || value === undefined) return
      if (value.length > LIMITS.value) {
        this.fail(factProblem('FILE_LIMIT', this.place, key))
        return
      }
      if (this.event !== undefined) this.event[key] = value
      else if (this.trace !== undefined) this.trace[`case:${key}`] = value
    }
  }

  close(name: string): void {
    this.depth -= 1
    if (name === 'event' && this.event !== undefined) {
      this.number += 1
      const place = `trace ${this.traceNumber} event ${this.eventNumber}`
      this.ready.push({ row: { number: this.number, place, cells: { ...this.trace, ...this.event } } })
      this.event = undefined
      this.owner = this.depth
    } else if (name === 'trace') {
      this.trace = undefined
      this.owner = 0
    } else if (name === 'log') this.closed = true
  }

  fail(problem: Extract<Reading, { problem: unknown }>['problem']): void {
    if (this.broken) return
    this.broken = true
    this.ready.push({ problem })
  }

  get place(): string {
    return `trace ${this.traceNumber} event ${this.eventNumber}`
  }
}

function parserFor(state: XesState): SaxesParser {
  const parser = new SaxesParser()
  parser.on('doctype', () => state.fail(factProblem('FILE_ENTITY', 'doctype')))
  parser.on('error', ({ message }) => state.fail(factProblem('FILE_XML', state.place, message)))
  parser.on('opentag', ({ name, attributes }) => {
    if (!state.broken) state.open(name, attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (!state.broken) state.close(name)
  })
  return parser
}

/**
 * Reads an event log in XES (IEEE 1849): one row an event, its attributes by key, those of the trace as `case:key`. Nested
 * attributes are passed over; document types and entities are refused.
 */
export async function* readXes(bytes: Bytes): AsyncIterable<Reading> {
  const state = new XesState()
  const parser = parserFor(state)
  try {
    for await (const piece of decode(bytes, 'utf-8')) {
      if ('problem' in piece) {
        yield piece
        return
      }
      parser.write(piece.text)
      yield* state.ready.splice(0)
      if (state.broken) return
    }
  } catch (failure) {
    if (!(failure instanceof BrokenFile)) throw failure
    yield failure.reading
    return
  }
  if (!state.closed) state.fail(factProblem('FILE_TRUNCATED', state.place, '</log>'))
  yield* state.ready.splice(0)
}
