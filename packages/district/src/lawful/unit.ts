/** The police units of the invented district, by the centre to which they bring people. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  north: ['东篱派出所', '松涧派出所', '刑侦大队', '经侦大队'],
  south: ['竹溪派出所', '石桥派出所', '治安大队', '禁毒大队'],
}
const ELSEWHERE = '刑侦大队'

/** How a unit is written in the number of a document: the squads by their first character, stations by their place. */
export const unitMark = (unit: string): string =>
  unit.endsWith('大队') ? unit.slice(0, 1) : unit.replace(/派出所$/, '')

/** The unit that handles a story: its number tells, so that chance is asked for nothing more. */
export function unitFor(site: string, story: string): string {
  const units = UNITS[site] ?? []
  // Sites take turns with the numbers of stories.
  const turn = Math.floor(Number.parseInt(story, 10) / 2)
  return (Number.isNaN(turn) ? undefined : units[turn % units.length]) ?? ELSEWHERE
}
