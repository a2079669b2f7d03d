import type { Fact } from '../fact'
import { type MappedObject, type Mapping, type Origin, standsIn, type Telling } from './mapping'

const OBJECT = /^objects\[(\d+)\](?:\.attributes\.([^.[]+))?/
const ROLE = /^objects\.([^.[]+)$/
const DATA = /^data\.([^.[]+)/

const written = (origin: Origin | undefined): string | undefined =>
  origin !== undefined && 'column' in origin ? origin.column : undefined

/**
 * The column of a file in which a person finds what is wrong at a place of a fact that was made of its row; the place itself
 * where no single column gave it.
 */
export function columnOf(mapping: Mapping, telling: Telling, { kind, objects }: Fact, place: string): string {
  const objectIn = (wanted: string | undefined): MappedObject | undefined =>
    mapping.objects.find((object) => object.role === wanted && standsIn(object, kind))
  const [, index, attribute] = OBJECT.exec(place) ?? []
  if (index !== undefined) {
    const object = objectIn(objects[Number(index)]?.role)
    return written(attribute === undefined ? object?.id : object?.attributes?.[attribute]) ?? place
  }
  const [, role] = ROLE.exec(place) ?? []
  if (role !== undefined) return written(objectIn(role)?.id) ?? place
  const [, field] = DATA.exec(place) ?? []
  if (field !== undefined) return written(telling.data[field]) ?? place
  switch (place) {
    case 'kind':
    case 'occurredAt':
    case 'endedAt':
    case 'recordedAt':
      return written(telling[place]) ?? place
    case 'site':
      return written(mapping.site) ?? place
    default:
      return mapping.sourceRecord !== undefined && place === 'sourceRecord' ? mapping.sourceRecord.join('、') : place
  }
}
