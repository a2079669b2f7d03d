import { criminalProcedure, type FieldType } from '@hengjian/facts'
import { kindsOf, type Mapping, parseMapping, tellingsOf } from '@hengjian/facts/readers'
import type { Problem, Result } from '@hengjian/law'
import { serverProblem } from '../problems/registry'

/** This office's own acts are recorded here and come from no file. */
const OWN = 'hengjian'

/** The columns from which sensitive values are read, with the name of the value. */
export function sensitiveColumns(mapping: Mapping): ReadonlyMap<string, string> {
  const fields = new Map(kindsOf(mapping).flatMap((name) => [...(criminalProcedure.kinds.get(name)?.data ?? [])]))
  const found = new Map<string, string>()
  const note = (known: ReadonlyMap<string, FieldType> | undefined, values: Mapping['data'] = {}): void => {
    for (const [name, origin] of Object.entries(values))
      if ('column' in origin && known?.get(name)?.sensitive === true) found.set(origin.column, name)
  }
  for (const { data } of tellingsOf(mapping)) note(fields, data)
  for (const { type, attributes } of mapping.objects) note(criminalProcedure.objects.get(type)?.attributes, attributes)
  return found
}

/** What a mapping must have beyond its form, so that importing twice stores once and no identity number becomes a key. */
function importProblems(mapping: Mapping): readonly Problem[] {
  if (mapping.vocabulary !== 'criminal-procedure' || mapping.source === OWN)
    return [serverProblem('IMPORT_MAPPING_SOURCE', mapping.source, 'source')]
  const sensitive = sensitiveColumns(mapping)
  const ids = mapping.objects.flatMap(({ id }, index) =>
    'column' in id && sensitive.has(id.column)
      ? [serverProblem('IMPORT_MAPPING_SENSITIVE', id.column, `objects/${index}/id`)]
      : [],
  )
  if (mapping.sourceRecord === undefined) return [...ids, serverProblem('IMPORT_MAPPING_KEY', '', 'sourceRecord')]
  const keys = mapping.sourceRecord.filter((column) => sensitive.has(column))
  return [...ids, ...keys.map((column) => serverProblem('IMPORT_MAPPING_SENSITIVE', column, 'sourceRecord'))]
}

/** Reads a mapping by which files are to be imported: its form, its names in the vocabulary, and what an import needs of it. */
export function checkMapping(json: unknown): Result<Mapping> {
  const read = parseMapping(json)
  if (!read.ok) return read
  const problems = importProblems(read.value)
  return problems.length > 0 ? { ok: false, problems } : read
}
