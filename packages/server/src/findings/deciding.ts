import type { Model } from '@hengjian/supervision'

const PATH = /^(?:event|anchor|object)\.([A-Za-z]+)(?:\.([A-Za-z]+))?$/

/** Every `var` and `missing` path of a JSON value. */
function pathsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]): readonly string[] => {
    if (name !== 'var' && name !== 'missing') return pathsIn(part)
    const first: unknown = Array.isArray(part) && name === 'var' ? [part[0]] : part
    const all = Array.isArray(first) ? first : [first]
    return all.filter((one): one is string => typeof one === 'string')
  })
}

/**
 * The fields of the evidence that a model looks at: `occurredAt` where time decides, `data.x` of a fact, `role.x` of an object in
 * a role. The page highlights them.
 */
export function decidingPaths({ check, where, unless }: Pick<Model, 'check' | 'where' | 'unless'>): string[] {
  const timed = !('field' in check)
  const paths = pathsIn([check, where ?? null, unless ?? null]).flatMap((path) => {
    const match = PATH.exec(path)
    if (match === null) return []
    const [, first = '', second] = match
    if (['at', 'endedAt', 'minutes', 'source'].includes(first)) return ['occurredAt']
    return [second === undefined ? `data.${first}` : `${first}.${second}`]
  })
  return [...new Set([...(timed ? ['occurredAt'] : []), ...paths])]
}
