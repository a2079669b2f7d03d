import type { FlowDto } from '@hengjian/contract/flow'

type Arrows = FlowDto['arrows']

/** Where a state stands in the drawing: layers run downwards from where a matter begins, lanes from the regular way to the right. */
export interface PlacedState {
  readonly id: string
  readonly layer: number
  readonly lane: number
}

/** How far each state lies from the beginning by the longest way that does not come back. */
function depthsOf(arrows: Arrows): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  const onTheWay = new Set<string>()
  const visit = (state: string, depth: number): void => {
    if (onTheWay.has(state) || (depths.get(state) ?? -1) >= depth) return
    depths.set(state, depth)
    onTheWay.add(state)
    for (const { from, to } of arrows) if (from === state) visit(to, depth + 1)
    onTheWay.delete(state)
  }
  for (const { from, to } of arrows) if (from === null) visit(to, 0)
  return depths
}

/** The states of the regular way, from the beginning. */
function regularWay(arrows: Arrows): ReadonlySet<string> {
  const way = new Set<string>()
  let at = arrows.find(({ from }) => from === null)?.to
  while (at !== undefined && !way.has(at)) {
    way.add(at)
    const state = at
    at = arrows.find(({ from, regular }) => from === state && regular)?.to
  }
  return way
}

/** Lays the states out: each below whatever leads to it, ends together at the bottom, the regular way on the left. */
export function placedStates({ states, arrows }: Pick<FlowDto, 'states' | 'arrows'>): readonly PlacedState[] {
  const depths = depthsOf(arrows)
  const way = regularWay(arrows)
  const deepest = Math.max(0, ...states.flatMap(({ id, ends }) => (ends ? [] : [depths.get(id) ?? 0])))
  const layerOf = ({ id, ends }: FlowDto['states'][number]): number => (ends ? deepest + 1 : (depths.get(id) ?? 0))
  const taken = new Map<number, number>()
  const inOrder = [...states.filter(({ id }) => way.has(id)), ...states.filter(({ id }) => !way.has(id))]
  return inOrder.map((state) => {
    const layer = layerOf(state)
    const lane = Math.max(taken.get(layer) ?? 0, way.has(state.id) ? 0 : 1)
    taken.set(layer, lane + 1)
    return { id: state.id, layer, lane }
  })
}
