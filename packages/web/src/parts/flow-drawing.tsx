import { type FlowDto, flowSchema } from '@hengjian/contract/flow'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { queryOf, request } from '../api/request'
import { type PlacedState, placedStates } from '../matter/flow-layout'
import { addWords } from '../words/addWords'
import { flowWords } from '../words/flow'
import { useWords } from '../words/language'
import './flow-drawing.css'
import { Failure, Loading } from './page-state'

addWords(flowWords)

const [WIDTH, HEIGHT, ACROSS, DOWN] = [128, 38, 150, 72]
/** Room at the side for the ways back. */
const SIDE = 44

interface StandingProps {
  /** The state in which the matter stands, and those it went through; none where no matter is looked at. */
  readonly here?: string | undefined
  readonly visited?: readonly string[]
}

const left = ({ lane }: PlacedState): number => SIDE + lane * ACROSS
const top = ({ layer }: PlacedState): number => 4 + layer * DOWN

/** The line of an arrow: downwards from box to box, or round the side to where the matter was before. */
function lineOf(from: PlacedState, to: PlacedState): string {
  if (to.layer > from.layer) {
    const [x1, y1, x2, y2] = [left(from) + WIDTH / 2, top(from) + HEIGHT, left(to) + WIDTH / 2, top(to)]
    return `M ${x1} ${y1} C ${x1} ${y1 + 24}, ${x2} ${y2 - 24}, ${x2} ${y2}`
  }
  const [x1, y1, x2, y2] = [left(from), top(from) + HEIGHT / 2, left(to), top(to) + HEIGHT / 2]
  const bow = Math.min(x1, x2) - 12 - 6 * Math.min(4, from.layer - to.layer)
  return `M ${x1} ${y1} C ${bow} ${y1}, ${bow} ${y2}, ${x2} ${y2}`
}

function Drawing({ flow, here, visited = [] }: StandingProps & { readonly flow: FlowDto }) {
  const { t, say } = useWords()
  const placed = new Map(placedStates(flow).map((one) => [one.id, one]))
  const all = [...placed.values()]
  const width = Math.max(...all.map(left)) + WIDTH + 8
  const height = Math.max(...all.map(top)) + HEIGHT + 8
  return (
    <div className="flow" style={{ height }}>
      <svg width={width} height={height} aria-hidden>
        <title>{say(flow.workflow.title)}</title>
        <marker
          id="flow-tip"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <polygon points="0,0 8,4 0,8" />
        </marker>
        {flow.arrows.map(({ from, to, regular }) => {
          const [one, other] = [from === null ? undefined : placed.get(from), placed.get(to)]
          if (one === undefined || other === undefined) return null
          const look = other.layer <= one.layer ? 'flow-back' : regular ? 'flow-regular' : ''
          return <path key={`${from} ${to}`} className={look} d={lineOf(one, other)} markerEnd="url(#flow-tip)" />
        })}
      </svg>
      {flow.states.map(({ id, title, ends, turn }) => {
        const at = placed.get(id)
        if (at === undefined) return null
        const look = `${ends ? ' flow-ends' : ''}${id === here ? ' flow-here' : visited.includes(id) ? ' flow-visited' : ''}`
        return (
          <div
            key={id}
            className={`flow-state${look}`}
            style={{ left: left(at), top: top(at), width: WIDTH, height: HEIGHT }}
            title={turn === null ? undefined : say(turn.title)}
          >
            {say(title)}
            {id === here ? ` ◂ ${t('flow.here')}` : ''}
          </div>
        )
      })}
    </div>
  )
}

/** The same in words: from where, by which action, to where. */
function Ways({ flow }: { readonly flow: FlowDto }) {
  const { t, say, listed } = useWords()
  const names = new Map(flow.states.map(({ id, title }) => [id, say(title)]))
  return (
    <table className="flow-arrows">
      <thead>
        <tr>
          <th scope="col">{t('flow.from')}</th>
          <th scope="col">{t('flow.by')}</th>
          <th scope="col">{t('flow.to')}</th>
        </tr>
      </thead>
      <tbody>
        {flow.arrows.map(({ from, to, titles }) => (
          <tr key={`${from} ${to}`}>
            <td>{from === null ? t('flow.begin') : names.get(from)}</td>
            <td>{listed(titles.map(say))}</td>
            <td>{names.get(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Opened({ workflow, version, ...standing }: FlowDrawingProps) {
  const { t } = useWords()
  const query = useQuery({
    queryKey: ['flow', workflow, version],
    queryFn: ({ signal }) => request(`/matters/workflows/${workflow}?${queryOf({ version })}`, flowSchema, { signal }),
    staleTime: 600_000,
  })
  if (query.isPending) return <Loading />
  if (query.isError) return <Failure failure={query.error} retry={() => void query.refetch()} />
  return (
    <>
      <p className="hint">{t('flow.regular')}</p>
      <Drawing flow={query.data} {...standing} />
      <Ways flow={query.data} />
    </>
  )
}

interface FlowDrawingProps extends StandingProps {
  readonly workflow: string
  readonly title: string
  /** Undefined for the version in force. */
  readonly version?: string | undefined
}

/** Opens the drawing of a workflow, with where a matter stands in it. */
export function FlowDrawing(props: FlowDrawingProps) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('flow.open')}
      </Button>
      <Drawer open={open} title={`${t('flow.open')} · ${props.title}`} size={880} onClose={() => setOpen(false)}>
        {open ? <Opened {...props} /> : null}
      </Drawer>
    </>
  )
}
