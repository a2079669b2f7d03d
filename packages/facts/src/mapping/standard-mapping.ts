import type { Result } from '@hengjian/law'
import { factProblem } from '../problems'
import { formatOf } from '../readers/formats'
import { type Mapping, mappingSchema } from './mapping'

/** Logs that name their columns as everyone does need no mapping. */
const XES: Mapping = mappingSchema.parse({
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'concept:name' },
  occurredAt: { column: 'time:timestamp' },
  objects: [{ role: 'case', type: 'case', id: { column: 'case:concept:name' } }],
})
const TABLE: Mapping = mappingSchema.parse({
  vocabulary: 'log',
  source: 'log',
  kind: { column: 'activity' },
  occurredAt: { column: 'time' },
  timeFormats: ['iso', 'slash', 'compact', 'chinese'],
  objects: [{ role: 'case', type: 'case', id: { column: 'case' } }],
})

/** The mapping of a file, told by its name, whose columns are named as everyone does. */
export function standardMappingOf(name: string): Result<Mapping> {
  const format = formatOf(name)
  switch (format) {
    case 'xes':
      return { ok: true, value: XES }
    case 'csv':
    case 'xlsx':
      return { ok: true, value: TABLE }
    case 'ocel':
    case 'ndjson':
      return { ok: false, problems: [factProblem('MAP_NEEDED', '', format)] }
    case undefined:
      return { ok: false, problems: [factProblem('FILE_FORMAT', '', name.slice(name.lastIndexOf('/') + 1))] }
  }
}
