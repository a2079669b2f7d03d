import type { Fact } from '../fact'
import type { Mapping, Origin } from './mapping'

const OBJECT = /^objects\[(\d+)\](?:\.attributes\.([^.[]+))?/
const ROLE = /^objects\.([^.[]+)$/
const DATA = /^data\.([^.[]+)/

const written = (origin: Origin | undefined): string | undefined =>
  origin !== undefined && 'column' in origin ? origin.column : undefined

/**
 * The column of a file in which a person finds what is wrong at a place of the fact that was made of it; the place itself where
 * no single column gave it.
 */
export function columnOf(mapping: Mapping, { objects }: Fact, place: string): string {
  const [, index, attribute] = OBJECT.exec(place) ?? []
  if (index !== undefined) {
    const object = mapping.objects.find(({ role }) => role === objects[Number(index)]?.role)
    return written(attribute === undefined ? object?.id : object?.attributes?.[attribute]) ?? place
  }
  const [, role] = ROLE.exec(place) ?? []
  if (role !== undefined) return written(mapping.objects.find((object) => object.role === role)?.id) ?? place
  const [, field] = DATA.exec(place) ?? []
  if (field !== undefined) return written(mapping.data[field]) ?? place
  switch (place) {
    case 'kind':
    case 'occurredAt':
    case 'endedAt':
    case 'recordedAt':
    case 'site':
      return written(mapping[place]) ?? place
    default:
      return mapping.sourceRecord !== undefined && place === 'sourceRecord' ? mapping.sourceRecord.join('、') : place
  }
}
