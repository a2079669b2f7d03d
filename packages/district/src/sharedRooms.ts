import { dateOf, formatInstant, type Instant, isMinorAt, parseDate, SHANGHAI_OFFSET } from '@hengjian/law'
import { errandsOf } from './errands'
import { inRole } from './lawful/cast'
import type { LineObject, Step, Story } from './story'

/** The rooms of a centre by what happens in them: letter and title of their codes, and how many there are. */
const ROOMS = {
  entryDesk: { letter: 'E', title: '入区登记处', count: 1 },
  searchRoom: { letter: 'S', title: '人身检查室', count: 2 },
  medicalRoom: { letter: 'H', title: '医疗室', count: 1 },
  collectionRoom: { letter: 'C', title: '信息采集室', count: 2 },
  waitingRoom: { letter: 'W', title: '候问室', count: 5 },
  interrogationRoom: { letter: 'R', title: '讯问室', count: 5 },
  interviewRoom: { letter: 'Q', title: '询问室', count: 2 },
  minorsArea: { letter: 'M', title: '未成年人候问室', count: 2 },
  identificationRoom: { letter: 'L', title: '辨认室', count: 1 },
  propertyRoom: { letter: 'P', title: '涉案财物管理室', count: 1 },
  exitDesk: { letter: 'X', title: '出区登记处', count: 1 },
  soberingRoom: { letter: 'D', title: '醒酒室', count: 1 },
} as const
type RoomKind = keyof typeof ROOMS

function roomOf(site: string, kind: RoomKind, number: number): LineObject {
  const { letter, title, count } = ROOMS[kind]
  const which = (number % count) + 1
  return inRole('room', 'room', `${site}-${letter}${which}`, { code: `${title}${which}`, placeKind: kind })
}

/** In which kind of room a person is from a step on; undefined where the step moves nobody. */
function kindFrom({ kind, data }: Step): RoomKind | 'waiting' | undefined {
  switch (kind) {
    case 'centreEntered':
      return 'entryDesk'
    case 'bodySearched':
      return 'searchRoom'
    case 'healthChecked':
      return data['placeKind'] === 'caseHandlingCentre' ? 'medicalRoom' : undefined
    case 'sampleTaken':
      return 'collectionRoom'
    case 'interrogationBegan':
      return data['placeKind'] === 'interrogationRoom' || data['placeKind'] === 'interviewRoom'
        ? data['placeKind']
        : undefined
    case 'restraintBegan':
      return 'soberingRoom'
    case 'lineupBegan':
      return 'identificationRoom'
    case 'roomEntered':
    case 'roomLeft':
    case 'interrogationEnded':
    case 'restBegan':
    case 'restraintEnded':
    case 'lineupEnded':
      return 'waiting'
    default:
      return undefined
  }
}

/** Whether the person is under eighteen at a time, as far as the story says. */
function minority({ steps }: Story): (at: Instant) => boolean {
  const stated = steps.flatMap(({ objects }) => objects.map(({ attributes }) => attributes?.['birthDate']))
  const born = stated.find((one) => typeof one === 'string')
  const birth = born === undefined ? undefined : parseDate(born)
  return (at) => birth !== undefined && isMinorAt(birth, dateOf(at, SHANGHAI_OFFSET))
}

/** From when on a person is in which room, in order. */
interface Move {
  readonly at: Instant
  readonly room: LineObject
}

const roomIn = (step: Step): LineObject | undefined => step.objects.find(({ type }) => type === 'room')
const withRoom = (step: Step, room: LineObject): Step => ({
  ...step,
  objects: [...step.objects.filter(({ type }) => type !== 'room'), room],
})

/** The pieces of a trace, one a room, each with the camera that saw it; the time before the first move has no room. */
function pieces(step: Step, moves: readonly Move[]): readonly Step[] {
  const { at, until } = step
  if (until === undefined) return [step]
  const within = moves.filter((move) => move.at < until)
  const starts = [at, ...within.map((move) => move.at).filter((one) => one > at)]
  return starts.map((from, index): Step => {
    const { room } = within.filter((move) => move.at <= from).at(-1) ?? {}
    const camera = room === undefined ? undefined : `${room.id}-1`
    const clip = formatInstant(from, SHANGHAI_OFFSET).slice(0, 16).replaceAll(/\D/g, '')
    return {
      ...step,
      ...(index === 0 ? {} : { name: `${step.name}.${index + 1}`, pieceOf: step.name }),
      at: from,
      until: starts[index + 1] ?? until,
      objects: room === undefined ? step.objects : [...step.objects, room],
      data: camera === undefined ? step.data : { ...step.data, camera, clip },
    }
  })
}

/** Where more than one person of a story is in a room, that room is no other story's. */
const withCompany = (story: Story): Story => {
  const room = inRole('room', 'room', `${story.site}-M3`, { code: '未成年人候问室3', placeKind: 'minorsArea' })
  const isWaiting = (one: LineObject): boolean => one.type === 'room' && one.attributes?.['placeKind'] === 'waitingRoom'
  return {
    ...story,
    steps: story.steps.map((step) => ({ ...step, objects: step.objects.map((one) => (isWaiting(one) ? room : one)) })),
  }
}

/**
 * Lets a story take place in the rooms that its centre has: stories otherwise have rooms of their own, so that none touches
 * another. Minors wait apart from adults. The trace of a stay, without a hole, names room and camera.
 */
export function inSharedRooms(story: Story): Story {
  const number = Math.floor(Number.parseInt(story.id, 10) / 2)
  const isMinor = minority(story)
  if (Number.isNaN(number)) return story
  if (story.steps.some(({ name }) => name === 'roommateCame')) return withCompany(story)
  const roomAt = (at: Instant, kind: RoomKind | 'waiting'): LineObject => {
    const waiting = isMinor(at) ? 'minorsArea' : 'waitingRoom'
    return roomOf(story.site, kind === 'waiting' ? waiting : kind, number)
  }
  const roomFor = (step: Step): LineObject | undefined => {
    const kind = kindFrom(step)
    return kind === undefined ? undefined : roomAt(step.at, kind)
  }
  const steps = story.steps.map((step): Step => {
    const own = roomIn(step)
    const room = roomFor(step)
    const entered = own?.attributes?.['placeKind'] === 'waitingRoom'
    const asked = step.kind === 'interrogationBegan' && own === undefined
    return room !== undefined && (entered || asked) ? withRoom(step, room) : step
  })
  const told = steps.flatMap((step): readonly Move[] => {
    const room = roomIn(step) ?? roomFor(step)
    return room === undefined ? [] : [{ at: step.at, room }]
  })
  const errands = errandsOf(story, number).map(({ at, to }): Move => ({ at, room: roomAt(at, to) }))
  const moves = [...told, ...errands].sort((left, right) => left.at - right.at)
  return { ...story, steps: steps.flatMap((step) => (step.kind === 'tracked' ? pieces(step, moves) : [step])) }
}
