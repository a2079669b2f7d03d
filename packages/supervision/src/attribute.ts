import type { Instant } from '@hengjian/law'
import { namedIntervals } from './interval'
import type { ObjectNode, World } from './world'

/**
 * An attribute's value as of an instant; undefined where it was never set. One that varies has the value last set at or before
 * the instant; one that does not has its latest known value at all times; one derived by `during` is true from an
 * interval's begin until before its end.
 */
export function attributeOf(world: World, node: ObjectNode, name: string, at: Instant): unknown {
  const type = world.vocabulary.objects.get(node.type)?.attributes.get(name)
  if (type?.during !== undefined) {
    return namedIntervals(world, node, type.during).some(({ from, to }) => from <= at && (to === undefined || at < to))
  }
  const settings = node.settings.get(name)
  if (settings === undefined) return undefined
  if (type?.varies !== true) return settings.at(-1)?.value
  let found: unknown
  for (const setting of settings) {
    if (setting.at > at) break
    found = setting.value
  }
  return found
}
