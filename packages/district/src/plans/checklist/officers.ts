import type { Cast } from '../../lawful/cast'
import { type LineObject, type Story, setObjects } from '../../story'

/** Another officer, of that kind. */
export function officerOf({ officers: [first] }: Cast, kind: string, suffix = kind): LineObject {
  const id = `${first.id}-${suffix}`
  return { ...first, id, attributes: { ...first.attributes, policeNumber: id, kind } }
}

/** Who leads an interrogation. */
export const ledBy = (story: Story, name: string, ...officers: readonly LineObject[]): Story =>
  setObjects(setObjects(story, `${name}.began`, 'officers', officers), `${name}.ended`, 'officers', officers)
