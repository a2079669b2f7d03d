import type { Mapping } from '@hengjian/facts/outside'
import type { OutsideCell, OutsideRow } from './row'

type Members = Readonly<Record<string, OutsideCell>>
type Member = readonly [name: string, cell: OutsideCell]

/** A row as the JSON document of a system that writes members of members: of several objects, a list of them. */
export function documentOf(
  mapping: Mapping,
  row: OutsideRow,
): Readonly<Record<string, OutsideCell | Members | readonly Members[]>> {
  const plain: Member[] = []
  const groups = new Map<string, Member[]>()
  for (const [column, cell] of row) {
    const [name = '', group] = column.split('.').reverse()
    if (group === undefined) plain.push([name, cell])
    else groups.set(group, [...(groups.get(group) ?? []), [name, cell]])
  }
  const several = new Set(
    mapping.objects.flatMap(({ id }) =>
      'column' in id && Array.isArray(row.get(id.column)) ? [id.column.split('.')[0]] : [],
    ),
  )
  const grouped = [...groups].map(
    ([group, members]) => [group, several.has(group) ? listOf(members) : Object.fromEntries(members)] as const,
  )
  return Object.fromEntries([...plain, ...grouped])
}

/** Lists of members as a list of their objects; an object without a value lacks that member. */
function listOf(members: readonly Member[]): readonly Members[] {
  const objects: Record<string, OutsideCell>[] = []
  for (const [name, cell] of members) {
    if (typeof cell !== 'object') continue
    cell.forEach((value, index) => {
      const object = objects[index] ?? {}
      if (value !== null) object[name] = value
      objects[index] = object
    })
  }
  return objects
}
