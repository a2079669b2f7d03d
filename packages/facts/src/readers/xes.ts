import { BrokenFile, whole } from './broken-file'
import type { Bytes, Reading } from './row'
import { visitXml, type XmlVisitor } from './xml'

const VALUES: ReadonlySet<string> = new Set(['string', 'date', 'int', 'float', 'boolean', 'id'])

/** Most different values that are held once for all rows, and how long they may be. */
const SHARED = { values: 10_000, length: 100 } as const

/** Gives equal texts as one: a log repeats few values very often, and each would hold on to the piece it was cut from. */
class SharedTexts {
  private readonly texts = new Map<string, string>()

  shared(text: string): string {
    const known = this.texts.get(text)
    if (known !== undefined) return known
    if (this.texts.size < SHARED.values && text.length <= SHARED.length) this.texts.set(text, text)
    return text
  }
}

/** The columns that attributes become by their key; one that nobody needs becomes none. */
class Columns {
  private readonly byKey = new Map<string, string | undefined>()

  constructor(
    private readonly prefix: string,
    private readonly wanted: ReadonlySet<string> | undefined,
  ) {}

  of(key: string): string | undefined {
    if (this.byKey.has(key)) return this.byKey.get(key)
    const column = `${this.prefix}${key}`
    const needed = this.wanted?.has(column) === false ? undefined : column
    if (this.byKey.size < SHARED.values) this.byKey.set(key, needed)
    return needed
  }
}

/** Where in the log we are, and what the trace and the event have said so far. */
class XesVisitor implements XmlVisitor {
  private ready: Reading[] = []
  private depth = 0
  private trace: Record<string, string> = {}
  private event: Record<string, string> | undefined
  private traceNumber = 0
  private eventNumber = 0
  private number = 0
  /** Depth of the trace or event whose direct children are its attributes; 0 outside. */
  private owner = 0
  private readonly texts = new SharedTexts()
  private readonly ofTrace: Columns
  private readonly ofEvent: Columns

  constructor(columns: readonly string[] | undefined) {
    const wanted = columns === undefined ? undefined : new Set(columns)
    this.ofTrace = new Columns('case:', wanted)
    this.ofEvent = new Columns('', wanted)
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.depth += 1
    if (this.depth === 1 && name !== 'log') throw new BrokenFile('FILE_FORMAT', 'line 1', name)
    if (name === 'trace') this.openTrace()
    else if (name === 'event') this.openEvent()
    else if (this.depth === this.owner + 1 && VALUES.has(name)) this.set(attributes['key'], attributes['value'])
  }

  close(name: string): void {
    if (name === 'event' && this.event !== undefined) this.closeEvent(this.event)
    else if (name === 'trace') this.closeTrace()
    this.depth -= 1
  }

  /** The rows that are complete, once. */
  take(): readonly Reading[] {
    const { ready } = this
    this.ready = []
    return ready
  }

  private openTrace(): void {
    this.traceNumber += 1
    this.eventNumber = 0
    this.owner = this.depth
  }

  private closeTrace(): void {
    this.trace = {}
    this.owner = 0
  }

  private openEvent(): void {
    this.event = { ...this.trace }
    this.eventNumber += 1
    this.owner = this.depth
  }

  private closeEvent(cells: Readonly<Record<string, string>>): void {
    this.number += 1
    const place = `trace ${this.traceNumber} event ${this.eventNumber}`
    this.ready.push({ row: { number: this.number, place, cells } })
    this.event = undefined
    this.owner = this.depth - 1
  }

  private set(key: string | undefined, value: string | undefined): void {
    if (key === undefined || value === undefined) return
    const { event, trace } = this
    const column = event === undefined ? this.ofTrace.of(key) : this.ofEvent.of(key)
    if (column !== undefined) (event ?? trace)[column] = this.texts.shared(value)
  }
}

async function* rowsOf(bytes: Bytes, columns: readonly string[] | undefined): AsyncIterable<Reading> {
  const visitor = new XesVisitor(columns)
  try {
    for await (const _ of visitXml(bytes, visitor)) yield* visitor.take()
  } catch (failure) {
    yield* visitor.take()
    throw failure
  }
}

/**
 * Reads an event log in XES (IEEE 1849): one row an event, its attributes by key, those of the trace as `case:key`. Nested
 * attributes are passed over; document types and entities are refused.
 * @param columns those that somebody needs; left out: all
 */
export const readXes = (
  bytes: Bytes,
  { columns }: { readonly columns?: readonly string[] | undefined } = {},
): AsyncIterable<Reading> => whole(rowsOf(bytes, columns))
